import * as fc from "fast-check";
import type { Actor, AgencyRole } from "../../shared/base/actor.ts";
import { addDays, type Day } from "../../shared/base/day.ts";
import { nothingDone } from "../../shared/rfq/execution.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { caseObstacle, stateAfter } from "../../shared/rfq/rules.ts";
import { type CaseMove, type CaseTransition, caseTransitions } from "../../shared/rfq/states.ts";
import { wholeOffer, wholeRequest } from "../kit/cases.ts";
import { actors, at, type Fact, facts, firstDay, own, people, recorded, sha, shipped } from "./walk-facts.ts";

/** Takes something away again that a move may need. */
export const losses: fc.Arbitrary<Fact> = fc
  .constantFrom<keyof Case>(
    "officer",
    "targetOn",
    "licensing",
    "offer",
    "letter",
    "signature",
    "returned",
    "cancelled",
    "availability",
  )
  .map(
    (field): Fact =>
      (one) => {
        const { [field]: _lost, ...rest } = one;
        return { ...rest, [field]: undefined } as Partial<Case>;
      },
  );

export type Step = {
  readonly actor: Actor;
  /** Somebody whom the table names, instead. */
  readonly right: boolean;
  readonly pick: number;
  readonly facts: readonly Fact[];
  readonly wait: number;
  readonly reason: string;
};
export const steps: fc.Arbitrary<Step> = fc.record({
  actor: actors,
  right: fc.constantFrom(true, true, false),
  pick: fc.nat(1000),
  facts: fc.oneof(
    { weight: 3, arbitrary: fc.array(facts, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(losses, { maxLength: 1 }) },
  ),
  wait: fc.constantFrom(0, 0, 0, 0, 1, 5, 90),
  reason: fc.constantFrom("", "Because", "Because", "Because"),
});

/** A case that has everything that any move asks for; the walks take away from it and put wrong things in. */
export const ripe = (one: Case, range: boolean): Case => {
  const kind = range ? "PRICE_AND_AVAILABILITY" : "OFFER";
  const request = wholeRequest({ kind });
  const offer = wholeOffer(request, people[0], { preparedBy: people[3] });
  const run = { id: "R-1", at, ruleSet: "2026-04-21", outcome: "ALLOWED" as const, rules: [], unresolved: 0 };
  const full: Case = {
    ...one,
    kind,
    clock: { since: firstDay, dueOn: addDays(firstDay, 85) },
    request,
    requestRevision: 1,
    officer: people[3],
    targetOn: addDays(firstDay, 60),
    screenings: (["REQUEST", "OFFER", "ACCEPTANCE"] as const).map((stage) => ({ ...run, stage })),
    availability: {
      currency: "JPY",
      lines: [{ line: 1, low: 1, high: 2, leadMonths: { from: 1, to: 2 } }],
      validUntil: addDays(firstDay, 180),
      ...recorded,
    },
    licensing: {
      decision: "PROCEED",
      path: "LICENCE",
      reason: "Fits",
      licencePath: "Individual",
      by: people[1],
      at,
    },
    offer,
    letter: {
      revision: 1,
      sha256: sha,
      file: "letters/a",
      issuedOn: firstDay,
      expiresOn: addDays(firstDay, 85),
      approvedBy: people[2],
      at,
    },
    signature: { revision: 1, sha256: sha, typedName: "Maria Reyes", by: people[0], at, confirmedAt: at },
  };
  return {
    ...full,
    execution: {
      ...nothingDone,
      payments: [
        { id: "p", kind: "RECEIVED", minor: offer.total, on: firstDay, reference: "r", ...recorded },
      ],
      papers: [{ kind: "END_USER_CERTIFICATE", reference: "e", on: firstDay, ...recorded }],
      licences: [],
      invoices: [
        {
          id: "i",
          number: "1",
          on: firstDay,
          lines: offer.lines.map(({ number, quantity, amount }) => ({
            line: number,
            quantity,
            minor: amount,
          })),
          fee: offer.fee.minor,
          ...recorded,
        },
      ],
      reconciled: { by: people[0], at },
      shipments: [shipped(full, 1, true)],
    },
  };
};

function rightActor({ who }: CaseTransition, pick: number): Actor {
  const mover = who[pick % who.length];
  if (mover === "system") return { kind: "system", job: "walk" };
  const personId = mover === "official" ? people[0] : (people[pick % 3] ?? people[2]);
  if (mover === "buyer" || mover === "official")
    return {
      kind: "buyer",
      personId,
      organisationId: own,
      administrator: false,
      country: "PH",
      cleared: true,
    };
  return { kind: "staff", personId: people[2], role: mover as AgencyRole };
}

export type Taken = { readonly after: Case; readonly moved?: CaseMove; readonly actor: Actor };

/** One step: the facts go in whatever they are; the move is made when the rules have nothing against it. */
export function taken(before: Case, step: Step, today: Day): Taken {
  const rows = (caseTransitions as readonly CaseTransition[]).filter((row) =>
    row.from.includes(before.status),
  );
  const row = rows[step.pick % rows.length];
  let one = before;
  for (const put of step.facts) one = { ...one, ...put(one) };
  if (!row) return { after: one, actor: step.actor };
  const actor = step.right ? rightActor(row, step.pick) : step.actor;
  const move = row.id as CaseMove;
  if (caseObstacle({ actor, one, move, today, reason: step.reason, from: before.status }, true))
    return { after: one, actor };
  const status = stateAfter(one, move);
  return {
    after: {
      ...moved(one, move, status, today),
      ...(move === "suspend" && { suspended: { from: before.status, reason: "r", ...recorded } }),
    },
    moved: move,
    actor,
  };
}

function moved(one: Case, move: CaseMove, status: Case["status"], today: Day): Case {
  const ends =
    status === "OFFERED"
      ? one.letter?.expiresOn
      : status === "PA_SENT"
        ? one.availability?.validUntil
        : undefined;
  return {
    ...one,
    status,
    requestRevision: move === "submit" ? one.requestRevision + 1 : one.requestRevision,
    clock: {
      since: today,
      ...(ends && { dueOn: ends }),
      ...(status === "DRAFT" && { dueOn: addDays(today, 90) }),
    },
    ...(move === "ask-offer" && { kind: "OFFER" as const }),
  };
}
