import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { Language } from "../../shared/base/text.ts";
import type { SearchDocument, SearchQuery, SearchResult } from "../../shared/catalogue/search.ts";
import { deskDocumentOf } from "../../shared/catalogue/search-document.ts";
import { mayReadDesk } from "../../shared/curation/life-cycle.ts";
import { asWorkedOn, parseListing, type ReadCtx } from "../catalogue/index.ts";
import type { Deps } from "../platform/deps.ts";
import { namesOf } from "./names.ts";
import { standingOf } from "./record.ts";

/** Searches everything the desk works on, drafts too. Throws `cursor-broken` for a cursor that is not of this search. */
export async function searchDesk(
  ctx: ReadCtx,
  input: { query: SearchQuery; lang: Language },
): Promise<SearchResult> {
  if (!mayReadDesk(ctx.actor)) throw new AppError("not-found", "page-not-found");
  const index = await ctx.index.current();
  return index.query({ tier: "DESK" }, input.query, input.lang, dayInJapan(ctx.deps.now()));
}

/** The desk's index from the records themselves, for a new format of it or after a restore. */
export async function* deskDocuments(deps: Deps): AsyncGenerator<SearchDocument> {
  for await (const row of deps.table.scan("LISTING#")) {
    if (row.sk !== "LISTING") continue;
    const listing = parseListing(row);
    yield deskDocumentOf(asWorkedOn(listing, namesOf(listing.content)), standingOf(listing));
  }
}
