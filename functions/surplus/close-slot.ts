import { AppError } from "../../shared/base/app-error.ts";
import { mayCountStock } from "../../shared/surplus/may.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { getSlot } from "./inspection-store.ts";
import { slotKey } from "./keys.ts";
import { slotRecord } from "./open-slot.ts";

/** Takes a slot back that nobody has booked. */
export async function closeSlot(ctx: Ctx, input: { listingId: string; start: string }): Promise<void> {
  if (!mayCountStock(ctx.actor)) throw new AppError("not-found", "slot-not-found");
  const slot = await getSlot(ctx.deps.table, input.listingId, input.start);
  if (!slot) throw new AppError("not-found", "slot-not-found");
  if (slot.free < slot.capacity)
    throw new AppError("refused", "slot-booked", { rule: "slot-booked", booked: slot.capacity - slot.free });

  await commit(
    ctx,
    [{ remove: slotKey(input.listingId, input.start), expect: { revision: slot.revision } }],
    [{ record: slotRecord(input.listingId, input.start), action: "slot.close", detail: {} }],
  );
}
