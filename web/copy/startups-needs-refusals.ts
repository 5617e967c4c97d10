import type { Language } from "../../shared/base/text.ts";
import { list, type Sentence } from "./errors.ts";
import { faultText } from "./faults.ts";
import { explainPanel } from "./startups-panel-refusals.ts";

const ja = {
  "need-not-cleared": {
    title: "ニーズを提案できません",
    detail: () => "組織の利用資格が有効なときに提案できます。組織のページで状態を確かめてください。",
  },
  "need-fixed": {
    title: "この内容は変更できません",
    detail: () => "提案または公開された後です。ニーズのページで現在の状態を確かめてください。",
  },
  "need-move-not-open": {
    title: "現在の状態では、この操作はできません",
    detail: () => "ニーズのページを開き直して、現在の状態を確かめてください。",
  },
  "need-check-complete": {
    title: "未記入の項目があります",
    detail: () => "表題、課題、求める成果、分野、予算帯、四つの日付をすべて記入してください。",
  },
  "need-check-bilingual": {
    title: "片方の言語がありません",
    detail: () => "表題、課題、成果、制約を、日本語と英語の両方で記入してください。",
  },
  "need-check-dates": {
    title: "日付を見直してください",
    detail: () => "募集開始、質問、回答、決定の順に並べ、過ぎていない日を指定してください。",
  },
  "need-check-checked": {
    title: "まだ確認されていません",
    detail: () => "キュレーターが内容を確認してから公開できます。",
  },
  "need-check-another": {
    title: "別の人が公開します",
    detail: () => "書いた人や確認した人は公開できません。別の承認者に依頼してください。",
  },
  "need-check-reason": { title: "理由が必要です", detail: () => "理由を入力してください。" },
  "need-check-over": {
    title: "まだ締め切れません",
    detail: () => "回答の締切日が終わってから締め切られます。",
  },
  "need-check-judged": {
    title: "判断していない回答があります",
    detail: () => "すべての回答について、選ぶかどうかと講評を記入してから決定してください。",
  },
  "need-closed": {
    title: "回答の受付は終わりました",
    detail: (p) =>
      `締切りは${list(p.until, "")}の23時59分59秒（日本時間）でした。入力した内容は保存されていません。`,
  },
  "need-questions-closed": {
    title: "質問の受付は終わりました",
    detail: () => "これまでの質問と回答は、ニーズのページで読めます。",
  },
  "need-not-verified": {
    title: "登録内容の確認が済んでいません",
    detail: () =>
      "当庁が登録内容を確認した供給者が、質問し、回答できます。組織のページで状態を確かめてください。",
  },
  "need-answer-changed": {
    title: "貴社の別の方が、先に回答を変えました",
    detail: () => "ページを開き直して新しい回答を確かめ、必要ならもう一度保存してください。",
  },
  "need-answer-not-found": {
    title: "該当する回答はありません",
    detail: () => "取り下げられたか、番号が違います。ニーズのページを開き直してください。",
  },
  "need-question-not-found": {
    title: "該当する質問はありません",
    detail: () => "番号を確かめるか、ニーズのページを開き直してください。",
  },
  "answer-listing-not-own": {
    title: "この品目では回答できません",
    detail: () => "公開中の自社の品目から選んでください。",
  },
  "answer-technology-not-own": {
    title: "この技術では回答できません",
    detail: () => "当庁に提出した自社の技術から選んでください。",
  },
  "need-not-evaluating": {
    title: "評価の期間ではありません",
    detail: () => "回答の締切り後、決定までの間に評価できます。",
  },
  "not-of-agency": {
    title: "選べない人です",
    detail: () => "監査だけを担当する人を除く、当庁の職員から選んでください。",
  },
  "not-the-moderator": {
    title: "進行役だけが行えます",
    detail: () => "このニーズの進行役に依頼してください。",
  },
  "sheets-not-in": {
    title: "評価がそろっていません",
    detail: () => "この回答の評価者全員の評価がそろってから判断できます。",
  },
} as const satisfies Record<string, Sentence>;

