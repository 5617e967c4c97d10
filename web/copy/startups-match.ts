import type { Language } from "../../shared/base/text.ts";

const ja = {
  technologies: "このニーズに応えうる技術",
  technologiesText: "言葉、技術分野、補給分類が重なるものです。当庁の評価ではありません。",
  others: "技術のほかの品目",
  none: "重なるものはまだありません。",
  own: "貴社の技術のうち、このニーズに応えうるもの",
  ownNone: "このニーズと重なる貴社の技術は登録されていません。",
  needs: "この技術が応えうる募集中のニーズ",
  needsNone: "この技術と重なる募集中のニーズは、いまのところありません。",
  unpublished: "未公開",
  trl: (level: number) => `TRL ${level}`,
  why: "重なる点",
  area: (name: string) => `技術分野：${name}`,
  fsc: (code: string) => `補給分類：${code}`,
  words: "言葉：",
  /** A word, and what the other text calls it. */
  term: (word: string, found?: string) => (found ? `${word}（${found}）` : word),
  between: "、",
};
const en: typeof ja = {
  technologies: "Technologies that may answer this need",
  technologiesText:
    "They share words, technology area or supply class with it. This is no judgement of the agency.",
  others: "Listings of other kinds",
  none: "Nothing shares enough with it yet.",
  own: "Your technologies that may answer this need",
  ownNone: "None of your technologies shares enough with this need.",
  needs: "Open needs that this technology may answer",
  needsNone: "No open need shares enough with this technology at present.",
  unpublished: "Not published",
  trl: (level) => `TRL ${level}`,
  why: "Why it matches",
  area: (name) => `area: ${name}`,
  fsc: (code) => `supply class: ${code}`,
  words: "words: ",
  term: (word, found) => (found ? `${word} (${found})` : word),
  between: ", ",
};
export const matchCopy: Readonly<Record<Language, typeof ja>> = { ja, en };
