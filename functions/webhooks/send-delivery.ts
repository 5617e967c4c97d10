import { AppError } from "../../shared/base/app-error.ts";
import type { Attempt, Delivery, Health, Hook } from "../../shared/webhooks/model.ts";
import { attemptsKept, excerptMax, isToBeDisabled, pauseAfter } from "../../shared/webhooks/rules.ts";
import { type Audited, commit, noAudit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Letterbox, Sent } from "../platform/outgoing.ts";
import type { Key, Write } from "../platform/table.ts";
import { recordOf } from "./own-hook.ts";
import { signed } from "./sign.ts";
import { enqueue, getDelivery, getHealth, putDelivery, putHealth, putHook } from "./store.ts";
import { tellKeepers } from "./tell-keepers.ts";

export type Queued = { readonly key: Key; readonly deliveryId: string; readonly at: string };
const daysBetweenTelling = 1;

/** What an attempt says in the log; the excerpt is text without what would not be shown. */
function attemptOf(at: Date, { milliseconds, status, failure, text }: Sent): Attempt {
  const excerpt = text
    .replace(/[\p{C}\ufffd]+/gu, " ")
    .trim()
    .slice(0, excerptMax)
    .toWellFormed();
  const isOk = status !== undefined && status >= 200 && status < 300;
  const why = failure ?? (isOk ? undefined : "status");
  return {
    at: at.toISOString(),
    milliseconds,
    ...(status !== undefined && { status }),
    ...(why && { failure: why }),
    ...(excerpt && { excerpt }),
  };
}

/**
 * One try of one delivery. False when the address did not take it, and should be left alone for the moment. A run that
 * is killed after sending sends again, under the same id.
 */
export async function sendDelivery(
  ctx: Ctx,
  letterbox: Letterbox,
  hook: Hook,
  secrets: readonly string[],
  queued: Queued,
): Promise<boolean> {
  const { deps } = ctx;
  const gone: Write = { remove: queued.key, expect: "anything" };
  const before = await getDelivery(deps.table, hook.id, queued.deliveryId);
  if (before?.state !== "WAITING" || before.nextAt !== queued.at) {
    await deps.table.write([gone]);
    return true;
  }
  const at = deps.now();
  const headers = signed(before.id, before.body, at, secrets);
  const attempt = attemptOf(at, await letterbox.post(hook.address, { headers, body: before.body }));
  const health = await getHealth(deps.table, hook);
  const after = tried(ctx, before, attempt);
  try {
    await settle(ctx, hook, { before, after, attempt, health, gone });
  } catch (error) {
    // Somebody has sent it again by hand, or changed the address, at this moment: the queue says what is to be done.
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
  }
  return attempt.failure === undefined;
}

/** The delivery after a try: done, waiting for the next one, or given up. */
export function tried({ deps }: Ctx, before: Delivery, attempt: Attempt): Delivery {
  const { nextAt: _due, ...rest } = before;
  const tries = before.tries + 1;
  const [high = 0] = deps.random(1);
  const pause = attempt.failure === undefined ? undefined : pauseAfter(tries, high / 255);
  return {
    ...rest,
    revision: before.revision + 1,
    tries,
    attempts: [...before.attempts, attempt].slice(-attemptsKept),
    state: attempt.failure === undefined ? "DONE" : pause === undefined ? "DEAD" : "WAITING",
    ...(pause !== undefined && { nextAt: new Date(deps.now().getTime() + pause).toISOString() }),
  };
}

type Outcome = {
  readonly before: Delivery;
  readonly after: Delivery;
  readonly attempt: Attempt;
  readonly health: Health | undefined;
  readonly gone: Write;
};

async function settle(
  ctx: Ctx,
  hook: Hook,
  { before, after, attempt, health, gone }: Outcome,
): Promise<void> {
  const { deps } = ctx;
  const now = deps.now();
  const failed = attempt.failure !== undefined;
  const failingSince = failed ? (health?.failingSince ?? attempt.at) : undefined;
  const toldAt = health?.toldAt;
  const isDisabled = failed && isToBeDisabled({ hookId: hook.id, lastAt: attempt.at, failingSince }, now);
  const isQuiet = toldAt && now.getTime() - new Date(toldAt).getTime() < daysBetweenTelling * 86_400_000;
  const tells = isDisabled || (after.state === "DEAD" && !isQuiet);
  const next: Health = {
    hookId: hook.id,
    lastAt: attempt.at,
    ...(attempt.status !== undefined && { lastStatus: attempt.status }),
    ...(failingSince && { failingSince }),
    ...((tells || toldAt) && { toldAt: tells ? now.toISOString() : toldAt }),
  };
  const writes: Write[] = [
    putDelivery(before, after),
    gone,
    ...(after.nextAt ? enqueue(deps, hook, after.id, after.nextAt) : []),
    putHealth(hook.organisationId, next),
    ...(tells ? await tellKeepers(ctx, hook, isDisabled ? "webhook-disabled" : "webhook-dead") : []),
    ...(isDisabled ? [putHook(hook, { ...hook, revision: hook.revision + 1, state: "DISABLED" })] : []),
  ];
  const disabled: Audited = {
    record: recordOf(hook.id),
    action: "webhook.disable",
    detail: { since: failingSince ?? "" },
  };
  await commit(ctx, writes, isDisabled ? [disabled] : noAudit("a line in the log of what was sent"));
}
