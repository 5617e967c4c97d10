import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAudit } from "../../functions/audit/index.ts";
import { type AuditFilter, auditFilterSchema } from "../../shared/audit/filter.ts";
import type { AuditRow } from "../../shared/audit/model.ts";
import { mayReadAudit } from "../../shared/audit/rules.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { actorId, agencyRoles } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { auditor, type Deed, ownTrail } from "./trail.ts";

let trail: Awaited<ReturnType<typeof ownTrail>>;
let rows: AuditRow[];

const many = 4500;
const crowd = (): Deed[] =>
  Array.from({ length: many }, (_, i) => ({
    record: `case:C-${i % 90}`,
    at: new Date(Date.parse("2026-10-01T00:00:00.000Z") + i * 60_000).toISOString(),
    actor: i % 1000 === 0 ? "rare" : "busy",
    action: "case.note",
  }));

beforeAll(async () => {
  trail = await ownTrail();
  rows = await trail.write([
    { record: "listing:L-1", at: "2026-11-01T00:00:00.000Z", action: "listing.draft", actor: "curator" },
    { record: "listing:L-2", at: "2026-11-19T14:59:59.999Z", action: "listing.draft", actor: "curator2" },
    { record: "listing:L-1", at: "2026-11-19T15:00:00.000Z", action: "listing.publish", actor: "approver" },
    { record: "person:P-1", at: "2026-11-20T02:00:00.000Z", action: "person.role", actor: "admin" },
    { record: "listing:L-1", at: "2026-11-20T14:59:59.999Z", action: "listing.maker-seen", actor: "buyer-1" },
    { record: "listing:L-2", at: "2026-11-20T15:00:00.000Z", action: "listing.maker-seen", actor: "buyer-2" },
    { record: "listing:L-1", at: "2025-06-01T00:00:00.000Z", action: "listingother", actor: "curator" },
  ]);
  await trail.write(crowd());
});
afterAll(() => trail.remove());

const ask = (filter: AuditFilter, limit = 50, cursor?: string) =>
  readAudit(trail.ctx, { ...filter, limit, cursor });
const numbersOf = (found: readonly AuditRow[]) =>
  found.map((row) => rows.findIndex((r) => r.hash === row.hash));

/** Every page of a question, and how many pages it took. */
async function walk(filter: AuditFilter, limit: number) {
  const found: AuditRow[] = [];
  let next: string | undefined;
  let pages = 0;
  do {
    const page = await ask(filter, limit, next);
    found.push(...page.rows);
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    next = page.next;
    pages++;
  } while (next);
  return { found, pages };
}

describe("works", () => {
  test.each<[string, AuditFilter, number[]]>([
    ["the last 30 days, newest first", {}, [5, 4, 3, 2, 1, 0]],
    ["a record, however old, from its chain", { record: "listing:L-1" }, [6, 4, 2, 0]],
    ["a person", { person: "curator" }, [0]],
    ["a whole action", { action: "listing.maker-seen" }, [5, 4]],
    ["the beginning of an action", { action: "listing." }, [5, 4, 2, 1, 0]],
    ["a day in Japan", { from: "2026-11-20", to: "2026-11-20" }, [4, 3, 2]],
    ["from a day on", { from: "2026-11-20" }, [5, 4, 3, 2]],
    ["up to a day", { to: "2026-11-19" }, [1, 0]],
    ["a record within days", { record: "listing:L-1", from: "2026-11-20", to: "2026-11-20" }, [4, 2]],
    ["a record and a person", { record: "listing:L-1", person: "approver" }, [2]],
    [
      "all together",
      {
        record: "listing:L-1",
        person: "buyer-1",
        action: "listing.maker-seen",
        from: "2026-11-20",
        to: "2026-11-20",
      },
      [4],
    ],
    ["a person and an action that never met", { person: "curator", action: "listing.maker-seen" }, []],
    ["a record that is not there", { record: "listing:L-9" }, []],
  ])("finds %s", async (_, filter, wanted) => {
    const page = await ask(filter);
    expect(numbersOf(page.rows)).toEqual(wanted);
    expect(page.next).toBeUndefined();
  });

  test("hands out pages that join without a gap, however small", async () => {
    const whole = (await ask({})).rows;
    for (const limit of [1, 2, 5]) expect((await walk({}, limit)).found).toEqual(whole);
    expect((await walk({ record: "listing:L-1" }, 1)).found).toHaveLength(4);
  });

  test("pages through more rows than one call reads", async () => {
    const october = { from: "2026-10-01", to: "2026-10-31" };
    const all = await walk(october, 400);
    expect(all.found).toHaveLength(many);
    expect(all.found.map((r) => r.at)).toEqual(
      all.found
        .map((r) => r.at)
        .sort()
        .reverse(),
    );
    const rare = await walk({ ...october, person: "rare" }, 50);
    expect(rare.found).toHaveLength(5);
    expect(rare.pages).toBeGreaterThan(2);
  });

  test("goes on with the days it began with when midnight passes", async () => {
    const first = await ask({}, 2);
    trail.setNow("2026-12-24T03:00:00.000Z");
    const rest = await ask({}, 50, first.next);
    trail.setNow("2026-11-21T03:00:00.000Z");
    expect(numbersOf(rest.rows)).toEqual([3, 2, 1, 0]);
  });

  test("reads a bounded part in one call, a year of days included", async () => {
    const year = { from: "2025-11-21", to: "2026-11-20", person: "nobody" };
    const { queries, units } = await trail.readsOf(() => ask(year));
    expect(queries).toBeLessThanOrEqual(100);
    expect(units).toBeLessThan(400);
    const empty = { from: "2024-01-01", to: "2024-12-31" };
    expect((await trail.readsOf(() => ask(empty))).queries).toBe(100);
    expect(await walk(empty, 10)).toEqual({ found: [], pages: 4 });
  });

  test("shows the others when one row is damaged, and says so", async () => {
    const at = "2026-09-01T00:00:00.000Z";
    await trail.write([{ record: "case:X", at }]);
    const damaged = { pk: "AUDITDAY#2026-09-01", sk: `${at}#case:Y#000000001`, record: 7 };
    await trail.deps.table.write([{ put: damaged, expect: "anything" }]);
    const page = await ask({ from: "2026-09-01", to: "2026-09-01" });
    expect([page.rows.length, page.unreadable]).toEqual([1, 1]);
  });
});