const en: Record<keyof typeof ja, Sentence> = {
  "need-not-cleared": {
    title: "You cannot propose a need",
    detail: () => "It takes a clearance that is in force. See the page of your organisation.",
  },
  "need-fixed": {
    title: "This cannot be changed",
    detail: () => "It has been proposed or published. The page of the need says where it stands.",
  },
  "need-move-not-open": {
    title: "This cannot be done in the present state",
    detail: () => "Open the page of the need again and see where it stands.",
  },
  "need-check-complete": {
    title: "Parts are missing",
    detail: () => "Fill in title, problem, outcome, area, budget band and all four dates.",
  },
  "need-check-bilingual": {
    title: "One language is missing",
    detail: () => "Give title, problem, outcome and constraints in Japanese and English.",
  },
  "need-check-dates": {
    title: "Look at the dates again",
    detail: () => "They come in the order opening, questions, answers, decision, and must not have passed.",
  },
  "need-check-checked": {
    title: "It has not been checked",
    detail: () => "A curator checks it before it is published.",
  },
  "need-check-another": {
    title: "Another person publishes",
    detail: () => "Whoever wrote or checked it cannot publish it. Ask another approver.",
  },
  "need-check-reason": { title: "A reason is needed", detail: () => "Enter the reason." },
  "need-check-over": {
    title: "It cannot be closed yet",
    detail: () => "It closes once the last day of answers is over.",
  },
  "need-check-judged": {
    title: "Some answers have not been judged",
    detail: () => "Say of every answer whether it is chosen, with feedback, and decide then.",
  },
  "need-closed": {
    title: "Answers are no longer taken",
    detail: (p) =>
      `The last moment was 23:59:59 in Japan on ${list(p.until, "")}. What you typed was not saved.`,
  },
  "need-questions-closed": {
    title: "Questions are no longer taken",
    detail: () => "What was asked and answered is on the page of the need.",
  },
  "need-not-verified": {
    title: "Your registration has not been verified",
    detail: () =>
      "Suppliers ask and answer once the agency has verified them. See the page of your organisation.",
  },
  "need-answer-changed": {
    title: "Somebody else of your firm changed the answer first",
    detail: () => "Open the page again, read the new answer, and save once more if need be.",
  },
  "need-answer-not-found": {
    title: "No such answer",
    detail: () => "It was withdrawn, or the number is wrong. Open the page of the need again.",
  },
  "need-question-not-found": {
    title: "No such question",
    detail: () => "Check the number, or open the page of the need again.",
  },
  "answer-listing-not-own": {
    title: "This listing cannot answer",
    detail: () => "Choose one of your own listings that is published.",
  },
  "answer-technology-not-own": {
    title: "This technology cannot answer",
    detail: () => "Choose one of your own that was handed in to the agency.",
  },
  "need-not-evaluating": {
    title: "It is not being evaluated",
    detail: () => "Answers are evaluated between their closing and the decision.",
  },
  "not-of-agency": {
    title: "This person cannot be named",
    detail: () => "Choose somebody of the agency who does more than audit.",
  },
  "not-the-moderator": {
    title: "Only the moderator does this",
    detail: () => "Ask the moderator of this need.",
  },
  "sheets-not-in": {
    title: "Sheets are missing",
    detail: () => "An answer is judged once all of its scorers have handed in their sheets.",
  },
};

const sentences: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = { ja, en };

/** What rooms refuse of needs; undefined for what is no need's. */
export function explainNeed(
  { reason, params }: { readonly reason: string; readonly params: Parameters<Sentence["detail"]>[0] },
  lang: Language,
): { title: string; detail: string } | undefined {
  const sentence = sentences[lang][reason];
  return sentence ? { title: sentence.title, detail: sentence.detail(params) } : explainPanel(reason, lang);
}

/** Of a page, which knows the day that a need closed. */
export const sayNeed =
  (lang: Language, until = "") =>
  (reason: string): string =>
    explainNeed({ reason, params: { until } }, lang)?.detail ?? faultText(reason, lang);
