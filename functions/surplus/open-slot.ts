import { AppError } from "../../shared/base/app-error.ts";
import { hasBegun, isInWindow, type Slot } from "../../shared/surplus/inspection.ts";
import { mayCountStock } from "../../shared/surplus/may.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { getSlot, putSlot } from "./inspection-store.ts";
import { readLot } from "./read-lot.ts";

export type OpenSlot = {
  readonly listingId: string;
  readonly start: string;
  readonly minutes: number;
  readonly capacity: number;
};

export const slotRecord = (listingId: string, start: string) => `slot:${listingId}:${start}`;

/** Opens a time at which a lot may be seen, within its inspection window. The same time again changes nothing. */
export async function openSlot(ctx: Ctx, input: OpenSlot): Promise<Slot> {
  if (!mayCountStock(ctx.actor)) throw new AppError("not-found", "lot-not-found");
  const lot = await readLot(ctx, input.listingId);
  const known = await getSlot(ctx.deps.table, input.listingId, input.start);
  if (known) return known;

  const rule = !lot.content.lot.inspection
    ? "no-inspection"
    : !isInWindow(lot.content.lot.inspection, input)
      ? "outside-window"
      : hasBegun(input, ctx.deps.now())
        ? "slot-begun"
        : undefined;
  if (rule) throw new AppError("refused", rule, { rule, field: "start" });
  const slot: Slot = { ...input, free: input.capacity, revision: 1 };

  await commit(
    ctx,
    [putSlot(slot)],
    [
      {
        record: slotRecord(input.listingId, input.start),
        action: "slot.open",
        detail: { minutes: input.minutes, capacity: input.capacity },
        // A time may be closed and opened again, so its chain need not start here.
        ...((await isNew(ctx, input)) && { first: true as const }),
      },
    ],
  );

  return slot;
}

async function isNew(ctx: Ctx, { listingId, start }: OpenSlot): Promise<boolean> {
  const trail = await ctx.deps.table.list(
    { pk: `AUDIT#${slotRecord(listingId, start)}`, limit: 1 },
    { consistent: true },
  );
  return trail.rows.length === 0;
}
