import type { DynamoDBRecord } from "aws-lambda";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyByTime } from "../../functions/audit/index.ts";
import type { AuditRow } from "../../shared/audit/model.ts";
import { content, publish, stackDeps } from "../kit/listings.ts";
import { until } from "../kit/until.ts";
import { ownTrail } from "./trail.ts";

let trail: Awaited<ReturnType<typeof ownTrail>>;
const day = "AUDITDAY#2026-11-20";
const at = "2026-11-20T10:00:00.000Z";

beforeAll(async () => {
  trail = await ownTrail();
});
afterAll(() => trail.remove());

const image = (row: AuditRow) => ({
  ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, { S: String(value) }])),
  pk: { S: `AUDIT#${row.record}` },
  sk: { S: String(row.seq).padStart(9, "0") },
  seq: { N: String(row.seq) },
  detail: { M: { version: { N: "3" }, kind: { S: "SURPLUS" }, open: { BOOL: true } } },
});

const record = (row: AuditRow, eventName: DynamoDBRecord["eventName"] = "INSERT"): DynamoDBRecord => ({
  eventName: eventName as "INSERT",
  dynamodb: {
    SequenceNumber: `${row.record}/${row.seq}`,
    Keys: { pk: { S: `AUDIT#${row.record}` }, sk: { S: String(row.seq).padStart(9, "0") } },
    NewImage: image(row),
  },
});

const row = (name: string, seq: number): AuditRow => ({
  record: name,
  seq,
  at,
  actor: "curator",
  role: "curator",
  action: "listing.publish",
  detail: { version: 3, kind: "SURPLUS", open: true },
  prev: "0".repeat(64),
  hash: "a".repeat(64),
});
const copies = async () => (await trail.deps.table.list({ pk: day })).rows;

describe("works", () => {
  test("copies each added row once, however often it is told, and nothing else", async () => {
    const follow = copyByTime(trail.deps);
    const [first, second] = [row("listing:L-1", 1), row("listing:L-1", 2)];
    const event = {
      Records: [
        record(first),
        record(first),
        record(second),
        record(row("listing:L-2", 1), "MODIFY"),
        record(row("listing:L-3", 1), "REMOVE"),
        { eventName: "INSERT" as const, dynamodb: { Keys: { pk: { S: "AUDITDAY#2026-11-20" } } } },
      ],
    };
    expect(await follow(event)).toEqual({ batchItemFailures: [] });
    const once = await copies();
    expect(once).toEqual([
      { pk: day, sk: `${at}#listing:L-1#000000001`, ...first },
      { pk: day, sk: `${at}#listing:L-1#000000002`, ...second },
    ]);
    await follow(event);
    expect(await copies()).toEqual(once);
  });

  test("more rows than one transaction holds", async () => {
    const records = Array.from({ length: 230 }, (_, i) => record(row(`case:C-${i}`, 1)));
    expect(await copyByTime(trail.deps)({ Records: records })).toEqual({ batchItemFailures: [] });
    expect((await copies()).filter((copy) => copy.sk.includes("#case:"))).toHaveLength(230);
  });

  test("what a verb commits arrives under its day", async () => {
    const deps = stackDeps();
    const listing = await publish(deps, content("EQUIPMENT"));
    const chain = await deps.table.list({ pk: `AUDIT#listing:${listing.id}` });
    const made = chain.rows[0];
    const key = {
      pk: `AUDITDAY#${String(made?.at).slice(0, 10)}`,
      sk: `${made?.at}#${made?.record}#000000001`,
    };
    await until(async () => (await deps.table.get(key)) !== undefined);
    expect(await deps.table.get(key)).toEqual({ ...made, ...key });
  });
});

describe("refuses", () => {
  test("hands back from the first row that it could not copy", async () => {
    const unreadable = record({ ...row("listing:L-8", 1), hash: "short" });
    const records = Array.from({ length: 100 }, (_, i) => record(row(`case:D-${i}`, 1)));
    const answer = await copyByTime(trail.deps)({ Records: [...records, unreadable] });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "listing:L-8/1" }] });
  });
});
