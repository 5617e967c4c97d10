import { randomBytes } from "node:crypto";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { commit } from "../../functions/platform/commit.ts";
import type { Ctx, Deps } from "../../functions/platform/deps.ts";
import { type Letterbox, openOutgoing } from "../../functions/platform/outgoing.ts";
import type { Write } from "../../functions/platform/table.ts";
import { followHooks, hookWrites } from "../../functions/webhooks/index.ts";
import { listDeliveries } from "../../functions/webhooks/store.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { HookEvent } from "../../shared/webhooks/events.ts";

/** An administrator of a government that nobody else has; the running stack does not send for it either. */
export const keeper = (): Actor & { kind: "buyer" } => ({
  kind: "buyer",
  personId: idFrom("P", randomBytes(8)),
  organisationId: idFrom("O", randomBytes(8)),
  administrator: true,
  country: "PH",
  cleared: true,
});

export const box = (timeoutMs = 10_000): Letterbox => openOutgoing({ local: true, timeoutMs });

/** The same outside, at another time. */
export const at = (deps: Deps, ms: number): Deps => ({ ...deps, now: () => new Date(Date.now() + ms) });

const system: Actor = { kind: "system", job: "test" };
const attribute = (value: unknown): object =>
  typeof value === "number"
    ? { N: String(value) }
    : typeof value === "boolean"
      ? { BOOL: value }
      : typeof value === "object"
        ? { M: image(value as object) }
        : { S: value };
const image = (row: object): Record<string, object> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, attribute(value)]));

/** What the table's stream says of new rows. */
export const streamed = (writes: readonly Write[]): DynamoDBStreamEvent =>
  ({
    Records: writes.flatMap((write) =>
      "put" in write
        ? [
            {
              eventName: "INSERT",
              dynamodb: {
                SequenceNumber: "1",
                Keys: image({ pk: write.put.pk, sk: write.put.sk }),
                NewImage: image(write.put),
              },
            },
          ]
        : [],
    ),
  }) as unknown as DynamoDBStreamEvent;

/** What a case's own transaction would carry. It is not written: the running stack would send it too. */
export const happen = (
  deps: Deps,
  organisationId: string,
  type: HookEvent = "case.offered",
  caseId = "C-1",
): Write[] => hookWrites(deps, organisationId, { type, data: { caseId, state: "OFFERED", revision: 4 } });

/** Something really happens to a case: one transaction, as the case's own verbs write it. */
export async function happenReally(deps: Deps, organisationId: string): Promise<void> {
  const writes = happen(deps, organisationId);
  const ctx: Ctx = { deps, actor: system };
  const record = `case:${idFrom("T", randomBytes(8))}`;
  await commit(ctx, writes, [{ record, action: "case.offer", detail: {}, first: true }]);
}

export const tellNow = (deps: Deps, writes: readonly Write[], letterbox = box()) =>
  followHooks(deps, letterbox)(streamed(writes));
export const minute = (deps: Deps, letterbox = box()) => followHooks(deps, letterbox)({});
/** Times differ from test to test: what waits from others, and how far somebody has looked, is put away. */
export async function clearDue({ table }: Deps): Promise<void> {
  for await (const row of table.scan("HOOKDUE#"))
    await table.write([{ remove: { pk: row.pk, sk: row.sk }, expect: "anything" }]);
}
export const log = async (deps: Deps, hookId: string) => (await listDeliveries(deps, hookId, 100)).items;
