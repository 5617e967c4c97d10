import type { MatchedTechnology, NeedMatches } from "../../shared/startups/match-endpoints.ts";
import type { View } from "../layout/site.ts";
import { NeedMatchesPart, OwnMatchesPart } from "./matches-part.tsx";

/** What matches a need, as far as its reader may know. */
export type Matching = {
  /** What in the catalogue may answer it, for those who work on the need. */
  readonly matches?: NeedMatches;
  /** With what of its own a firm might answer. */
  readonly own?: readonly MatchedTechnology[];
};
type Props = Pick<View, "lang"> & Matching & { readonly side: "supplier" | "buyer" | "staff" };

/** What matches the need, by what its reader may see. */
export function MatchingPart({ lang, side, matches, own }: Props) {
  if (side === "supplier") return own ? <OwnMatchesPart lang={lang} items={own} /> : null;
  return matches ? <NeedMatchesPart lang={lang} side={side} matches={matches} /> : null;
}
