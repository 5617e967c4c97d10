import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Actor } from "../../shared/base/actor.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import type { Letterbox } from "../platform/outgoing.ts";
import { plainImage } from "../platform/stream-image.ts";
import type { Row } from "../platform/table.ts";
import { cursorKey } from "./keys.ts";
import { planDeliveries } from "./plan-deliveries.ts";
import { eventSchema, listHooks } from "./store.ts";
import { type Called, workHook } from "./work-hook.ts";

const system: Actor = { kind: "system", job: "deliver" };
/** Addresses that are worked at the same time. */
const parallel = 5;
/** A run begins no more addresses after so long; the next minute goes on. */
const runMs = 70_000;
const hourMs = 3_600_000;
/** Where nobody has looked before, so far back is begun. */
const firstHours = 80;

/** The two ways in: what happened just now (the table's stream), and every minute what is due. */
export function followHooks(
  deps: Deps,
  letterbox: Letterbox,
): (event: unknown) => Promise<DynamoDBBatchResponse | undefined> {
  const ctx: Ctx = { deps, actor: system };
  return async (event) => {
    if (isStream(event)) return tellNow(ctx, letterbox, event.Records);
    await tellDue(ctx, letterbox);
    return undefined;
  };
}

const isStream = (event: unknown): event is DynamoDBStreamEvent =>
  typeof event === "object" && event !== null && "Records" in event;
const isEvent = ({ eventName, dynamodb }: DynamoDBRecord): boolean =>
  eventName === "INSERT" && (dynamodb?.Keys?.pk?.S?.startsWith("HOOKEVENT#") ?? false);

/** Plans every event of the batch; what cannot be planned is handed back. Sending has all retries of its own. */
async function tellNow(
  ctx: Ctx,
  letterbox: Letterbox,
  records: readonly DynamoDBRecord[],
): Promise<DynamoDBBatchResponse> {
  const calls = new Map<string, Called>();
  let failed: string | undefined;
  for (const record of records.filter(isEvent)) {
    try {
      const event = eventSchema.parse(plainImage(record.dynamodb?.NewImage ?? {}));
      for (const { id, organisationId } of await planDeliveries(ctx, event))
        calls.set(id, { hookId: id, organisationId, rows: [] });
    } catch (error) {
      ctx.deps.log.error("webhook-failed", error, { id: record.dynamodb?.Keys?.sk?.S ?? "" });
      failed = record.dynamodb?.SequenceNumber ?? "";
      break;
    }
  }
  await workAll(ctx, letterbox, [...calls.values()]);
  return { batchItemFailures: failed === undefined ? [] : [{ itemIdentifier: failed }] };
}

async function tellDue(ctx: Ctx, letterbox: Letterbox): Promise<void> {
  const rows = await dueRows(ctx.deps);
  const calls = new Map<string, Row[]>();
  for (const row of rows) calls.set(String(row.hookId), [...(calls.get(String(row.hookId)) ?? []), row]);
  const called = [...calls].map(
    ([hookId, own]): Called => ({ hookId, organisationId: String(own[0]?.organisationId), rows: own }),
  );
  const sick = new Set<string>();
  for (const organisationId of new Set(called.map((one) => one.organisationId))) {
    const { health } = await listHooks(ctx.deps.table, organisationId);
    for (const { hookId, failingSince } of health.values()) if (failingSince) sick.add(hookId);
  }
  // Those that answer come first: one that lets us wait keeps no other waiting.
  await workAll(
    ctx,
    letterbox,
    called.filter(({ hookId }) => !sick.has(hookId)),
  );
  await workAll(
    ctx,
    letterbox,
    called.filter(({ hookId }) => sick.has(hookId)),
  );
}

/** Five at a time; one that fails stops no other, and its row calls for it again. */
async function workAll(ctx: Ctx, letterbox: Letterbox, called: readonly Called[]): Promise<void> {
  const until = performance.now() + runMs;
  const waiting = [...called];
  const work = async () => {
    for (let one = waiting.shift(); one && performance.now() < until; one = waiting.shift())
      try {
        await workHook(ctx, letterbox, one);
      } catch (error) {
        ctx.deps.log.error("webhook-failed", error, { id: one.hookId });
      }
  };
  await Promise.all(Array.from({ length: parallel }, work));
}

const hourOf = (at: number): string => new Date(at).toISOString().slice(0, 13);

/** The calls up to this minute, from the oldest hour that still has any: what is done is never read again. */
async function dueRows({ table, now }: Deps): Promise<Row[]> {
  const at = now().getTime();
  const cursor = await table.get(cursorKey, { consistent: true });
  const first = cursor ? new Date(`${String(cursor.hour)}:00Z`).getTime() : at - firstHours * hourMs;
  const minute = new Date(at).toISOString().slice(0, 16);
  const rows: Row[] = [];
  let oldest: number | undefined;
  for (let hour = first; hour <= at; hour += hourMs) {
    const found = await allOf(table, `HOOKDUE#${hourOf(hour)}`, `${minute}#~`);
    if (found.length > 0) oldest ??= hour;
    rows.push(...found);
  }
  // Clocks of two workers differ; an hour is more than they do.
  const next = hourOf(Math.max(first, Math.min(oldest ?? at, at - hourMs)));
  if (next !== cursor?.hour) await table.write([{ put: { ...cursorKey, hour: next }, expect: "anything" }]);
  return rows;
}

async function allOf(table: Deps["table"], pk: string, to: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | undefined; ; ) {
    const page = await table.list({ pk, to, ...(after && { after }) }, { consistent: true });
    rows.push(...page.rows);
    if (!page.next) return rows;
    after = page.next;
  }
}
