import { AppError } from "../../shared/base/app-error.ts";
import type { Delivery, Hook } from "../../shared/webhooks/model.ts";
import { wantsEvent } from "../../shared/webhooks/rules.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { enqueue, keptUntil, listHooks, putDelivery, type StoredEvent } from "./store.ts";

/**
 * Puts an event into the queue of every address that wants it, once however often it is told. Gives back those that
 * should be worked at once: the ones that have failed lately wait for their minute, so that they keep nobody waiting.
 */
export async function planDeliveries(ctx: Ctx, event: StoredEvent): Promise<Hook[]> {
  const { hooks, health } = await listHooks(ctx.deps.table, event.organisationId);
  const wanted = hooks.filter((hook) =>
    event.only === undefined
      ? wantsEvent(hook, event.type)
      : hook.id === event.only && hook.state === "ACTIVE",
  );
  if (!event.again) for (const hook of wanted) await plan(ctx, hook, event);
  return wanted.filter(({ id }) => event.only !== undefined || !health.get(id)?.failingSince);
}

async function plan(ctx: Ctx, hook: Hook, { id, type, at, data }: StoredEvent): Promise<void> {
  const delivery: Delivery = {
    id,
    hookId: hook.id,
    organisationId: hook.organisationId,
    revision: 1,
    type,
    at,
    body: JSON.stringify({ type, timestamp: at, data }),
    state: "WAITING",
    tries: 0,
    attempts: [],
    nextAt: at,
    expiresAt: keptUntil(ctx.deps.now()),
  };
  try {
    await commit(
      ctx,
      [putDelivery(undefined, delivery), ...enqueue(ctx.deps, hook, id, at)],
      noAudit("what is told of a deed; the deed has its own row"),
    );
  } catch (error) {
    // Planned already: the stream tells everything at least once.
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
  }
}
