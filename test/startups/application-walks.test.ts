import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor } from "../../shared/base/actor.ts";
import { applicationPolicyOn } from "../../shared/startups/application-policy.ts";
import {
  applicationMoves,
  applicationRow,
  isOpenApplication,
} from "../../shared/startups/application-states.ts";
import { type Application, applicationObstacle, dueOf } from "../../shared/startups/applications.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { stageObstacle, stageOf, stageRow, stageTransitions } from "../../shared/startups/stages.ts";

const person = (kind: "staff", role: "case-officer" | "approver" | "curator", personId: string): Actor => ({
  kind,
  role,
  personId,
});
const firm = (organisationId: string): Actor => ({
  kind: "supplier",
  personId: "P-FIRM",
  organisationId,
  administrator: false,
  verified: true,
});
const actors = [
  person("staff", "case-officer", "P-1"),
  person("staff", "approver", "P-1"),
  person("staff", "approver", "P-2"),
  person("staff", "curator", "P-3"),
  firm("O-OWN"),
  firm("O-OTHER"),
];
const begun = {
  status: "SUBMITTED",
  organisationId: "O-OWN",
  acknowledgeBy: "2026-12-04",
  decideBy: "2026-12-21",
} as Application;

/** What a move leaves behind, as its verb would set it. */
function made(one: Application, move: string, by: string): Application {
  if (move === "recommend") return { ...one, recommendation: { grant: true, reason: "x", by, at: "" } };
  const result = move === "grant" ? "GRANTED" : "DECLINED";
  return move === "grant" || move === "decline"
    ? { ...one, decision: { result, text: "x", on: "2026-12-01", by, at: "" } }
    : one;
}

describe("random walks over the tables", () => {
  test("a firm's request ends once, decided by another person than who prepared it", () => {
    // Taking it back at any time would leave few walks that come to a decision.
    const forward = applicationMoves.filter((move) => move !== "withdraw");
    const step = fc.tuple(
      fc.constantFrom(...actors),
      fc.constantFrom(...forward, ...forward, ...applicationMoves),
    );
    let ends = 0;
    const taken = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 30, maxLength: 120 }), (steps) => {
        let one = begun;
        for (const [actor, move] of steps) {
          const by = "personId" in actor ? actor.personId : "";
          const next = made(one, move, by);
          if (applicationObstacle(actor, { one: next, move, whole: true })) continue;
          const row = applicationRow(one.status, move);
          expect(isOpenApplication(one.status)).toBe(true);
          one = { ...next, status: row?.to ?? one.status };
          taken.add(move);
          if (one.status === "GRANTED" || one.status === "DECLINED") {
            ends += 1;
            expect([one.decision?.by, one.recommendation?.by]).toEqual(["P-2", "P-1"]);
          }
          if (one.status === "WITHDRAWN") expect(actor).toMatchObject({ organisationId: "O-OWN" });
          expect(dueOf(one) === undefined).toBe(!isOpenApplication(one.status));
        }
      }),
      { numRuns: 500 },
    );
    expect(ends).toBeGreaterThan(10);
    expect([...taken].sort()).toEqual([...applicationMoves].sort());
  });

  test("a stage never goes back, and graduates only by an approver after a success", () => {
    const facts = fc.record({
      actor: fc.constantFrom(...actors, { kind: "system", job: "follow-on" } as const),
      move: fc.constantFrom(...stageTransitions.map(({ id }) => id)),
      succeeded: fc.nat(1),
      reason: fc.constantFrom(undefined, "ready"),
    });
    const order = ["LISTED", "PILOT", "FOLLOW_ON", "GRADUATED"];
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 20 }), (steps) => {
        let one: Pick<Technology, "status" | "stage" | "pilots"> = { status: "LISTED_PUBLIC" };
        for (const { actor, move, succeeded, reason } of steps) {
          const counted = { ...one, pilots: { begun: 1, ended: succeeded, succeeded } };
          if (stageObstacle(actor, { one: counted, move, reason })) continue;
          const from = stageOf(one);
          const to = stageRow(from, move)?.to;
          expect(order.indexOf(to ?? "")).toBeGreaterThan(order.indexOf(from ?? ""));
          if (to === "GRADUATED")
            expect([actor, succeeded, reason]).toMatchObject([{ role: "approver" }, 1, "ready"]);
          if (to) one = { ...counted, stage: to };
        }
      }),
    );
  });

  test("what is not listed has no stage", () => {
    expect(stageOf({ status: "DECLINED" })).toBeUndefined();
  });
});

test("a policy counts from its day on; before the first one that one counts", () => {
  const [first, second] = [
    { validFrom: "2026-04-01", acknowledge: 5, decide: { JSDF_TRIAL: 30, INVESTMENT: 60, LOAN: 45 } },
    { validFrom: "2027-04-01", acknowledge: 3, decide: { JSDF_TRIAL: 20, INVESTMENT: 50, LOAN: 40 } },
  ];
  const both = [first, second].filter((one) => one !== undefined);
  expect(applicationPolicyOn("2027-03-31", both)).toBe(first);
  expect(applicationPolicyOn("2027-04-01", both)).toBe(second);
  expect(applicationPolicyOn("2020-01-01", both)).toBe(first);
});
