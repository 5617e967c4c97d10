import type { Language } from "../../shared/base/text.ts";
import type { Need } from "../../shared/rfq/states.ts";
import { list, type Sentence } from "./errors.ts";
import { faultText } from "./faults.ts";
import { lotGateCopy } from "./lot-gates.ts";

type Needs = Readonly<Record<Need | "not-cleared", string>>;
/** What has to be there before a case moves on, as one sentence each: on the page, and where the move is refused. */
const needsJa: Needs = {
  complete: "必要な項目がすべて入力されていません。",
  officer: "案件担当が決まっていません。",
  target: "回答予定日が示されていません。",
  screened: "この段階の輸出審査が行われていません。",
  "matches-resolved": "需要者リストとの一致に、判断されていないものがあります。",
  "not-blocked": "輸出審査の結果、移転が認められていません。",
  "licensing-proceeds": "輸出審査担当が、進めてよいと判断していません。",
  "licensing-refuses": "輸出審査担当が、不許可と判断していません。",
  "other-person": "作成や審査に関わった職員は決裁できません。別の決裁者が行ってください。",
  availability: "概算価格と納期が入力されていません。",
  "offer-whole": "申出の内容がそろっていないか、金額が合いません。申出を保存し直してください。",
  nsc: "武器の移転には、国家安全保障会議の決定の番号と日付が必要です。",
  "licence-path": "輸出許可の取扱いが記録されていません。",
  letter: "申出書が発出されていません。",
  "in-time": "期限を過ぎています（期限は日本時間のその日の終わりまでです）。",
  "over-time": "まだ期限を過ぎていません。",
  signed: "指名された担当官の署名がありません。先に署名してください。",
  deposit: "手付金が入金されていません。",
  "end-user-certificate": "最終用途証明書が記録されていません。",
  "information-security": "情報保護協定が記録されていません。",
  "diet-notification": "国会への通知が記録されていません。",
  contract: "製造者との契約が記録されていない行があります。",
  licences: "輸出許可の数量が足りない行があります。",
  "all-received": "受領されていない行があります。",
  "discrepancies-resolved": "解決していない不一致があります。",
  reconciled: "申出、引渡し、請求が一致していない行があります。",
  "finance-signed": "経理の署名がありません。署名した人と別の人が完了してください。",
  refunded: "過払い分が返金されていません。",
  reason: "理由を入力してください。",
  fields: "修正が必要な項目を選んでください。",
  costs: "費用の明細が必要です。",
  "not-cleared": "貴組織の確認の期限が切れているため、この操作はできません。",
};
const needsEn: Needs = {
  complete: "Something that the request needs is not filled in.",
  officer: "No case officer is named.",
  target: "No day for the answer is named.",
  screened: "The export screening of this step has not been run.",
  "matches-resolved": "A match with the end-user list has not been decided on.",
  "not-blocked": "The export screening blocks this transfer.",
  "licensing-proceeds": "Licensing has not decided that it may go on.",
  "licensing-refuses": "Licensing has not decided to refuse.",
  "other-person": "Whoever prepared or licensed it does not decide. Another approver has to.",
  availability: "Prices and lead times are missing.",
  "offer-whole": "The offer is not whole, or does not add up. Save it again.",
  nsc: "A weapon needs the reference and the day of the National Security Council's decision.",
  "licence-path": "How the export is licensed is not on record.",
  letter: "No letter has been issued.",
  "in-time": "The last day is over; it ended with the day in Japan.",
  "over-time": "The last day is not over yet.",
  signed: "The named official has not signed. Sign first.",
  deposit: "The deposit has not come in.",
  "end-user-certificate": "The end-user certificate is not on record.",
  "information-security": "The information-security agreement is not on record.",
  "diet-notification": "The notification of the Diet is not on record.",
  contract: "A line has no maker's contract on record.",
  licences: "A line has not enough licensed quantity.",
  "all-received": "A line has not been received.",
  "discrepancies-resolved": "A discrepancy is not resolved.",
  reconciled: "Offer, delivery and invoice of a line differ.",
  "finance-signed": "Finance has not signed; another person than who signed closes the case.",
  refunded: "What was paid too much has not been refunded.",
  reason: "Give a reason.",
  fields: "Choose what has to be mended.",
  costs: "A statement of costs is needed.",
  "not-cleared": "Your organisation's clearance has ended, so this is not open.",
};
export const caseNeedCopy: Readonly<Record<Language, Needs>> = { ja: needsJa, en: needsEn };

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
    title: "申出書はありません",
    detail: () => "この案件に、発出された申出書はありません。案件のページで状態を確かめてください。",
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
    detail: () => "申出書に記載された担当官ご本人がサインインして署名してください。",
  },
  "letter-superseded": {
    title: "この申出書は最新ではありません",
    detail: () => "案件のページを開き直し、現在の申出書を確かめてください。",
  },
  "signature-name": {
    title: "氏名が申出書と一致しません",
    detail: () => "申出書に記載されたとおりに入力してください。",
  },
  "signature-hash": {
    title: "ハッシュ値が申出書と一致しません",
    detail: () => "申出書に示されたハッシュ値の最初の8文字を入力してください。",
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
export function explainCase(
  { reason, params }: { readonly reason: string; readonly params: Parameters<Sentence["detail"]>[0] },
  lang: Language,
): { title?: string; detail: string } | undefined {
  const sentence = sentences[lang][reason];
  if (sentence) return { title: sentence.title, detail: sentence.detail(params) };
  const needs: Readonly<Record<string, string>> = caseNeedCopy[lang];
  const need = reason.startsWith("case-need-") ? needs[reason.slice("case-need-".length)] : undefined;
  return need === undefined ? undefined : { detail: need };
}
const fieldsJa = {
  "incoterm-exw":
    "EXWは使えません。輸出通関が買主の負担となり、日本の輸出許可と両立しないためです。FCAを選んでください。",
  "incoterm-dat": "DATはインコタームズ2020にありません。DPUを選んでください。",
  "official-unknown": "購入政府の組織に所属する人から選んでください。",
  "plan-deposit": "手付金の支払いを1回以上入れてください。",
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
export const sayCaseFault =
  (lang: Language) =>
  (reason: string): string =>
    fields[lang][reason] ??
    explainCase({ reason, params: {} }, lang)?.detail ??
    lotGateCopy[lang][reason as keyof (typeof lotGateCopy)["en"]] ??
    faultText(reason, lang);
