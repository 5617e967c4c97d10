import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { partsEnvironment, startParts } from "../../cdk/local/parts.ts";
import { staffApp } from "../../functions/http/staff-app.ts";
import { type Ctx, type Deps, openDeps } from "../../functions/platform/deps.ts";
import { countWrites } from "../../functions/rfq/counts.ts";
import { boardPartition } from "../../functions/rfq/keys.ts";
import { lineWrites } from "../../functions/rfq/lines.ts";
import { casesPerPage, listCases } from "../../functions/rfq/list-cases.ts";
import { readBoard } from "../../functions/rfq/read-board.ts";
import { putCase } from "../../functions/rfq/store.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { boardStates } from "../../shared/rfq/codes.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { fillBoard } from "../kit/boards.ts";
import { caseOf, placeCase } from "../kit/cases.ts";
import { stackDeps } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";

/** A table of its own: its counts are nobody else's. */
const dir = mkdtempSync(join(tmpdir(), "board-test-"));
let stop: () => Promise<void>;
let deps: Deps;
let reads: { operation: string; units: number }[] = [];
const officers = ["P-0000000000A1", "P-0000000000A2", "P-0000000000A3"];
const ctxOf = (personId: string): Ctx => ({ deps, actor: { kind: "staff", personId, role: "case-officer" } });

beforeAll(async () => {
  const parts = await startParts({ dir, log: () => undefined });
  stop = () => parts.stop();
  const environment = { ...partsEnvironment(parts), SITE_ORIGIN: "http://localhost:1", LOG_LEVEL: "SILENT" };
  deps = openDeps(environment, "test", (read) => reads.push(read));
}, 60_000);
afterAll(async () => {
  await stop();
  rmSync(dir, { recursive: true, force: true });
});