describe("refuses", () => {
  const forged = (change: object, cursor: string) =>
    Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(cursor, "base64url").toString()), ...change }),
    ).toString("base64url");

  test("a cursor that is none, of another question, or moved elsewhere", async () => {
    const good = (await ask({}, 1)).next ?? "";
    const broken = [
      "",
      "x",
      "e30",
      `${good.slice(0, -6)}AAAAAA`,
      forged({ pk: "PERSON#P-1" }, good),
      forged({ pk: "AUDITDAY#2020-01-01" }, good),
      forged({ after: "zzz" }, good),
      forged({ after: "" }, good),
      forged({ from: "yesterday" }, good),
    ];
    for (const cursor of broken)
      await expect(ask({}, 1, cursor), cursor).rejects.toMatchObject({
        code: "invalid",
        reason: "cursor-broken",
      });
    await expect(ask({ person: "curator" }, 1, good)).rejects.toMatchObject({ reason: "cursor-broken" });
  });

  test("days that cannot be", async () => {
    for (const days of [
      { from: "2026-11-20", to: "2026-11-19" },
      { from: "2025-11-20", to: "2026-11-21" },
    ])
      await expect(ask(days)).rejects.toMatchObject({ code: "invalid", reason: "query-parameter" });
    expect(auditFilterSchema.safeParse({ from: "2026-02-30" }).success).toBe(false);
    expect(auditFilterSchema.safeParse({ record: "" }).success).toBe(false);
  });
});

describe("access", () => {
  const strangers: Actor[] = [
    { kind: "public" },
    { kind: "person", personId: "auditor" },
    { kind: "system", job: "nightly" },
    {
      kind: "buyer",
      personId: "auditor",
      organisationId: "O-1",
      administrator: true,
      country: "PH",
      cleared: true,
    },
    { kind: "supplier", personId: "auditor", organisationId: "O-2", administrator: true, verified: true },
    ...agencyRoles
      .filter((role) => role !== "auditor")
      .map((role): Actor => ({ kind: "staff", personId: "auditor", role })),
  ];

  test.each(strangers.map((actor) => ({ actor, who: JSON.stringify(actor) })))(
    "is not there for $who",
    async ({ actor }) => {
      expect([mayReadAudit(actor), actorId(actor)]).toEqual([false, expect.any(String)]);
      const asked = readAudit({ ...trail.ctx, actor }, { limit: 10 });
      await expect(asked).rejects.toEqual(new AppError("not-found", "page-not-found"));
    },
  );

  test("is there for an auditor", () => expect(mayReadAudit(auditor)).toBe(true));
});
