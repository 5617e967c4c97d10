import * as z from "zod";
import { AppError } from "../../shared/base/app-error.ts";
import type { Hook } from "../../shared/webhooks/model.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import type { Letterbox } from "../platform/outgoing.ts";
import type { Row, Write } from "../platform/table.ts";
import { leaseKey, minuteFrom } from "./keys.ts";
import { type Queued, sendDelivery } from "./send-delivery.ts";
import { secretsOf } from "./sign.ts";
import { getDelivery, getHook, putDelivery, putDue } from "./store.ts";

/** Longer than a run may work on one address, its last answer included. */
const leaseMs = 60_000;
/** An address gets so long in one run, then the others. */
const turnMs = 20_000;
const atOnce = 50;

/** An address that is called for; `rows` are those that call for it. */
export type Called = {
  readonly hookId: string;
  readonly organisationId: string;
  readonly rows: readonly Row[];
};

const queuedSchema = z.object({ pk: z.string(), sk: z.string(), deliveryId: z.string(), at: z.string() });

async function queueOf({ table }: Deps, hookId: string, limit: number): Promise<Queued[]> {
  const { rows } = await table.list({ pk: `HOOKQUEUE#${hookId}`, limit }, { consistent: true });
  return rows.map((row) => {
    const { pk, sk, deliveryId, at } = queuedSchema.parse(row);
    return { key: { pk, sk }, deliveryId, at };
  });
}

/** Sends what is due at one address, one after the other, unless somebody else is at it. */
export async function workHook(ctx: Ctx, letterbox: Letterbox, called: Called): Promise<void> {
  const { deps } = ctx;
  const lease = await takeLease(deps, called.hookId);
  if (!lease) return;
  const hook = await getHook(deps.table, called.organisationId, called.hookId);
  const now = deps.now().toISOString();
  const due = (await queueOf(deps, called.hookId, atOnce)).filter(({ at }) => at <= now);
  if (hook?.state === "ACTIVE") await sendAll(ctx, letterbox, hook, due);
  else await giveUp(ctx, called.hookId, due);
  await callAgain(deps, called);
  await deps.table.write([{ remove: lease.key, expect: { revision: lease.revision } }]).catch(unlessLost);
}

async function sendAll(ctx: Ctx, letterbox: Letterbox, hook: Hook, due: readonly Queued[]): Promise<void> {
  const secrets = await secretsOf(ctx.deps, hook);
  const until = performance.now() + turnMs;
  for (const queued of due) {
    // What did not get through now would not a moment later either; the rest stays in the queue.
    if (!(await sendDelivery(ctx, letterbox, hook, secrets, queued))) return;
    if (performance.now() > until) return;
  }
}

/** Nothing is sent to an address that is paused, switched off or gone; its log says so. */
async function giveUp(ctx: Ctx, hookId: string, due: readonly Queued[]): Promise<void> {
  for (const { key, deliveryId } of due) {
    const before = await getDelivery(ctx.deps.table, hookId, deliveryId);
    const at = ctx.deps.now().toISOString();
    const writes: Write[] = [{ remove: key, expect: "anything" }];
    if (before?.state === "WAITING") {
      const { nextAt: _due, ...rest } = before;
      const attempts = [...before.attempts, { at, milliseconds: 0, failure: "paused" as const }];
      writes.push(putDelivery(before, { ...rest, revision: before.revision + 1, state: "DEAD", attempts }));
    }
    await commit(ctx, writes, noAudit("a line in the log of what was sent")).catch(unlessLost);
  }
}

/**
 * Calls for the address when its next delivery is due, and takes the call away that was answered: the very row that was
 * read, for one that was put anew meanwhile is about something else.
 */
async function callAgain(deps: Deps, called: Called): Promise<void> {
  const [next] = await queueOf(deps, called.hookId, 1);
  const keep: string[] = [];
  if (next) {
    const soonest = deps.now().getTime() + 1;
    const minute = minuteFrom(Math.max(new Date(next.at).getTime(), soonest));
    const hook = { id: called.hookId, organisationId: called.organisationId };
    await deps.table.write([putDue(deps, hook, minute)]);
    keep.push(`${minute}#${called.hookId}`);
  }
  for (const row of called.rows) {
    if (keep.includes(row.sk)) continue;
    const revision = Number(row.revision);
    await deps.table.write([{ remove: row, expect: { revision } }]).catch(unlessLost);
  }
}

async function takeLease(deps: Deps, hookId: string) {
  const key = leaseKey(hookId);
  const before = await deps.table.get(key, { consistent: true });
  const now = deps.now().getTime();
  if (before && Number(before.until) > now) return undefined;
  const revision = Number(before?.revision ?? 0) + 1;
  const put = { ...key, revision, until: now + leaseMs, expiresAt: Math.ceil((now + leaseMs) / 1000) + 3600 };
  try {
    await deps.table.write([{ put, expect: before ? { revision: Number(before.revision) } : "absent" }]);
    return { key, revision };
  } catch (error) {
    unlessLost(error);
    return undefined;
  }
}

function unlessLost(error: unknown): void {
  if (!(error instanceof AppError) || error.code !== "conflict") throw error;
}