const today = dayInJapan(new Date());
/** A small generator of its own, so that a failure can be had again. */
function dice(seed: number) {
  let state = seed;
  return (sides: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

describe("works", () => {
  test("whatever happens to cases, the counts by state and officer are those of a recount", async () => {
    const roll = dice(20_261_121);
    const clocks: Case["clock"][] = [-40, -1, 0, 1, 40].map((n) => ({
      since: today,
      dueOn: addDays(today, n),
    }));
    clocks.push({ since: today });
    clocks.push({ since: today, dueOn: addDays(today, -9), paused: { since: today, reason: "r", by: "x" } });
    const cases: Case[] = [];
    for (let i = 0; i < 12; i++)
      cases.push(await placeCase(deps, { status: "SUBMITTED", clock: clocks[roll(7)] ?? { since: today } }));
    for (let i = 0; i < 80; i++) {
      const at = roll(cases.length);
      const before = cases[at];
      if (!before) throw new Error("no case");
      const states = [...boardStates, "CLOSED", "CANCELLED", "DRAFT"] as const;
      const { officer: _officer, ...rest } = before;
      const officer = officers[roll(4)];
      const after: Case = {
        ...rest,
        ...(officer && { officer }),
        revision: before.revision + 1,
        status: roll(3) === 0 ? before.status : (states[roll(states.length)] ?? "SUBMITTED"),
        clock: clocks[roll(7)] ?? { since: today },
      };
      await deps.table.write([
        putCase(before, after),
        ...lineWrites(before, after),
        ...countWrites(before, after),
      ]);
      cases[at] = after;
    }
    const board = await readBoard(ctxOf("P-0000000000A1"));
    const open = cases.filter(({ status }) => (boardStates as readonly string[]).includes(status));
    const late = (one: Case) => !one.clock.paused && (one.clock.dueOn ?? "9") < today;
    expect([board.open, board.late]).toEqual([open.length, open.filter(late).length]);
    expect(board.unassigned).toBe(open.filter(({ officer }) => !officer).length);
    for (const { state, count, items } of board.states) {
      expect([state, count]).toEqual([state, open.filter(({ status }) => status === state).length]);
      expect(items.length).toBe(Math.min(5, count));
    }
    for (const officer of officers) {
      const own = open.filter((one) => one.officer === officer);
      const said = board.officers.find(({ id }) => id === officer) ?? { open: 0, late: 0 };
      expect([said.open, said.late]).toEqual([own.length, own.filter(late).length]);
    }
    const listed = await listCases(ctxOf("P-0000000000A1"), { view: "late" });
    expect(listed.items.map(({ id }) => id).sort()).toEqual(
      open
        .filter(late)
        .map(({ id }) => id)
        .sort(),
    );
    expect(listed.items.every((line) => line.late)).toBe(true);
  }, 60_000);

  test("the board costs the same with 100, 1,000 and 10,000 cases", async () => {
    const costs: { reads: number; units: number; list: number }[] = [];
    let placed = 0;
    for (const size of [100, 1_000, 10_000]) {
      await fillBoard(deps, placed, size, today);
      placed = size;
      reads = [];
      const board = await readBoard(ctxOf("P-0000000000A1"));
      const units = reads.reduce((sum, read) => sum + read.units, 0);
      expect(reads.every(({ operation }) => operation === "query")).toBe(true);
      expect(board.open).toBeGreaterThanOrEqual(size);
      const count = reads.length;
      reads = [];
      expect((await listCases(ctxOf("P-0000000000A1"), { view: "all" })).items).toHaveLength(casesPerPage);
      costs.push({ reads: count, units: Math.round(units), list: reads.length });
    }
    const [few, more, many] = costs;
    expect(more?.reads).toBe(few?.reads);
    expect(many?.reads).toBe(few?.reads);
    expect(few?.reads).toBe(boardStates.length + 4);
    expect(Math.abs((many?.units ?? 0) - (few?.units ?? 0))).toBeLessThan(5);
    expect(costs.map(({ list }) => list)).toEqual([1, 1, 1]);
  }, 120_000);

  test("pages of a list hold each case once", async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listCases(ctxOf("P-0000000000A1"), { state: "PREPARING", after });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after && seen.length < 400);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(casesPerPage);
    const { rows } = await deps.table.list({ pk: boardPartition("PREPARING"), limit: 1 });
    expect(seen[0]).toBe(rows[0]?.id);
  });
});

describe("over HTTP", () => {
  test("a number finds its case, however it is typed, and the page goes there", async () => {
    const token = await demoToken("case-officer");
    const { body } = await call("/api/me", { token: await demoToken("buyer.ph") });
    const one = await caseOf((body as { person: { id: string } }).person.id, { status: "CLOSED" });
    const typed = one.number?.toLowerCase().replace("-", "－") ?? "";
    const found = await call(`/api/staff/cases?number=${encodeURIComponent(typed)}`, { token });
    expect((found.body.items as { id: string }[]).map(({ id }) => id)).toEqual([one.id]);
    const app = staffApp(stackDeps());
    const answer = await app.request(`/en/staff/cases?number=${encodeURIComponent(typed)}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.headers.get("location")).toBe(`/en/staff/cases/${one.id}`);
    const none = await call("/api/staff/cases?number=XX-99-9999", { token });
    expect(none).toMatchObject({ status: 200, body: { items: [] } });
  });

  test("a state that is none, and a number of a draft", async () => {
    const token = await demoToken("case-officer");
    expect((await call("/api/staff/cases?state=DRAFT", { token })).status).toBe(400);
    expect((await call("/api/staff/cases?view=everything", { token })).status).toBe(400);
  });

  test("buyers and suppliers do not know that there is a board", async () => {
    for (const name of ["buyer.ph", "supplier.startup"])
      for (const path of ["/api/staff/cases", "/api/staff/case-board", "/api/staff/case-times"])
        expect((await call(path, { token: await demoToken(name) })).status).toBe(404);
  });
});
