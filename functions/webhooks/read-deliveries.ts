import { AppError } from "../../shared/base/app-error.ts";
import type { ShownDelivery, ShownHook } from "../../shared/webhooks/endpoints.ts";
import { type Delivery, deliveryIdSchema } from "../../shared/webhooks/model.ts";
import { hooksMost } from "../../shared/webhooks/rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { keeperOf, ownHook, shownHook } from "./own-hook.ts";
import { getHealth, listDeliveries, listHooks } from "./store.ts";

const pageSize = 20;

export function shownDelivery(delivery: Delivery): ShownDelivery {
  const {
    organisationId: _organisation,
    hookId: _hook,
    revision: _revision,
    tries: _tries,
    expiresAt: _expires,
    ...shown
  } = delivery;
  return shown;
}

/** The organisation's addresses with how they fare. */
export async function readHooks(ctx: Ctx): Promise<{ items: ShownHook[]; most: typeof hooksMost }> {
  const { hooks, health } = await listHooks(ctx.deps.table, keeperOf(ctx).organisationId);
  return { items: hooks.map((hook) => shownHook(hook, health.get(hook.id))), most: hooksMost };
}

/** What was sent to one address, or waits for it. */
export async function readDeliveries(
  ctx: Ctx,
  input: { readonly id: string; readonly cursor?: string | undefined },
): Promise<{ items: ShownDelivery[]; next?: string }> {
  const hook = await ownHook(ctx, input.id);
  if (input.cursor !== undefined && !deliveryIdSchema.safeParse(input.cursor).success)
    throw new AppError("invalid", "cursor-broken");
  const { items, next } = await listDeliveries(ctx.deps, hook.id, pageSize, input.cursor);
  return { items: items.map(shownDelivery), ...(next && { next }) };
}

export async function readHook(ctx: Ctx, input: { readonly id: string }): Promise<ShownHook> {
  const hook = await ownHook(ctx, input.id);
  return shownHook(hook, await getHealth(ctx.deps.table, hook));
}
