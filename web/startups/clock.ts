import type { Language } from "../../shared/base/text.ts";
import { isAwaiting, isListed, type TechnologyState } from "../../shared/startups/codes.ts";
import { briefCopy } from "../copy/startups-brief.ts";
import { number } from "../ui/format.ts";
import type { Tone } from "../ui/status-tag.tsx";

export const toneOfTechnology = (state: TechnologyState): Tone =>
  isListed(state) ? "ok" : isAwaiting(state) ? "wait" : state === "DECLINED" ? "stop" : "plain";

/** Calendar days left until the answer, in words; negative: past its day. */
export function clockText(left: number, lang: Language): string {
  const copy = briefCopy[lang].clock;
  if (left === 0) return copy.today;
  return left > 0 ? copy.left(number(left, lang)) : copy.over(number(-left, lang));
}
