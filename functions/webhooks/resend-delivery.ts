import { AppError } from "../../shared/base/app-error.ts";
import type { ShownDelivery } from "../../shared/webhooks/endpoints.ts";
import { testEvent } from "../../shared/webhooks/events.ts";
import type { Delivery } from "../../shared/webhooks/model.ts";
import { mayResend } from "../../shared/webhooks/rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { eventWrite } from "./hook-writes.ts";
import { ownHook, recordOf } from "./own-hook.ts";
import { shownDelivery } from "./read-deliveries.ts";
import { enqueue, getDelivery, keptUntil, putDelivery } from "./store.ts";

/** Sends an event once more, with a new round of tries, under the same `webhook-id`. */
export async function resendDelivery(
  ctx: Ctx,
  input: { readonly id: string; readonly delivery: string },
): Promise<ShownDelivery> {
  const hook = await ownHook(ctx, input.id);
  const before = await getDelivery(ctx.deps.table, hook.id, input.delivery);
  if (!before) throw new AppError("not-found", "delivery-not-found");

  if (hook.state !== "ACTIVE") throw new AppError("refused", "webhook-not-active");
  if (!mayResend(hook, before)) throw new AppError("refused", "delivery-waits");

  const now = ctx.deps.now();
  const nextAt = now.toISOString();
  const after: Delivery = {
    ...before,
    revision: before.revision + 1,
    state: "WAITING",
    tries: 0,
    nextAt,
    expiresAt: keptUntil(now),
  };
  // Wakes the sending function at once; it finds the delivery in the queue.
  const call = { type: testEvent, data: {}, only: hook.id, again: true } as const;

  await commit(
    ctx,
    [
      putDelivery(before, after),
      ...enqueue(ctx.deps, hook, after.id, nextAt),
      eventWrite(ctx.deps, hook.organisationId, call).write,
    ],
    [{ record: recordOf(hook.id), action: "webhook.resend", detail: { delivery: after.id } }],
  );

  return shownDelivery(after);
}
