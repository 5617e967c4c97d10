import type { Language } from "../../shared/base/text.ts";
import type { Need } from "../../shared/rfq/states.ts";

/** What a move of a case still needs, as its page and a refusal say it: what is wrong, and what to do. */
type Sentences = Readonly<Record<Need | "not-cleared", string>>;

const ja: Sentences = {
  complete: "依頼に未記入の項目があります。記入してから提出してください。",
  officer: "案件担当が決まっていません。担当者を指定してください。",
  target: "回答の目標日が決まっていないか、過ぎています。今日以降の日を指定してください。",
  screened: "この段階の輸出審査がまだ行われていません。審査を行ってから進めてください。",
  "matches-resolved":
    "外国ユーザーリストとの照合に、判断していないものがあります。理由を付けて判断してください。",
  "not-blocked": "輸出審査の結果、この案件は進められません。結果の規則を確かめてください。",
  classified: "武器か否か、または輸出令の項が定まっていない明細があります。輸出審査担当が分類してください。",
  "paid-up": "支払期日の来た代金の入金が済んでいません。入金を記録してから進めてください。",
  "licensing-proceeds": "輸出審査担当が、進めてよいとまだ判断していません。判断を待ってください。",
  "licensing-refuses": "輸出審査担当が不許可と判断していません。不許可には、担当と決裁者の双方が必要です。",
  "other-person": "自分が作成や判断に関わった案件は決裁できません。別の決裁者に依頼してください。",
  availability: "概算価格と納期がまだ入力されていません。入力してから送ってください。",
  "offer-whole": "申出の内容がそろっていないか、金額が合いません。明細、手数料、支払計画を確かめてください。",
  nsc: "武器の案件には、国家安全保障会議の決定の番号と日付が必要です。記録してから進めてください。",
  "licence-path":
    "武器でない品目には、どの許可によるか、または許可が不要な理由が必要です。輸出審査担当が記録してください。",
  letter: "引合受諾書がまだ発出されていないか、最新の版ではありません。最新の引合受諾書を確かめてください。",
  "in-time": "期限を過ぎています。新しい依頼を出してください。",
  "over-time": "期限はまだ過ぎていません。期限の翌日から行えます。",
  signed: "引合受諾書に指名された方の署名と再確認が済んでいません。署名の欄から手続きしてください。",
  deposit: "前払金の入金額が、引合受諾書の金額に達していません。入金を記録してから進めてください。",
  "end-user-certificate": "最終需要者証明書が記録されていません。受け取って記録してください。",
  "information-security":
    "秘密の情報を含む案件には、情報保護に関する協定等の記録が必要です。記録してから進めてください。",
  "diet-notification": "武器の案件には、国会への報告の記録が必要です。記録してから進めてください。",
  contract: "製造者との契約が記録されていない明細があります。契約を記録してください。",
  licences: "輸出許可の数量が足りない明細があります。許可を記録してください。",
  "all-received": "まだ受領されていない明細があります。すべての受領を確認してから進めてください。",
  "discrepancies-resolved": "解決していない不一致があります。それぞれを解決してから進めてください。",
  reconciled: "申出、引渡し、請求が合わない明細があります。合わせるか、理由を記録してください。",
  "finance-signed": "経理の署名がないか、署名した本人です。経理とは別の監査担当が完了させます。",
  refunded: "過払い金の返金が済んでいません。返金を記録してから進めてください。",
  reason: "理由を入力してください。",
  fields: "直していただく項目を一つ以上選んでください。",
  costs: "取消しにかかる費用の明細がありません。費用を記載してから取り消してください。",
  "not-cleared": "貴組織の適格性確認が有効ではありません。組織のページで更新を申請してください。",
};

