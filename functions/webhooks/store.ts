import * as z from "zod";
import { hookEvents, testEvent } from "../../shared/webhooks/events.ts";
import {
  type Delivery,
  deliverySchema,
  type Health,
  type Hook,
  healthSchema,
  hookSchema,
} from "../../shared/webhooks/model.ts";
import { keptDays } from "../../shared/webhooks/rules.ts";
import type { Deps } from "../platform/deps.ts";
import type { Row, Table, Write } from "../platform/table.ts";
import {
  dueKey,
  healthKey,
  hookKey,
  hooksOf,
  logKey,
  minuteFrom,
  queueKey,
  rollKey,
  secretKey,
} from "./keys.ts";

const same = { consistent: true } as const;
const fieldsOf = ({ pk: _pk, sk: _sk, ...fields }: Row): Record<string, unknown> => fields;

export type Roll = { readonly revision: number; readonly count: number };
export type HooksOfOne = {
  readonly hooks: readonly Hook[];
  readonly health: ReadonlyMap<string, Health>;
  readonly roll: Roll | undefined;
};
const rollSchema = z.object({ revision: z.int(), count: z.int() });

/** Everything of one organisation in one query: there are at most five addresses. */
export async function listHooks(table: Table, organisationId: string): Promise<HooksOfOne> {
  const { rows } = await table.list({ pk: hooksOf(organisationId) }, same);
  const beginning = (prefix: string) => rows.filter((row) => row.sk.startsWith(prefix));
  const health = beginning("HEALTH#").map((row) => healthSchema.parse(fieldsOf(row)));
  const roll = rows.find((row) => row.sk === "ROLL");
  return {
    hooks: beginning("HOOK#")
      .map((row) => hookSchema.parse(fieldsOf(row)))
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
    health: new Map(health.map((one) => [one.hookId, one])),
    roll: roll && rollSchema.parse(roll),
  };
}

export async function getHook(table: Table, organisationId: string, id: string): Promise<Hook | undefined> {
  const row = await table.get(hookKey(organisationId, id), same);
  return row && hookSchema.parse(fieldsOf(row));
}
export async function getHealth(table: Table, { organisationId, id }: Hook): Promise<Health | undefined> {
  const row = await table.get(healthKey(organisationId, id), same);
  return row && healthSchema.parse(fieldsOf(row));
}

export const putHook = (before: Hook | undefined, now: Hook): Write => ({
  put: { ...hookKey(now.organisationId, now.id), ...now },
  expect: before ? { revision: before.revision } : "absent",
});
export const putHealth = (organisationId: string, health: Health): Write => ({
  put: { ...healthKey(organisationId, health.hookId), ...health },
  expect: "anything",
});

/** How many addresses there are: two who register at once cannot both take the last place. */
export const countHooks = (organisationId: string, roll: Roll | undefined, change: number): Write => ({
  put: {
    ...rollKey(organisationId),
    revision: (roll?.revision ?? 0) + 1,
    count: (roll?.count ?? 0) + change,
  },
  expect: roll ? { revision: roll.revision } : "absent",
});

export const putSecret = (hookId: string, nth: number, secret: string): Write => ({
  put: { ...secretKey(hookId, nth), secret },
  expect: "absent",
});
export async function getSecret(table: Table, hookId: string, nth: number): Promise<string | undefined> {
  const row = await table.get(secretKey(hookId, nth), same);
  return row && z.string().parse(row.secret);
}

export async function getDelivery(table: Table, hookId: string, id: string): Promise<Delivery | undefined> {
  const row = await table.get(logKey(hookId, id), same);
  return row && deliverySchema.parse(fieldsOf(row));
}
export async function listDeliveries(deps: Deps, hookId: string, limit: number, after?: string) {
  const page = await deps.table.list(
    { pk: `HOOKLOG#${hookId}`, descending: true, limit, ...(after && { after }) },
    same,
  );
  const seconds = deps.now().getTime() / 1000;
  const items = page.rows
    .map((row) => deliverySchema.parse(fieldsOf(row)))
    .filter((delivery) => delivery.expiresAt > seconds);
  return { items, ...(page.next && { next: page.next }) };
}
export const putDelivery = (before: Delivery | undefined, now: Delivery): Write => ({
  put: { ...logKey(now.hookId, now.id), ...now },
  expect: before ? { revision: before.revision } : "absent",
});

/** A number nobody else draws: who removes such a row removes the very one that was read. */
const mark = ({ random }: Deps): number => random(6).reduce((sum, byte) => sum * 256 + byte, 0);
export const putDue = (deps: Deps, hook: Pick<Hook, "id" | "organisationId">, minute: string): Write => ({
  put: {
    ...dueKey(minute, hook.id),
    revision: mark(deps),
    hookId: hook.id,
    organisationId: hook.organisationId,
  },
  expect: "anything",
});

/** Puts a delivery into its address's queue and calls for the address at that time. */
export const enqueue = (
  deps: Deps,
  hook: Pick<Hook, "id" | "organisationId">,
  id: string,
  at: string,
): Write[] => [
  { put: { ...queueKey(hook.id, at, id), deliveryId: id, at }, expect: "anything" },
  putDue(deps, hook, minuteFrom(new Date(at).getTime())),
];

export const keptUntil = (now: Date): number => Math.floor(now.getTime() / 1000) + keptDays * 86_400;

/** What happened, as it was written with the deed. */
export const eventSchema = z.object({
  id: z.string(),
  organisationId: z.string(),
  type: z.enum([...hookEvents, testEvent]),
  at: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** For one address alone; `again`: it waits in its queue already. */
  only: z.string().optional(),
  again: z.boolean().optional(),
});
export type StoredEvent = z.infer<typeof eventSchema>;
