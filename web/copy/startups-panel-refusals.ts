import type { Language } from "../../shared/base/text.ts";
import type { PanelFault } from "../../shared/startups/panel-rules.ts";

type Refusal = { readonly title: string; readonly detail: string };

/** What panels refuse, in words that hold for a technology and for an answer to a need alike. */
const sentences: Readonly<Record<Language, Readonly<Record<PanelFault | "same-firm", Refusal>>>> = {
  ja: {
    "moderator-scores": {
      title: "進行役は評価できません",
      detail: "評価者とは別の人を進行役に選んでください。",
    },
    "scorer-twice": { title: "同じ人が二度選ばれています", detail: "評価者は一人ずつ選んでください。" },
    "panel-too-small": { title: "評価者が足りません", detail: "評価者を2人以上選んでください。" },
    "panel-too-large": { title: "評価者が多すぎます", detail: "評価者は7人までです。" },
    "panel-fixed": {
      title: "評価が始まっています",
      detail: "進行役と今の評価者は変えられません。評価者が足りないときは加えられます。",
    },
    "scorer-has-interest": {
      title: "利害関係が申告されています",
      detail: "利害関係があると申告した人は、評価に加われません。",
    },
    "not-a-scorer": { title: "評価者ではありません", detail: "ここでは評価者に指名されていません。" },
    "interest-declared": {
      title: "すでに申告しています",
      detail: "利害関係があるとの申告は取り消せません。",
    },
    "interest-undeclared": {
      title: "先に利害関係を申告してください",
      detail: "利害関係の有無を申告してから評価してください。",
    },
    "scores-open": {
      title: "評価はすでに開かれています",
      detail: "全員の評価がそろった後は、変えられません。",
    },
    "same-firm": {
      title: "企業の関係者は評価に加われません",
      detail:
        "企業に属する人、または同じメールのドメインの人です。本人は、利害関係があると申告してください。",
    },
  },
  en: {
    "moderator-scores": {
      title: "The moderator does not score",
      detail: "Name a moderator who is not among the scorers.",
    },
    "scorer-twice": { title: "Somebody is named twice", detail: "Name each scorer once." },
    "panel-too-small": { title: "Too few scorers", detail: "Name at least two scorers." },
    "panel-too-large": { title: "Too many scorers", detail: "Name at most seven scorers." },
    "panel-fixed": {
      title: "Scoring has begun",
      detail: "Moderator and scorers stay. Scorers can be added when too few are left.",
    },
    "scorer-has-interest": {
      title: "An interest was declared",
      detail: "Whoever declared an interest takes no part in scoring.",
    },
    "not-a-scorer": { title: "You are not a scorer here", detail: "You were not named to score here." },
    "interest-declared": { title: "You declared an interest", detail: "That cannot be taken back." },
    "interest-undeclared": {
      title: "Declare first",
      detail: "Say whether you have an interest, and score then.",
    },
    "scores-open": { title: "The sheets are open", detail: "Nothing changes once every sheet is in." },
    "same-firm": {
      title: "People of the firm take no part",
      detail: "They belong to it or have a mailbox at its domain. They declare an interest.",
    },
  },
};

export const explainPanel = (reason: string, lang: Language): Refusal | undefined =>
  (sentences[lang] as Readonly<Record<string, Refusal>>)[reason];
