import type { Letter } from "./letter.ts";

/** What firms and the agency are told of what follows a listing; nothing of it says which government. */
type PilotTemplate =
  | "pilot-opened"
  | "pilot-ended"
  | "technology-graduated"
  | "application-changed"
  | "application-late"
  | "firm-answered";

export const pilotsJa: Readonly<Record<PilotTemplate, Letter>> = {
  "pilot-opened": {
    subject: ({ lot }) => `試行の開始：${lot}`,
    paragraphs: ({ lot }) => [
      `「${lot}」の試行が登録されました。`,
      "場所、期間、目的は技術のページで確かめられます。",
    ],
    button: "技術のページを開く",
  },
  "pilot-ended": {
    subject: ({ lot }) => `試行の結果：${lot}`,
    paragraphs: ({ lot }) => [
      `「${lot}」の試行の結果が記録されました。`,
      "結果を読み、一般にも公開するかどうかを技術のページで決められます。",
    ],
    button: "技術のページを開く",
  },
  "technology-graduated": {
    subject: ({ lot }) => `卒業：${lot}`,
    paragraphs: ({ lot }) => [`「${lot}」は試行の段階を卒業しました。`, "理由は技術のページにあります。"],
    button: "技術のページを開く",
  },
  "application-changed": {
    subject: ({ number, answer }) => `申請${number}：${answer}`,
    paragraphs: ({ number, lot, answer }) => [
      `「${lot}」についての申請${number}の状態は「${answer}」です。`,
      "内容と次の期限は申請のページにあります。",
    ],
    button: "申請を開く",
  },
  "application-late": {
    subject: ({ number }) => `期限を過ぎた申請：${number}`,
    paragraphs: ({ number, lot, answer, day }) => [
      `「${lot}」についての申請${number}（${answer}）は、期限の${day}を過ぎています。`,
      "次の段階に進めてください。",
    ],
    button: "申請を開く",
  },
  "firm-answered": {
    subject: ({ lot }) => `企業からの回答：${lot}`,
    paragraphs: ({ lot }) => [
      `「${lot}」についての質問に、企業が回答しました。`,
      "内容を確かめ、質問した政府に伝えてください。",
    ],
    button: "質問を開く",
  },
};

export const pilotsEn: Readonly<Record<PilotTemplate, Letter>> = {
  "pilot-opened": {
    subject: ({ lot }) => `A pilot of ${lot} begins`,
    paragraphs: ({ lot }) => [
      `A pilot of ${lot} is on record.`,
      "Where, when and what for is on the page of the technology.",
    ],
    button: "Open the technology",
  },
  "pilot-ended": {
    subject: ({ lot }) => `How the pilot of ${lot} ended`,
    paragraphs: ({ lot }) => [
      `The outcome of a pilot of ${lot} is on record.`,
      "Read it on the page of the technology, where you also decide whether the public may read it.",
    ],
    button: "Open the technology",
  },
  "technology-graduated": {
    subject: ({ lot }) => `${lot} has graduated`,
    paragraphs: ({ lot }) => [
      `${lot} has left the pilots behind.`,
      "The reason is on the page of the technology.",
    ],
    button: "Open the technology",
  },
  "application-changed": {
    subject: ({ number, answer }) => `Request ${number}: ${answer}`,
    paragraphs: ({ number, lot, answer }) => [
      `Your request ${number} for ${lot} now stands at: ${answer}.`,
      "What was said and the next date are on its page.",
    ],
    button: "Open the request",
  },
  "application-late": {
    subject: ({ number }) => `Request ${number} is late`,
    paragraphs: ({ number, lot, answer, day }) => [
      `Request ${number} for ${lot} still stands at “${answer}”; the answer was due on ${day}.`,
      "Take it to the next step.",
    ],
    button: "Open the request",
  },
  "firm-answered": {
    subject: ({ lot }) => `The firm answered: ${lot}`,
    paragraphs: ({ lot }) => [
      `The firm answered a question about ${lot}.`,
      "Read it and pass it on to the government that asked.",
    ],
    button: "Open the questions",
  },
};
