import { describe, expect, test } from "vitest";
import { type CaseState, caseStates, endStates, isOpen } from "../../shared/rfq/codes.ts";
import { nothingDone } from "../../shared/rfq/execution.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { emptyRequest } from "../../shared/rfq/request.ts";
import { holderOf } from "../../shared/rfq/states.ts";
import { wayOf } from "../../web/rfq/way.ts";

const viewOf = (status: CaseState, more: Partial<CaseView> = {}): CaseView => ({
  id: "C-000000000001",
  organisationId: "O-000000000001",
  organisation: {},
  country: "PH",
  revision: 1,
  status,
  kind: "OFFER",
  createdAt: "2026-04-01T00:00:00.000Z",
  changedAt: "2026-04-01T00:00:00.000Z",
  by: "P-1",
  requestRevision: 1,
  request: emptyRequest,
  acceptances: [],
  clock: { since: "2026-11-01", dueOn: "2026-11-20" },
  steps: [],
  people: {},
  execution: nothingDone,
  children: [],
  modifications: [],
  retransfers: [],
  attestations: [],
  openQuestions: 0,
  holder: holderOf[status],
  ...more,
});
const step = (from: CaseState, to: CaseState, over?: number) => ({
  move: "m",
  from,
  to,
  on: "2026-11-01",
  by: "P-1",
  took: 3,
  ...(over !== undefined && { over }),
});
const marks = (view: CaseView, today = "2026-11-10") => wayOf(view, today, undefined).map(({ mark }) => mark);

describe.each(["OFFER", "PRICE_AND_AVAILABILITY"] as const)("every state, %s", (kind) => {
  test.each(caseStates)("%s: what was, then the present once, then what is to come", (status) => {
    const shown = marks(viewOf(status, { kind }));
    const here = shown.findIndex((mark) => mark === "current" || mark === "ended");
    expect(wayOf(viewOf(status, { kind }), "2026-11-10", undefined)[here]?.state).toBe(status);
    expect(shown.slice(0, here).every((mark) => mark === "done")).toBe(true);
    expect(shown.slice(here + 1).every((mark) => mark === "expected")).toBe(true);
    expect(shown[here]).toBe(isOpen(status) ? "current" : "ended");
    if ((endStates as readonly CaseState[]).includes(status)) expect(shown).toHaveLength(here + 1);
  });
});

test("a case that left the way stands behind the stop that it left", () => {
  const states = (view: CaseView) => wayOf(view, "2026-11-10", undefined).map(({ state }) => state);
  const suspended = { from: "DISCREPANCY", reason: "r", by: "x", at: "2026-11-01T00:00:00.000Z" } as const;
  const stopped = states(viewOf("SUSPENDED", { suspended, steps: [step("DISCREPANCY", "SUSPENDED")] }));
  expect(stopped[stopped.indexOf("SUSPENDED") - 1]).toBe("IN_DELIVERY");
  const refused = states(viewOf("REFUSED", { steps: [step("APPROVAL", "REFUSED")] }));
  expect(refused.slice(-2)).toEqual(["APPROVAL", "REFUSED"]);
  const returned = states(viewOf("RETURNED", { steps: [step("SUBMITTED", "RETURNED")] }));
  expect(returned.slice(0, 4)).toEqual(["DRAFT", "SUBMITTED", "RETURNED", "ACKNOWLEDGED"]);
});

test("a step that ran over, and a clock that has run out, are late; a paused one is not", () => {
  const steps = [step("SUBMITTED", "ACKNOWLEDGED", 2), step("ACKNOWLEDGED", "SCREENING", -1)];
  const late = (view: CaseView, today: string) =>
    wayOf(view, today, 1)
      .filter((stop) => stop.late && stop.mark !== "expected")
      .map(({ state }) => state);
  expect(late(viewOf("SCREENING", { steps }), "2026-11-20")).toEqual(["SUBMITTED"]);
  expect(late(viewOf("SCREENING", { steps }), "2026-11-21")).toEqual(["SUBMITTED", "SCREENING"]);
  const clock = {
    since: "2026-11-01",
    dueOn: "2026-11-20",
    paused: { since: "2026-11-02", reason: "r", by: "x" },
  };
  expect(late(viewOf("SCREENING", { steps, clock }), "2026-11-21")).toEqual(["SUBMITTED"]);
});
