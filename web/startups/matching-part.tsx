import { NeedMatchesPart, OwnMatchesPart } from "./matches-part.tsx";
import type { NeedPartProps } from "./need-part.ts";

/** What matches the need, by what its reader may see. */
export function MatchingPart({ lang, side, matches, own }: NeedPartProps) {
  if (side === "supplier") return own ? <OwnMatchesPart lang={lang} items={own} /> : null;
  return matches ? <NeedMatchesPart lang={lang} side={side} matches={matches} /> : null;
}
