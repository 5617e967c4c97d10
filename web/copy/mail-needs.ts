import type { Language } from "../../shared/base/text.ts";
import type { Letter } from "./letter.ts";

/** What firms, governments and the agency's own people are told of need statements. */
type NeedTemplate =
  | "need-changed"
  | "need-question-answered"
  | "need-questions-wait"
  | "need-panel-called"
  | "need-due"
  | "need-late"
  | "need-chosen"
  | "need-not-chosen"
  | "need-called-off";

export const needStatesInMail: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ja: { PROPOSED: "提案済み", OPEN: "募集中", EVALUATING: "評価中", DECIDED: "決定" },
  en: { PROPOSED: "proposed", OPEN: "open", EVALUATING: "being evaluated", DECIDED: "decided" },
};

const openJa = "ニーズのページを開く";
export const needsJa: Readonly<Record<NeedTemplate, Letter>> = {
  "need-changed": {
    subject: ({ lot, state }) => `ニーズ「${lot}」：${state}`,
    paragraphs: ({ lot, state }) => [
      `ニーズ「${lot}」の状態が「${state}」になりました。`,
      "次に行うことは、ページで確かめられます。",
    ],
    button: openJa,
  },
  "need-question-answered": {
    subject: ({ lot }) => `質問に回答しました：${lot}`,
    paragraphs: ({ lot }) => [
      `ニーズ「${lot}」についての貴社の質問に回答しました。`,
      "質問と回答は、このニーズを見られるすべての方に示されます。質問した会社の名前は示されません。",
    ],
    button: openJa,
  },
  "need-questions-wait": {
    subject: ({ lot }) => `未回答の質問があります：${lot}`,
    paragraphs: ({ lot }) => [
      `ニーズ「${lot}」の質問の期限が過ぎましたが、回答していない質問があります。`,
      "回答の締切りまでに、ページから答えてください。",
    ],
    button: openJa,
  },
  "need-panel-called": {
    subject: ({ lot }) => `評価をお願いします：${lot}`,
    paragraphs: ({ lot }) => [
      `ニーズ「${lot}」に寄せられる回答の評価者または進行役に指名されました。`,
      "回答の締切り後に、ページで利害関係を申告し、評価してください。",
    ],
    button: openJa,
  },
  "need-due": {
    subject: ({ lot }) => `決定の期限が近づいています：${lot}`,
    paragraphs: ({ lot }) => [
      `ニーズ「${lot}」は、まもなく決定の期限です。`,
      "終わっていない評価や判断を、ページで済ませてください。",
    ],
    button: openJa,
  },
  "need-late": {
    subject: ({ lot }) => `決定の期限を過ぎました：${lot}`,
    paragraphs: ({ lot }) => [
      `ニーズ「${lot}」は、決定の期限を過ぎています。`,
      "ページで何が残っているかを確かめ、決定してください。",
    ],
    button: openJa,
  },
  "need-chosen": {
    subject: ({ lot }) => `貴社の回答が選ばれました：${lot}`,
    paragraphs: ({ lot }) => [
      `ニーズ「${lot}」への貴社の回答が選ばれました。`,
      "講評はページで読めます。次の手続は、当庁の担当者からご連絡します。",
    ],
    button: openJa,
  },
  "need-not-chosen": {
    subject: ({ lot }) => `回答の結果：${lot}`,
    paragraphs: ({ lot }) => [
      `ニーズ「${lot}」への貴社の回答は、今回は選ばれませんでした。ご回答に感謝します。`,
      "講評はページで読めます。",
    ],
    button: openJa,
  },
  "need-called-off": {
    subject: ({ lot }) => `ニーズが取りやめになりました：${lot}`,
    paragraphs: ({ lot }) => [
      `貴社が回答したニーズ「${lot}」は、取りやめになりました。`,
      "理由はページに示しています。",
    ],
    button: openJa,
  },
};

const openEn = "Open the need";
export const needsEn: typeof needsJa = {
  "need-changed": {
    subject: ({ lot, state }) => `Need “${lot}”: ${state}`,
    paragraphs: ({ lot, state }) => [
      `The need “${lot}” now stands at: ${state}.`,
      "What comes next is on its page.",
    ],
    button: openEn,
  },
  "need-question-answered": {
    subject: ({ lot }) => `Your question was answered: ${lot}`,
    paragraphs: ({ lot }) => [
      `Your question about the need “${lot}” has been answered.`,
      "Question and answer are shown, without saying who asked, to everybody who may read the need.",
    ],
    button: openEn,
  },
  "need-questions-wait": {
    subject: ({ lot }) => `Questions wait for an answer: ${lot}`,
    paragraphs: ({ lot }) => [
      `The last day of questions on the need “${lot}” is over, and some have not been answered.`,
      "Answer them on its page before answers close.",
    ],
    button: openEn,
  },
  "need-panel-called": {
    subject: ({ lot }) => `You are asked to evaluate: ${lot}`,
    paragraphs: ({ lot }) => [
      `You were named to score or to moderate what firms answer to the need “${lot}”.`,
      "Once answers have closed, declare on its page whether you have an interest, and score.",
    ],
    button: openEn,
  },
  "need-due": {
    subject: ({ lot }) => `A decision is due soon: ${lot}`,
    paragraphs: ({ lot }) => [
      `The need “${lot}” is to be decided within days.`,
      "Finish on its page what is still to be scored or judged.",
    ],
    button: openEn,
  },
  "need-late": {
    subject: ({ lot }) => `A decision is late: ${lot}`,
    paragraphs: ({ lot }) => [
      `The need “${lot}” should have been decided by now.`,
      "See on its page what is missing, and decide.",
    ],
    button: openEn,
  },
  "need-chosen": {
    subject: ({ lot }) => `Your answer was chosen: ${lot}`,
    paragraphs: ({ lot }) => [
      `Your answer to the need “${lot}” was chosen.`,
      "The feedback is on its page. The agency will contact you about the next step.",
    ],
    button: openEn,
  },
  "need-not-chosen": {
    subject: ({ lot }) => `Result of your answer: ${lot}`,
    paragraphs: ({ lot }) => [
      `Your answer to the need “${lot}” was not chosen this time. Thank you for answering.`,
      "The feedback is on its page.",
    ],
    button: openEn,
  },
  "need-called-off": {
    subject: ({ lot }) => `A need was called off: ${lot}`,
    paragraphs: ({ lot }) => [
      `The need “${lot}”, which your firm answered, was called off.`,
      "The reason is on its page.",
    ],
    button: openEn,
  },
};
