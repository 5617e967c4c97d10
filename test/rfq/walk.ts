import * as fc from "fast-check";
import type { Actor, AgencyRole } from "../../shared/base/actor.ts";
import { addDays, type Day } from "../../shared/base/day.ts";
import { type Execution, nothingDone } from "../../shared/rfq/execution.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { caseObstacle, stateAfter } from "../../shared/rfq/rules.ts";
import { type CaseMove, type CaseTransition, caseTransitions } from "../../shared/rfq/states.ts";
import { wholeOffer, wholeRequest } from "../kit/cases.ts";

export const firstDay: Day = "2026-11-02";
const at = "2026-11-02T00:00:00.000Z";
const own = "O-00000000000A";
const sha = "a".repeat(64);

/** People of the walk: two officers of the buyer, one of another government, and two of the agency for each role. */
const people = ["P-00000000000A", "P-00000000000B", "P-00000000000C", "P-00000000000D"] as const;
const roles: readonly AgencyRole[] = [
  "case-officer",
  "licensing",
  "approver",
  "finance",
  "auditor",
  "curator",
];

export const actors: fc.Arbitrary<Actor> = fc.oneof(
  fc.record({ personId: fc.constantFrom(...people), cleared: fc.boolean(), own: fc.boolean() }).map(
    (one): Actor => ({
      kind: "buyer",
      personId: one.personId,
      organisationId: one.own ? own : "O-00000000000B",
      administrator: false,
      country: "PH",
      cleared: one.cleared,
    }),
  ),
  fc
    .record({ personId: fc.constantFrom(...people), role: fc.constantFrom(...roles) })
    .map((one): Actor => ({ kind: "staff", ...one })),
  fc.constant<Actor>({ kind: "system", job: "walk" }),
);

export const emptyCase: Case = {
  id: "C-00000000000A",
  organisationId: own,
  organisation: { en: "A ministry" },
  country: "PH",
  revision: 1,
  status: "DRAFT",
  createdAt: at,
  changedAt: at,
  by: people[0],
  requestRevision: 0,
  request: { lines: [], package: {} },
  acceptances: [],
  clock: { since: firstDay },
  steps: [],
  people: {},
  followers: [],
  screenings: [],
  matchDecisions: [],
  execution: nothingDone,
  children: [],
  modifications: [],
  retransfers: [],
  attestations: [],
  openQuestions: 0,
};

const recorded = { by: people[3], at };
const person = fc.constantFrom(...people);
const weaponLines = () =>
  wholeRequest().lines.map((line) => ({ ...line, itemClass: "WEAPON" as const, controlRow: "1" }));
const offers = fc
  .record({
    by: person,
    official: person,
    revision: fc.integer({ min: 1, max: 2 }),
    weapon: fc.boolean(),
    off: fc.constantFrom(0, 0, 0, 1),
  })
  .map(({ by, official, revision, weapon, off }) => {
    const request = weapon ? wholeRequest({ lines: weaponLines() }) : wholeRequest();
    const offer = wholeOffer(request, official, { preparedBy: by, revision });
    return { ...offer, total: offer.total + off };
  });
const execution = (more: (now: Execution, one: Case) => Partial<Execution>) => (one: Case) => ({
  execution: { ...one.execution, ...more(one.execution, one) },
});
type Fact = (one: Case) => Partial<Case>;
const fact = (...facts: Fact[]) => fc.constantFrom(...facts);

const shipped = (one: Case, share: number, received: boolean): Execution["shipments"][number] => ({
  number: one.execution.shipments.length + 1,
  state: received ? "RECEIVED" : "SHIPPED",
  shippedOn: firstDay,
  carrier: "Nippon Yusen",
  packingList: "D-000000000001",
  lines: (one.offer?.lines ?? []).map(({ number, quantity }) => ({
    line: number,
    quantity: Math.max(1, Math.floor(quantity * share)),
    serials: 0,
  })),
  screening: "R-1",
  ...recorded,
  ...(received && { received: { on: firstDay, ...recorded } }),
  discrepancies: [],
});

