import { createHash } from "node:crypto";
import * as z from "zod";
import { AppError } from "../../shared/base/app-error.ts";
import { type Day, daySchema } from "../../shared/base/day.ts";
import type { Language } from "../../shared/base/text.ts";
import { indexedFacets, type Searcher, type SearchQuery } from "../../shared/catalogue/search.ts";
import type { Place } from "./search-page.ts";

const cursorSchema = z.strictObject({
  /** Which question it belongs to: words, choices, sort, language and viewer. */
  q: z.string(),
  at: z
    .array(z.union([z.number(), z.string()]))
    .min(2)
    .max(3),
  /** The day that "closing soon" was reckoned from, so that midnight moves nothing between two pages. */
  day: daySchema.optional(),
});

export const questionOf = (viewer: Searcher, query: SearchQuery, language: Language): string => {
  const chosen = indexedFacets.map((facet) => [...(query.chosen[facet] ?? [])].sort());
  const who = viewer.tier === "GOV" ? viewer.country : "";
  const question = JSON.stringify([query.q, chosen, query.sort, query.sort === "title" ? language : "", who]);
  return createHash("sha256").update(question).digest("base64url").slice(0, 12);
};

export const writeCursor = (question: string, at: Place, day: Day | undefined): string =>
  Buffer.from(JSON.stringify({ q: question, at, day })).toString("base64url");

/** Throws `invalid` on anything that is not a cursor of this very question. */
export function readCursor(
  cursor: string,
  question: string,
  sort: string,
): { at: Place; day: Day | undefined } {
  const broken = () => new AppError("invalid", "cursor-broken", { parameter: "cursor" });
  let plain: unknown;
  try {
    plain = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw broken();
  }
  const parsed = cursorSchema.safeParse(plain);
  if (!parsed.success || parsed.data.q !== question) throw broken();
  const { at, day } = parsed.data;
  const fits =
    sort === "title" ? at.length === 2 : at.length === 3 && at.every((part) => typeof part === "number");
  if (!fits) throw broken();
  return { at, day };
}
