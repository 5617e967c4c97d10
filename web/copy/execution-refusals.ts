import type { Language } from "../../shared/base/text.ts";
import { caseNames } from "./case-names.ts";
import type { Explain } from "./errors.ts";
import { faultText } from "./faults.ts";

/** Why something of a running case is refused, and what to do about it. */
const ja = {
  "payment-currency":
    "引合受諾書の通貨ではないか、その通貨にない桁の小数です。引合受諾書の通貨で入力してください。",
  "payment-too-much": "金額が大きすぎます。入力を確かめてください。",
  "refund-too-much": "受け取った額より多くは返金できません。",
  "amount-zero": "0より大きい金額を入力してください。",
  "planned-unknown": "支払計画にない項目です。",
  "entry-differs": "この記録番号は別の内容で使われています。別の番号にしてください。",
  "entry-malformed": "半角の英数字とハイフンで、2〜48文字にしてください。",
  "case-list-full": "この種類の記録はこれ以上加えられません。",
  "case-full": "この案件の記録が多すぎます。文章を短くしてください。",
  "day-ahead": "今日までの日付を入力してください。",
  "day-before-shipment": "発送日より前の日付です。",
  "lines-doubled": "同じ項目が二度あります。一つにまとめてください。",
  "line-unknown": "この案件にない項目です。",
  "shipment-over-offer": "まだ発送していない数量を超えています。",
  "shipment-over-licence": "輸出許可の残りの数量を超えています。",
  "shipment-without-licence": "この項目は輸出許可がなければ発送できません。",
  "licence-unknown": "この案件にない輸出許可です。",
  "licence-expired": "この輸出許可は発送日に有効ではありません。",
  "licence-over": "有効期限が過ぎています。",
  "serials-count": "製造番号が重なっているか、数量より多くあります。",
  "shipment-unpaid": "発送の前に必要な支払いが済んでいません。",
  "shipment-too-many-units": "一度に発送できる数を超えています。何回かに分けてください。",
  "shipment-received": "この発送は受領済みです。",
  "shipment-not-found": "該当する発送はありません。",
  "discrepancy-not-found": "該当する不一致はありません。",
  "discrepancy-too-much": "その発送の数量を超えています。",
  "discrepancy-resolved": "この不一致は解決済みです。",
  "discrepancy-end-unfit": "超過分は、代わりを送ったり減額したりできません。",
  "credit-unasked": "金額は、代金を減額するときだけ入力してください。",
  "credit-too-much": "その数量の代金より多くは減額できません。",
  "invoice-over-offer": "引合受諾書の数量または金額を超えています。",
  "invoice-over-fee": "引合受諾書の手数料を超えています。",
  "paper-not-yours": "この書類は防衛装備の担当部局が記録します。",
  "slip-reason-missing": "期日より遅れる理由を選んでください。",
  "costs-not-stated": "取消しの費用がまだ示されていません。経理担当が費用を示してから取り消せます。",
  "amendment-empty": "変更する項目がありません。",
  "modification-none": "決裁を待つ変更はありません。",
  "retransfer-not-found": "該当する申請はありません。",
  "retransfer-decided": "この申請は決定済みです。",
  "attestation-given": "この年の確認は済んでいます。",
  "attestation-year": "完了した年から今年までの年を入力してください。",
  "case-without-offer": "この案件にはまだ引合受諾書がありません。",
  "day-past": "今日以降の日付を入力してください。",
  "case-need-not-cleared": "組織の審査が有効ではないため、できません。",
  "case-need-other-person": "自分が起案したものは決裁できません。",
  "case-need-not-blocked": "輸出審査で止められました。審査の結果を確かめてください。",
  "case-need-matches-resolved": "名簿との一致が解決されていません。輸出審査担当に知らせてください。",
  "case-need-reconciled": "引合受諾書、引渡し、請求が一致しない項目があります。説明を加えてください。",
  "case-need-paid-up": "期限の来た支払いが済んでいません。",
  "case-need-deposit": "前払金が入金されていません。",
  "case-need-signed": "承諾の署名がありません。",
  "case-need-end-user-certificate": "最終需要者証明書が記録されていません。",
  "case-need-information-security": "情報保護協定が記録されていません。",
  "case-need-diet-notification": "国会への報告が記録されていません。",
  "case-need-contract": "製造者との契約がない項目があります。",
  "case-need-licences": "輸出許可の数量が足りない項目があります。",
  "case-need-all-received": "まだ受領していない項目があります。",
  "case-need-discrepancies-resolved": "解決していない不一致があります。",
  "case-need-finance-signed": "経理の署名がないか、署名した本人です。",
  "case-need-refunded": "返金すべき額が残っています。",
  "case-need-reason": "理由を入力してください。",
} as const;

