import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { partsEnvironment, startParts } from "../../cdk/local/parts.ts";
import { type Ctx, type Deps, openDeps } from "../../functions/platform/deps.ts";
import { decidePolicy } from "../../functions/rfq/decide-policy.ts";
import { readPolicies, readPolicy } from "../../functions/rfq/policies.ts";
import { proposePolicy } from "../../functions/rfq/propose-policy.ts";
import type { AgencyRole } from "../../shared/base/actor.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { firstPolicy, type PolicyDraft } from "../../shared/rfq/policy.ts";

const dir = mkdtempSync(join(tmpdir(), "policy-test-"));
let stop: () => Promise<void>;
let deps: Deps;
beforeAll(async () => {
  const parts = await startParts({ dir, log: () => undefined });
  stop = () => parts.stop();
  const environment = { ...partsEnvironment(parts), SITE_ORIGIN: "http://localhost:1", LOG_LEVEL: "SILENT" };
  deps = openDeps(environment, "test");
}, 60_000);
afterAll(async () => {
  await stop();
  rmSync(dir, { recursive: true, force: true });
});

const today = dayInJapan(new Date());
const as = (role: AgencyRole, personId = role): Ctx => ({ deps, actor: { kind: "staff", personId, role } });
const draft = (from: string, days = 9): PolicyDraft => ({
  from,
  clocks: { ...firstPolicy.clocks, SUBMITTED: { days, of: "WORKING" } },
  feeBasisPoints: { ...firstPolicy.feeBasisPoints, AGENT: 275 },
  reason: "The law of the day",
});

describe("refuses", () => {
  test.each([addDays(today, -1), today])("a beginning that is past or has begun: %s", async (from) => {
    await expect(proposePolicy(as("case-officer"), draft(from))).rejects.toMatchObject({
      code: "refused",
      reason: "policy-day-past",
    });
  });

  test("a decision where nothing is proposed, and on what has changed since it was read", async () => {
    await expect(decidePolicy(as("approver"), { approved: true })).rejects.toMatchObject({
      reason: "policy-nothing-proposed",
    });
    await expect(
      proposePolicy(as("case-officer"), { ...draft(addDays(today, 9)), revision: 77 }),
    ).rejects.toMatchObject({ reason: "record-changed" });
  });
});

describe("works", () => {
  test("what one proposes another approves, and it counts from its day on and not before", async () => {
    const from = addDays(today, 30);
    await proposePolicy(as("licensing"), draft(from));
    expect((await readPolicy(deps.table, from)).clocks.SUBMITTED.days).toBe(5);
    const { policies, decisions, proposal } = await decidePolicy(as("approver"), { approved: true });
    expect([policies.length, decisions.length, proposal]).toEqual([2, 1, undefined]);
    expect((await readPolicy(deps.table, from)).clocks.SUBMITTED.days).toBe(9);
    expect((await readPolicy(deps.table, addDays(from, -1))).clocks.SUBMITTED.days).toBe(5);
    expect((await readPolicy(deps.table, today)).feeBasisPoints.AGENT).toBe(250);
  });

  test("what is rejected never counts, and leaves its trace", async () => {
    const from = addDays(today, 60);
    await proposePolicy(as("case-officer"), draft(from, 3));
    await decidePolicy(as("approver"), { approved: false, note: "Too short" });
    expect((await readPolicy(deps.table, from)).clocks.SUBMITTED.days).toBe(9);
    expect((await readPolicies(deps.table)).decisions.at(-1)).toMatchObject({
      approved: false,
      note: "Too short",
    });
  });
});

describe("access", () => {
  test("nobody decides what they proposed; one proposal waits at a time; a day has one policy", async () => {
    const from = addDays(today, 90);
    await expect(proposePolicy(as("case-officer"), draft(addDays(today, 30)))).rejects.toMatchObject({
      reason: "policy-day-taken",
    });
    await proposePolicy(as("case-officer", "case-officer"), draft(from));
    const both: Ctx = { deps, actor: { kind: "staff", personId: "case-officer", role: "approver" } };
    await expect(decidePolicy(both, { approved: true })).rejects.toMatchObject({
      reason: "need-other-person",
    });
    await expect(proposePolicy(as("licensing"), draft(addDays(from, 1)))).rejects.toMatchObject({
      reason: "policy-proposal-waits",
    });
  });

  test("of two who decide at once one is too late, and the past cannot be approved later", async () => {
    const late: Deps = { ...deps, now: () => new Date(Date.now() + 200 * 86_400_000) };
    await expect(decidePolicy({ ...as("approver"), deps: late }, { approved: true })).rejects.toMatchObject({
      reason: "policy-day-past",
    });
    const both = await Promise.allSettled([
      decidePolicy(as("approver", "approver"), { approved: true }),
      decidePolicy(as("approver"), { approved: false }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});
