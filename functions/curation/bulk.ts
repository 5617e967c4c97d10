import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { ChangeReason } from "../../shared/catalogue/codes.ts";
import { type Move, mayComment, obstacle, statusAfter } from "../../shared/curation/life-cycle.ts";
import { getListing } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { moveListing } from "./move-listing.ts";

export type BulkInput = {
  readonly move: Move;
  /** Listings with the revision that was shown. */
  readonly chosen: readonly { readonly id: string; readonly revision: number }[];
  readonly reasons: readonly ChangeReason[];
};

/** Reads at a time: the choice of one page. */
const readsAtOnce = 20;

/** What a move would do to each of the chosen listings now. */
export async function previewBulk(ctx: Ctx, { move, chosen }: BulkInput) {
  if (!mayComment(ctx.actor)) throw new AppError("not-found", "page-not-found");
  const today = dayInJapan(ctx.deps.now());
  const found = [];
  for (let from = 0; from < chosen.length; from += readsAtOnce)
    found.push(
      ...(await Promise.all(
        chosen.slice(from, from + readsAtOnce).map(({ id }) => getListing(ctx.deps.table, id)),
      )),
    );
  return found.flatMap((listing) => {
    if (!listing) return [];
    const why = obstacle(ctx.actor, listing, move, today);
    return [
      {
        id: listing.id,
        revision: listing.revision,
        title: listing.content.title,
        status: listing.status,
        to: statusAfter(listing.status, move),
        ...(why && { obstacle: why }),
      },
    ];
  });
}

/** Moves each for itself: what one refuses keeps no other from going on. Answers each one's outcome. */
export async function moveMany(ctx: Ctx, input: BulkInput) {
  const before = await previewBulk(ctx, input);
  const lines = [];
  for (const line of before) {
    const shown = input.chosen.find(({ id }) => id === line.id)?.revision;
    try {
      await moveListing(ctx, { id: line.id, move: input.move, revision: shown, reasons: input.reasons });
      lines.push({ ...line, done: true });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      lines.push({ ...line, done: false, reason: error.reason });
    }
  }
  return lines;
}