/** Facts that people might put into a case, right and wrong ones, in any order. */
export const facts: fc.Arbitrary<Fact> = fc.oneof(
  fact(
    () => ({ request: wholeRequest(), kind: "OFFER" }),
    () => ({ request: wholeRequest({ kind: "PRICE_AND_AVAILABILITY" }), kind: "PRICE_AND_AVAILABILITY" }),
    () => ({ request: { ...wholeRequest(), destination: undefined } as Case["request"] }),
    () => ({ request: wholeRequest({ classified: true }) }),
    () => ({ targetOn: addDays(firstDay, 40) }),
    () => ({ returned: { fields: ["endUse"], ...recorded } }),
    () => ({
      licensing: { decision: "REFUSE", path: "NONE", reason: "Embargo", by: people[1], at },
    }),
    () => ({ cancelled: { reason: "No budget", costs: 0, statement: "None", ...recorded } }),
    () => ({
      availability: {
        currency: "JPY",
        lines: [{ line: 1, low: 1, high: 2, leadMonths: { from: 1, to: 2 } }],
        validUntil: addDays(firstDay, 180),
        ...recorded,
      },
    }),
  ),
  person.map(
    (officer): Fact =>
      () => ({ officer }),
  ),
  fc
    .record({
      stage: fc.constantFrom("REQUEST" as const, "OFFER" as const, "ACCEPTANCE" as const),
      outcome: fc.constantFrom("ALLOWED" as const, "NEEDS_NSC" as const, "BLOCKED" as const),
      unresolved: fc.constantFrom(0, 0, 1),
    })
    .map(
      (run): Fact =>
        (one) => ({
          screenings: [...one.screenings, { id: "R-1", at, ruleSet: "2026-04-21", rules: [], ...run }].slice(
            -20,
          ),
        }),
    ),
  fc.record({ by: person, nsc: fc.boolean(), path: fc.boolean() }).map(
    ({ by, nsc, path }): Fact =>
      () => ({
        licensing: {
          decision: "PROCEED",
          path: "LICENCE",
          reason: "Fits",
          by,
          at,
          ...(nsc && { nsc: { reference: "NSC-1", on: firstDay } }),
          ...(path && { licencePath: "Individual licence" }),
        },
      }),
  ),
  offers.map(
    (offer): Fact =>
      () => ({ offer }),
  ),
  fc.boolean().map(
    (current): Fact =>
      (one) => ({
        letter: {
          revision: (one.offer?.revision ?? 1) + (current ? 0 : 1),
          sha256: sha,
          file: "letters/a",
          issuedOn: firstDay,
          expiresOn: addDays(firstDay, 85),
          approvedBy: people[2],
          at,
        },
      }),
  ),
  fc.record({ by: person, confirmed: fc.boolean() }).map(
    ({ by, confirmed }): Fact =>
      (one) => ({
        signature: {
          revision: one.letter?.revision ?? 1,
          sha256: sha,
          typedName: "Maria Reyes",
          by,
          at,
          ...(confirmed && { confirmedAt: at }),
        },
      }),
  ),
  fact(
    execution(({ payments }, one) => ({
      payments: [
        ...payments,
        {
          id: `p-${payments.length}`,
          kind: "RECEIVED" as const,
          minor: Math.max(1, Math.floor((one.offer?.total ?? 5) / 5)),
          on: firstDay,
          reference: "r",
          ...recorded,
        },
      ].slice(-9),
    })),
    execution(({ papers }) => ({
      papers: [
        ...papers,
        { kind: "END_USER_CERTIFICATE" as const, reference: "e", on: firstDay, ...recorded },
      ].slice(-9),
    })),
    execution(({ papers }) => ({
      papers: [
        ...papers,
        { kind: "DIET_NOTIFICATION" as const, reference: "d", on: firstDay, ...recorded },
      ].slice(-9),
    })),
    execution(({ papers }) => ({
      papers: [
        ...papers,
        { kind: "INFORMATION_SECURITY_AGREEMENT" as const, reference: "i", on: firstDay, ...recorded },
      ].slice(-9),
    })),
    execution((_, one) => ({
      licences: [
        {
          id: "licence-1",
          number: "1",
          issuedOn: firstDay,
          validUntil: addDays(firstDay, 400),
          lines: (one.offer?.lines ?? wholeRequest().lines).map(({ number, quantity }) => ({
            line: number,
            quantity,
          })),
          ...recorded,
        },
      ],
    })),
    execution((now, one) => ({ shipments: [...now.shipments, shipped(one, 1, true)].slice(-3) })),
    execution((now, one) => ({ shipments: [...now.shipments, shipped(one, 0.5, false)].slice(-3) })),
    execution((now, one) => ({
      shipments: [
        ...now.shipments,
        {
          ...shipped(one, 1, true),
          discrepancies: [
            { reason: "SHORT" as const, line: 1, quantity: 1, text: "One missing", ...recorded },
          ],
        },
      ].slice(-3),
    })),
    execution(() => ({ shipments: [] })),
    execution((_, one) => ({
      invoices: [
        {
          id: "invoice-1",
          number: "1",
          on: firstDay,
          lines: (one.offer?.lines ?? wholeOffer(wholeRequest(), people[0]).lines).map(
            ({ number, quantity, amount }) => ({ line: number, quantity, minor: amount }),
          ),
          fee: one.offer?.fee.minor ?? 0,
          ...recorded,
        },
      ],
    })),
    execution(() => ({ reconciled: { by: people[0], at } })),
    execution(() => ({ explanations: [1, 2].map((line) => ({ line, text: "Agreed", ...recorded })) })),
  ),
);

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
