import { MatchingPart } from "./matching-part.tsx";
import type { NeedPart } from "./need-part.ts";

/** In the order of the page. */
export const needParts: readonly NeedPart[] = [MatchingPart];
