import type { Language } from "../../shared/base/text.ts";

const ja = {
  title: "照会",
  lead: "貴社の品目について当庁が尋ねていることです。誰の依頼によるものかは、当庁が知らせる場合を除き示されません。",
  none: "照会はありません。",
  asked: (day: string) => `${day}の照会`,
  asker: (name: string, country: string) => `${name}（${country}）からの質問`,
  answer: "回答する",
  answerText: "回答",
  answerHint: "当庁が内容を確かめ、必要なら手を入れて質問者に伝えます。後から変えられません。",
  yours: (moment: string) => `${moment}に回答しました`,
  older: "さらに前の照会",
};
const en: typeof ja = {
  title: "Questions of the agency",
  lead: "What the agency asks about your listings. Who wants to know is not told, unless the agency says so.",
  none: "The agency has asked nothing.",
  asked: (day) => `Asked on ${day}`,
  asker: (name, country) => `On behalf of ${name} (${country})`,
  answer: "Answer",
  answerText: "Answer",
  answerHint: "The agency reads it, edits it if need be, and passes it on. It cannot be changed afterwards.",
  yours: (moment) => `Answered on ${moment}`,
  older: "Older questions",
};
export const makerQuestionsCopy: Readonly<Record<Language, typeof ja>> = { ja, en };
