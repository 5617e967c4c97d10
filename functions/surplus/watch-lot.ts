import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { mayDeal } from "../../shared/surplus/may.ts";
import { type Watch, watchSchema } from "../../shared/surplus/watch.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Table, Write } from "../platform/table.ts";
import { availableKey, watchKey } from "./keys.ts";
import { readLot } from "./read-lot.ts";
import { getRow } from "./store.ts";

export const getWatch = (table: Table, listingId: string, personId: string) =>
  getRow(table, watchKey(listingId, personId), watchSchema);
export const putWatch = (now: Watch): Write[] => [
  {
    put: { ...watchKey(now.listingId, now.personId), ...now },
    expect: now.revision === 1 ? "absent" : { revision: now.revision - 1 },
  },
  ...(now.availableFrom
    ? [
        {
          put: { ...availableKey(now.availableFrom, now.listingId), listingId: now.listingId },
          expect: "anything",
        } as const,
      ]
    : []),
];

/** Wants to hear of a lot that the caller may see. Watching twice is watching once. */
export async function watchLot(ctx: Ctx, input: { listingId: string }): Promise<{ watching: boolean }> {
  const { actor, deps } = ctx;
  if (!mayDeal(actor) || actor.kind !== "buyer") throw new AppError("not-found", "lot-not-found");
  const lot = await readLot(ctx, input.listingId);
  if (await getWatch(deps.table, input.listingId, actor.personId)) return { watching: true };
  const { availableFrom } = lot.content;
  const isToCome = availableFrom !== undefined && availableFrom > dayInJapan(deps.now());
  const watch: Watch = {
    listingId: input.listingId,
    personId: actor.personId,
    version: lot.version,
    at: deps.now().toISOString(),
    revision: 1,
    ...(isToCome && { availableFrom }),
  };

  await commit(ctx, putWatch(watch), noAudit("what somebody watches changes no record"));

  return { watching: true };
}

export async function unwatchLot(ctx: Ctx, input: { listingId: string }): Promise<{ watching: boolean }> {
  const { actor } = ctx;
  if (!mayDeal(actor) || actor.kind !== "buyer") throw new AppError("not-found", "lot-not-found");
  // Who watches may stop after the lot has gone from the catalogue.
  if (!(await getWatch(ctx.deps.table, input.listingId, actor.personId))) await readLot(ctx, input.listingId);
  const gone: Write = { remove: watchKey(input.listingId, actor.personId), expect: "anything" };

  await commit(ctx, [gone], noAudit("what somebody watches changes no record"));

  return { watching: false };
}