const en: Sentences = {
  complete: "Parts of the request are not filled in. Fill them in, then submit.",
  officer: "No case officer is named. Name one.",
  target: "No target day for the answer is named, or it has passed. Name today or a later day.",
  screened: "The export screening of this stage has not been run. Run it first.",
  "matches-resolved":
    "Matches with the Foreign End User List wait for a decision. Decide each of them, with a reason.",
  "not-blocked": "The export screening stops this case. See the rules in its result.",
  classified: "Some lines have no item class or control row yet. Licensing classifies them.",
  "paid-up": "What was due has not been paid in full. Record the payment first.",
  "licensing-proceeds": "Licensing has not decided that the case may go on. Wait for its decision.",
  "licensing-refuses": "Licensing has not decided to refuse. A refusal takes licensing and an approver.",
  "other-person": "You had a hand in what is to be decided. Ask another approver.",
  availability: "Price range and lead time have not been entered. Enter them, then send.",
  "offer-whole": "The offer is not whole or does not add up. Check its lines, its fee and its payment plan.",
  nsc: "A weapon needs the reference and the date of the National Security Council's decision. Record them first.",
  "licence-path":
    "What is no weapon needs its licence path, or why no licence is needed. Licensing records it.",
  letter: "The Letter of Offer has not been issued, or is not the latest. Look for the latest letter.",
  "in-time": "The time for this has passed. Send a new request.",
  "over-time": "The time has not run out yet. This is open from the day after.",
  signed:
    "The official whom the letter names has not signed and confirmed. Sign in the section for signatures.",
  deposit: "Less than the deposit has been paid in. Record the payment first.",
  "end-user-certificate": "There is no end-user certificate on record. Record it once it has come in.",
  "information-security":
    "A case with classified information needs an information-security agreement on record. Record it first.",
  "diet-notification": "A weapon needs the notification of the Diet on record. Record it first.",
  contract: "Lines have no contract with their maker on record. Record the contract.",
  licences: "Export licences do not cover the quantity of every line. Record the licences.",
  "all-received": "Not every line has been received in full. Wait until all receipts are confirmed.",
  "discrepancies-resolved": "Discrepancies are still open. Resolve each of them first.",
  reconciled: "Offer, delivery and invoice of some lines differ. Make them agree, or record why they do not.",
  "finance-signed":
    "Finance has not signed, or it was you who did. An auditor other than who signed closes the case.",
  refunded: "An overpayment has not been refunded. Record the refund first.",
  reason: "Give a reason.",
  fields: "Choose at least one field to be corrected.",
  costs: "There is no statement of the costs of cancelling. State them, then cancel.",
  "not-cleared": "Your organisation's clearance is not in force. Apply for its renewal on its page.",
};

export const caseNeeds: Readonly<Record<Language, Sentences>> = { ja, en };

const places = {
  ja: {
    line: (n: string) => `明細${n}`,
    shipment: (n: string) => `出荷${n}`,
    fee: "手数料",
    between: "、",
    about: "対象：",
  },
  en: {
    line: (n: string) => `line ${n}`,
    shipment: (n: string) => `shipment ${n}`,
    fee: "fee",
    between: ", ",
    about: "This is about: ",
  },
} as const;

/** The places that a need names and that can be said without the form they stand on: lines, shipments, the fee. */
export function needPlaces(fields: readonly string[], lang: Language): string | undefined {
  const words = places[lang];
  const said = fields.flatMap((field) => {
    const [kind, n = ""] = field.split(".");
    if (kind === "lines" && n !== "") return [words.line(n)];
    if (kind === "shipments" && n !== "") return [words.shipment(n)];
    return field === "fee" ? [words.fee] : [];
  });
  return said.length > 0 ? words.about + [...new Set(said)].join(words.between) : undefined;
}

const titles = {
  ja: { need: "この操作はまだできません", hidden: "この操作はできません", none: "該当する案件はありません" },
  en: { need: "This is not possible yet", hidden: "This is not possible", none: "No such case" },
} as const;
const refused = {
  ja: {
    "case-move-not-open":
      "案件が今の状態ではできない操作か、ご自身の役割の操作ではありません。案件を開き直してください。",
    "case-not-found": "番号を確かめるか、案件の一覧から探してください。",
  },
  en: {
    "case-move-not-open":
      "The case's state does not allow it, or it is not for your role. Open the case again.",
    "case-not-found": "Check the number, or look for it in the list of cases.",
  },
} as const;

/** What changes of cases are refused with; undefined for a reason of somebody else's. */
export function explainCase(
  reason: string,
  params: Readonly<Record<string, unknown>>,
  lang: Language,
): { readonly title: string; readonly detail: string } | undefined {
  if (reason === "case-not-found") return { title: titles[lang].none, detail: refused[lang][reason] };
  if (reason === "case-move-not-open") return { title: titles[lang].hidden, detail: refused[lang][reason] };
  const said: Readonly<Record<string, string>> = caseNeeds[lang];
  const detail = reason.startsWith("case-need-") ? said[reason.slice("case-need-".length)] : undefined;
  if (!detail) return undefined;
  const where = Array.isArray(params.fields) ? needPlaces(params.fields.map(String), lang) : undefined;
  return {
    title: titles[lang].need,
    detail: where ? `${detail}${lang === "ja" ? "" : " "}${where}` : detail,
  };
}
