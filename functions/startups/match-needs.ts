import { AppError } from "../../shared/base/app-error.ts";
import type { Kind } from "../../shared/catalogue/codes.ts";
import { kinds, statuses } from "../../shared/catalogue/codes.ts";
import { viewerOf } from "../../shared/catalogue/rules.ts";
import { mayReadDesk } from "../../shared/curation/life-cycle.ts";
import { matchesOf, type Sought } from "../../shared/startups/match.ts";
import type { MatchedListing, NeedMatches } from "../../shared/startups/match-endpoints.ts";
import { type NeedText, soughtOfNeed } from "../../shared/startups/match-text.ts";
import type { ReadCtx } from "../catalogue/index.ts";

const technologiesMost = 10;
const othersMost = 5;
const others: readonly Kind[] = kinds.filter((kind) => kind !== "TECHNOLOGY");
/** What was taken off is no answer to anything. */
const worked = statuses.filter((status) => !["WITHDRAWN", "EXPIRED", "SOLD_OUT"].includes(status));

/**
 * The listings that answer a need best, of those that the reader may see: governments what is published and released to
 * them; the desk's people also drafts, with their status. From the live index of the reader's tier; no row is read.
 * Whether the reader may read the need was decided by whoever read it.
 */
export async function matchNeed(ctx: ReadCtx, need: NeedText): Promise<NeedMatches> {
  const { actor } = ctx;
  if (actor.kind !== "staff" && actor.kind !== "buyer") throw new AppError("not-found", "page-not-found");

  const index = await ctx.index.current();
  const rowsOf = (wanted: readonly Kind[]) =>
    actor.kind === "staff"
      ? index.wordRows({ tier: "DESK" }, wanted, mayReadDesk(actor) ? worked : ["PUBLISHED"])
      : index.wordRows(viewerOf(actor), wanted);
  const sought = soughtOfNeed(need);
  return {
    technologies: listingsIn(rowsOf(["TECHNOLOGY"]), sought, technologiesMost),
    others: listingsIn(rowsOf(others), sought, othersMost),
  };
}

type IndexRows = ReturnType<Awaited<ReturnType<ReadCtx["index"]["current"]>>["wordRows"]>;

const listingsIn = (rows: IndexRows, sought: Sought, most: number): MatchedListing[] =>
  matchesOf(sought, rows, most).map(({ row, score, why }) => {
    const { id, kind, title, summary, maker, area, trl, desk } = rows.card(row);
    return {
      ...{ id, kind, title, summary, score },
      why: { ...why, terms: [...why.terms] },
      ...(maker && { maker }),
      ...(area && { area }),
      ...(trl !== undefined && { trl }),
      ...(desk && { status: desk.status }),
    };
  });