const en: Record<keyof typeof ja, string> = {
  "payment-currency":
    "This is not the offer's currency, or has more decimals than it has. Enter it in the offer's currency.",
  "payment-too-much": "The amount is too large. Check what you entered.",
  "refund-too-much": "No more can go back than came in.",
  "amount-zero": "Enter an amount above zero.",
  "planned-unknown": "The payment plan has no such payment.",
  "entry-differs": "This number was used for another entry. Choose another one.",
  "entry-malformed": "Use 2 to 48 Latin letters, digits and hyphens.",
  "case-list-full": "No more records of this kind can be added.",
  "case-full": "This case holds too much. Shorten the text.",
  "day-ahead": "Enter a day that is not in the future.",
  "day-before-shipment": "This is before the day of the shipment.",
  "lines-doubled": "A line is there twice. Make one of it.",
  "line-unknown": "This case has no such line.",
  "shipment-over-offer": "This is more than is left to ship.",
  "shipment-over-licence": "This is more than the export licence has left.",
  "shipment-without-licence": "This line cannot be shipped without an export licence.",
  "licence-unknown": "This case has no such licence.",
  "licence-expired": "This licence is not valid on the day of the shipment.",
  "licence-over": "Its validity is over.",
  "serials-count": "Serial numbers are there twice, or are more than the quantity.",
  "shipment-unpaid": "What must be paid before a shipment has not come in.",
  "shipment-too-many-units": "This is more than can go out at once. Split it into several shipments.",
  "shipment-received": "This shipment was received already.",
  "shipment-not-found": "There is no such shipment.",
  "discrepancy-not-found": "There is no such discrepancy.",
  "discrepancy-too-much": "This is more than the shipment carried.",
  "discrepancy-resolved": "This discrepancy is resolved already.",
  "discrepancy-end-unfit": "Units too many can be neither replaced nor credited.",
  "credit-unasked": "Enter an amount only where the price is credited.",
  "credit-too-much": "No more can be credited than those units cost.",
  "invoice-over-offer": "This is more than was offered.",
  "invoice-over-fee": "This is more than the fee that was offered.",
  "paper-not-yours": "This paper is recorded by the agency.",
  "slip-reason-missing": "Choose why it is later than due.",
  "costs-not-stated":
    "The costs have not been stated. Once finance has stated them, the case can be cancelled.",
  "amendment-empty": "There is no line to amend.",
  "modification-none": "No modification waits for approval.",
  "retransfer-not-found": "There is no such request.",
  "retransfer-decided": "This request was decided already.",
  "attestation-given": "That year was attested already.",
  "attestation-year": "Enter a year from that of the closing to the present one.",
  "case-without-offer": "This case has no offer yet.",
  "day-past": "Enter today or a later day.",
  "case-need-not-cleared": "This takes an organisation whose clearance is valid.",
  "case-need-other-person": "What you wrote is decided by somebody else.",
  "case-need-not-blocked": "The export screening blocks it. See what it found.",
  "case-need-matches-resolved": "A match with a list is unresolved. Tell licensing.",
  "case-need-reconciled": "Offer, delivery and invoice of a line differ. Explain the difference.",
  "case-need-paid-up": "Payments that are due have not come in.",
  "case-need-deposit": "The deposit has not come in.",
  "case-need-signed": "The acceptance is not signed.",
  "case-need-end-user-certificate": "The end-user certificate is not on record.",
  "case-need-information-security": "The information-security agreement is not on record.",
  "case-need-diet-notification": "The notification of the Diet is not on record.",
  "case-need-contract": "A line has no contract with its maker.",
  "case-need-licences": "The licences do not cover the quantity of a line.",
  "case-need-all-received": "Not everything has been received.",
  "case-need-discrepancies-resolved": "A discrepancy is unresolved.",
  "case-need-finance-signed": "Finance has not signed, or you are who signed.",
  "case-need-refunded": "There is money to be refunded.",
  "case-need-reason": "Enter a reason.",
};

const sentences: Readonly<Record<Language, Readonly<Record<string, string>>>> = { ja, en };
const notOpen = {
  ja: (state: string) => `この案件は今「${state}」の状態なので、できません。`,
  en: (state: string) => `This cannot be done now: the case stands at "${state}".`,
} as const;

/** What the verbs of a running case refuse, as a problem and for forms. */
export const explainExecution: Explain = ({ reason, params }, lang) => {
  if (reason === "case-move-not-open") {
    const states: Readonly<Record<string, string>> = caseNames[lang].states;
    return { detail: notOpen[lang](states[String(params.status ?? "")] ?? "–") };
  }
  const detail = sentences[lang][reason];
  return detail ? { detail } : undefined;
};
export const sayExecution = (lang: Language) => (key: string) =>
  sentences[lang][key] ?? (key === "case-move-not-open" ? notOpen[lang]("–") : faultText(key, lang));
