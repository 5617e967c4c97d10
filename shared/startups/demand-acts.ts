import type { TechnologyArea } from "../catalogue/codes.ts";
import type { Publication } from "../catalogue/published.ts";
import type { Card, SearchQuery } from "../catalogue/search.ts";
import type { Topic } from "./demand.ts";

/**
 * Whose demand an act on a listing is: the firm's that made the technology. What was released to named countries only
 * is not counted at all: its firm may know them, and being one of a few would tell who acted.
 */
export function listingTopic(item: Publication | undefined): Pick<Topic, "of" | "area"> | undefined {
  if (item?.state !== "PUBLISHED" || item.content.kind !== "TECHNOLOGY") return undefined;
  const { maker, technology, visibility } = item.content;
  if (!maker?.organisationId || visibility.tier === "NAMED_COUNTRIES") return undefined;
  return { of: maker.organisationId, area: technology.area };
}

/** So many results say what was looked for. */
const top = 5;

/** The areas that a search was for: those of the technologies among its first results. Leafing through is no search. */
export function searchedAreas(
  { q, chosen, cursor }: Pick<SearchQuery, "q" | "chosen" | "cursor">,
  items: readonly Card[],
): TechnologyArea[] {
  const asked = q.trim() !== "" || chosen.kind?.includes("TECHNOLOGY") === true || chosen.trl !== undefined;
  if (!asked || cursor !== undefined) return [];
  return [...new Set(items.slice(0, top).flatMap(({ area }) => (area ? [area] : [])))];
}
