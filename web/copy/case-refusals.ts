import type { Language } from "../../shared/base/text.ts";
import { explainCase } from "./case-needs.ts";
import { list, type Sentence } from "./errors.ts";
import { faultText } from "./faults.ts";
import { lotGateCopy } from "./lot-gates.ts";

const ja = {
  "case-not-found": {
    title: "該当する案件はありません",
    detail: () => "番号を確かめるか、案件の一覧から開き直してください。",
  },
  "case-move-not-open": {
    title: "現在の状態では、この操作はできません",
    detail: () => "案件のページを開き直して、現在の状態を確かめてください。",
  },
  "offer-not-issued": {
    title: "引合受諾書はありません",
    detail: () => "この案件に、発出された引合受諾書はありません。案件のページで状態を確かめてください。",
  },
  "draft-faults": {
    title: "入力内容に誤りがあります",
    detail: (p) => `次の項目を直してください：${list(p.faults, "、")}`,
  },
  "lot-gone": {
    title: "余剰装備品が公開されていません",
    detail: () => "取り下げられたか、売り切れています。申出の行を見直してください。",
  },
  "not-the-official": {
    title: "署名できるのは指名された担当官だけです",
    detail: () => "引合受諾書に記載された担当官ご本人がサインインして署名してください。",
  },
  "letter-superseded": {
    title: "この引合受諾書は最新ではありません",
    detail: () => "案件のページを開き直し、現在の引合受諾書を確かめてください。",
  },
  "signature-name": {
    title: "氏名が引合受諾書と一致しません",
    detail: () => "引合受諾書に記載されたとおりに入力してください。",
  },
  "signature-hash": {
    title: "ハッシュ値が引合受諾書と一致しません",
    detail: () => "引合受諾書に示されたハッシュ値の最初の8文字を入力してください。",
  },
} as const satisfies Readonly<Record<string, Sentence>>;

const en: Record<keyof typeof ja, Sentence> = {
  "case-not-found": {
    title: "There is no such case",
    detail: () => "Check the number, or open the case from your list.",
  },
  "case-move-not-open": {
    title: "This cannot be done in the present state",
    detail: () => "Open the page of the case again and see where it stands.",
  },
  "offer-not-issued": {
    title: "There is no offer",
    detail: () => "No letter has been issued in this case. Its page says where it stands.",
  },
  "draft-faults": {
    title: "Some of this has to be mended",
    detail: (p) => `Mend these: ${list(p.faults, "; ")}`,
  },
  "lot-gone": {
    title: "The lot is not published any more",
    detail: () => "It was withdrawn, or is sold out. Look at the lines of the offer again.",
  },
  "not-the-official": {
    title: "Only the named official signs",
    detail: () => "The official whom the letter names has to sign in and sign it in person.",
  },
  "letter-superseded": {
    title: "This is not the letter in force",
    detail: () => "Open the page of the case again and read the letter that stands there now.",
  },
  "signature-name": {
    title: "The name is not the letter's",
    detail: () => "Type the name as the letter has it.",
  },
  "signature-hash": {
    title: "The hash is not the letter's",
    detail: () => "Type the first eight characters of the hash that is shown with the letter.",
  },
};

const sentences: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = { ja, en };

/** What cases refuse, to both sides; undefined for what is no case's. */
export function explainOffer(
  { reason, params }: { readonly reason: string; readonly params: Parameters<Sentence["detail"]>[0] },
  lang: Language,
): { title?: string; detail: string } | undefined {
  const sentence = sentences[lang][reason];
  if (sentence) return { title: sentence.title, detail: sentence.detail(params) };
  return explainCase(reason, params, lang);
}
const fieldsJa = {
  "incoterm-exw":
    "EXWは使えません。輸出通関が買主の負担となり、日本の輸出許可と両立しないためです。FCAを選んでください。",
  "incoterm-dat": "DATはインコタームズ2020にありません。DPUを選んでください。",
  "official-unknown": "購入政府の組織に所属する人から選んでください。",
  "plan-deposit": "前払金の支払いを1回以上入れてください。",
  "plan-one-rest": "空欄（残額）にできるのは1行だけです。",
  "offer-plan-differs": "支払いの合計が申出の合計と合いません。1行を空欄にすると残額になります。",
  "amount-too-large": "金額が大きすぎて正確に扱えません。",
  "line-unclassified": "該非判定が済んでいません。輸出審査担当に依頼してください。",
  "warranty-missing": "現状有姿でない行があるときは、保証期間を1か月以上にしてください。",
  "months-reversed": "短いほうの月数を先に入力してください。",
  "too-many-lots": "一つの申出に入れられる余剰装備品は15行までです。案件を分けてください。",
} as const;
const fieldsEn: Record<keyof typeof fieldsJa, string> = {
  "incoterm-exw":
    "EXW cannot be used: it leaves export clearance to the buyer, which a Japanese export licence does not allow. Choose FCA.",
  "incoterm-dat": "DAT is not among the Incoterms 2020. Choose DPU.",
  "official-unknown": "Choose somebody who belongs to the buyer's organisation.",
  "plan-deposit": "Plan at least one deposit.",
  "plan-one-rest": "Only one payment can be left empty for the rest.",
  "offer-plan-differs": "The payments do not add up to the total. One that is left empty takes what remains.",
  "amount-too-large": "The amount is too large to be counted exactly.",
  "line-unclassified": "Licensing has not classified this line yet.",
  "warranty-missing": "Lines that do not go as they are need at least one month of warranty.",
  "months-reversed": "Enter the smaller number of months first.",
  "too-many-lots": "An offer can hold at most 15 lines of surplus lots. Divide the case.",
};
const fields: Readonly<Record<Language, Readonly<Record<string, string>>>> = { ja: fieldsJa, en: fieldsEn };

/** What is wrong with a field, or with the whole, of a form of a case. */
export const sayCase =
  (lang: Language) =>
  (reason: string): string =>
    fields[lang][reason] ??
    explainOffer({ reason, params: {} }, lang)?.detail ??
    lotGateCopy[lang][reason as keyof (typeof lotGateCopy)["en"]] ??
    faultText(reason, lang);
