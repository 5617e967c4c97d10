import type { MailTemplate } from "../../shared/accounts/mail.ts";
import type { Letter } from "./letter.ts";

/** What the firm and the agency are told on the way to an answer; what follows a listing is told elsewhere. */
type Template = Exclude<
  Extract<MailTemplate, `technology-${string}`>,
  "technology-changed" | "technology-stage" | "technology-graduated"
>;

const openJa = "技術のページを開く";
export const technologiesJa: Readonly<Record<Template, Letter>> = {
  "technology-received": {
    subject: ({ title }) => `受け付けました：${title}`,
    paragraphs: ({ title, day }) => [
      `「${title}」を受け付けました。回答の期限は${day}です。`,
      "審査と評価の進み具合は、技術のページで確かめられます。",
    ],
    button: openJa,
  },
  "technology-scoring": {
    subject: ({ title }) => `評価を始めました：${title}`,
    paragraphs: ({ title, day }) => [
      `「${title}」の評価を始めました。回答の期限は${day}です。`,
      "今、していただくことはありません。",
    ],
    button: openJa,
  },
  "technology-answered": {
    subject: ({ title }) => `回答しました：${title}`,
    paragraphs: ({ title }) => [
      `「${title}」に回答しました。`,
      "結果と理由、次にできることを、技術のページで確かめてください。",
    ],
    button: "回答を読む",
  },
  "technology-called": {
    subject: ({ title, day }) => `評価の依頼：${title}（${day}まで）`,
    paragraphs: ({ title, day }) => [
      `「${title}」の評価に加わるよう指名されました。回答の期限は${day}です。`,
      "評価者は、はじめに、この企業との利害関係の有無を申告してください。",
    ],
    button: openJa,
  },
  "technology-opened": {
    subject: ({ title, day }) => `採点がそろいました：${title}（${day}まで）`,
    paragraphs: ({ title, day }) => [
      `「${title}」の採点がそろい、開かれました。回答の期限は${day}です。`,
      "採点を読み、進行役として回答を決めてください。",
    ],
    button: openJa,
  },
  "technology-due": {
    subject: ({ title, day }) => `回答の期限は${day}：${title}`,
    paragraphs: ({ title, day }) => [
      `「${title}」への回答の期限は${day}です。`,
      "次に動く人を技術のページで確かめ、期限までに回答してください。",
    ],
    button: openJa,
  },
  "technology-late": {
    subject: ({ title }) => `回答が遅れています：${title}`,
    paragraphs: ({ title, day }) => [
      `「${title}」への回答は、期限の${day}を過ぎました。`,
      "遅れは企業にも示されています。できるだけ早く回答してください。",
    ],
    button: openJa,
  },
};

const openEn = "Open the technology";
export const technologiesEn: Readonly<Record<Template, Letter>> = {
  "technology-received": {
    subject: ({ title }) => `We have received “${title}”`,
    paragraphs: ({ title, day }) => [
      `We have received “${title}”. You will have an answer by ${day}.`,
      "The page of the technology shows how far screening and scoring have come.",
    ],
    button: openEn,
  },
  "technology-scoring": {
    subject: ({ title }) => `Scoring has begun: ${title}`,
    paragraphs: ({ title, day }) => [
      `Scoring of “${title}” has begun. You will have an answer by ${day}.`,
      "There is nothing for you to do now.",
    ],
    button: openEn,
  },
  "technology-answered": {
    subject: ({ title }) => `Your answer: ${title}`,
    paragraphs: ({ title }) => [
      `“${title}” has been answered.`,
      "The page of the technology says what was decided, why, and what you can do next.",
    ],
    button: "Read the answer",
  },
  "technology-called": {
    subject: ({ title, day }) => `You are on a panel: ${title} (by ${day})`,
    paragraphs: ({ title, day }) => [
      `You were named to the panel for “${title}”. The answer is due by ${day}.`,
      "If you score, first declare whether you have an interest in the firm.",
    ],
    button: openEn,
  },
  "technology-opened": {
    subject: ({ title, day }) => `The scores are in: ${title} (by ${day})`,
    paragraphs: ({ title, day }) => [
      `Every sheet for “${title}” is in, and the scores are open. The answer is due by ${day}.`,
      "Read the scores and decide as the moderator.",
    ],
    button: openEn,
  },
  "technology-due": {
    subject: ({ title, day }) => `Answer due by ${day}: ${title}`,
    paragraphs: ({ title, day }) => [
      `The answer to “${title}” is due by ${day}.`,
      "The page of the technology says who acts next. Please see that it is answered in time.",
    ],
    button: openEn,
  },
  "technology-late": {
    subject: ({ title }) => `Answer overdue: ${title}`,
    paragraphs: ({ title, day }) => [
      `The answer to “${title}” was due by ${day}.`,
      "The firm sees that it is late. Please answer as soon as you can.",
    ],
    button: openEn,
  },
};
