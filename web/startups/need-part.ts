import type { JSX } from "hono/jsx/jsx-runtime";
import type { MatchedTechnology, NeedMatches } from "../../shared/startups/match-endpoints.ts";
import type { View } from "../layout/site.ts";

/** What matches a need, as far as its reader may know. */
export type Matching = {
  /** What in the catalogue may answer it, for those who work on the need. */
  readonly matches?: NeedMatches;
  /** With what of its own a firm might answer. */
  readonly own?: readonly MatchedTechnology[];
};

/** What every further part of a signed-in reader's need page is drawn from. */
export type NeedPartProps = View &
  Matching & {
    readonly needId: string;
    readonly side: "supplier" | "buyer" | "staff";
  };
/** A part below the statement; it draws nothing where it has nothing to say. */
export type NeedPart = (props: NeedPartProps) => JSX.Element | null;
