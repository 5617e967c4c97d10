import type { Language } from "../../shared/base/text.ts";
import { type CaseMove, caseMoves } from "../../shared/rfq/states.ts";
import { caseNames } from "./case-names.ts";

/** What happened, in words: every move, and what else a verb puts on record. */
const ja = {
  submit: "依頼が提出されました",
  lapse: "下書きの期限が切れました",
  return: "依頼が差し戻されました",
  revise: "依頼の修正が始まりました",
  acknowledge: "依頼が受理されました",
  "begin-screening": "輸出審査が始まりました",
  prepare: "回答の作成に進みました",
  refuse: "不許可となりました",
  "send-availability": "概算価格と納期が送られました",
  "ask-offer": "申出書が求められました",
  decline: "希望しない旨の連絡がありました",
  "lose-interest": "回答の有効期限が過ぎ、終了しました",
  "ask-approval": "決裁が求められました",
  offer: "申出書が発出されました",
  "send-back": "作成に戻されました",
  accept: "申出が承諾されました",
  counter: "対案が出されました",
  expire: "申出書の有効期限が切れました",
  withdraw: "申出が撤回されました",
  restate: "申出の改訂が始まりました",
  implement: "履行が始まりました",
  "begin-delivery": "引渡しが始まりました",
  dispute: "不一致が申し立てられました",
  settle: "不一致が解決しました",
  complete: "すべての引渡しが確認されました",
  "begin-reconciling": "精算が始まりました",
  close: "案件が完了しました",
  suspend: "案件が中断されました",
  resume: "案件が再開されました",
  cancel: "案件が取り消されました",
  changed: "案件の記録が変わりました",
} as const satisfies Record<CaseMove | "changed", string>;

const en: Readonly<Record<keyof typeof ja, string>> = {
  submit: "The request was submitted",
  lapse: "The draft lapsed",
  return: "The request was returned for correction",
  revise: "Correction of the request began",
  acknowledge: "The request was acknowledged",
  "begin-screening": "Export screening began",
  prepare: "Preparation of the answer began",
  refuse: "The request was refused",
  "send-availability": "Price and availability were sent",
  "ask-offer": "A Letter of Offer was asked for",
  decline: "The buyer has no further interest",
  "lose-interest": "The answer's validity ran out, and the case was closed",
  "ask-approval": "Approval was asked for",
  offer: "The Letter of Offer was issued",
  "send-back": "The offer was sent back",
  accept: "The offer was accepted",
  counter: "A counter-offer was made",
  expire: "The Letter of Offer expired",
  withdraw: "The offer was withdrawn",
  restate: "Restatement of the offer began",
  implement: "The case was implemented",
  "begin-delivery": "Delivery began",
  dispute: "A discrepancy was reported",
  settle: "The discrepancy was settled",
  complete: "Complete delivery was confirmed",
  "begin-reconciling": "Reconciliation began",
  close: "The case was closed",
  suspend: "The case was suspended",
  resume: "The case was resumed",
  cancel: "The case was cancelled",
  changed: "The case's record changed",
};

const sentences: Readonly<Record<Language, Readonly<Record<string, string>>>> = { ja, en };
export const spokenKinds: readonly string[] = Object.keys(ja);

/** The sentence of an event; one that nobody wrote goes by its move's name, or says only that something changed. */
export function eventText(kind: string, lang: Language): string {
  const move = caseMoves.find((known) => known === kind);
  return sentences[lang][kind] ?? (move ? caseNames[lang].moves[move] : (sentences[lang].changed ?? kind));
}

const details: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ja: {},
  en: {},
};
/** The plain values of an event whose names have words; the others are for the record. */
export function detailText(detail: Readonly<Record<string, string | number>>, lang: Language): string {
  const names = details[lang];
  const said = Object.entries(detail).flatMap(([name, value]) => {
    const word = names[name];
    return word ? [`${word}${lang === "ja" ? "：" : ": "}${value}`] : [];
  });
  return said.join(lang === "ja" ? "、" : ", ");
}
