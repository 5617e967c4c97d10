import type { Language } from "../../shared/base/text.ts";
import type { Why } from "../../shared/startups/match.ts";
import { codes } from "../copy/codes.ts";
import { matchCopy } from "../copy/startups-match.ts";

/** Why something matched, as words: "area: Sensing · words: 追尾 (tracking), clutter". */
export function whyText({ terms, area, fsc }: Why, lang: Language): string {
  const copy = matchCopy[lang];
  const words = terms.map(({ word, found }) => copy.term(word, found)).join(copy.between);
  return [
    ...(area ? [copy.area(codes[lang].area[area])] : []),
    ...(fsc ? [copy.fsc(fsc)] : []),
    ...(words ? [copy.words + words] : []),
  ].join(" · ");
}
