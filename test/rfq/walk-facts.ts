import * as fc from "fast-check";
import type { Actor, AgencyRole } from "../../shared/base/actor.ts";
import { addDays, type Day } from "../../shared/base/day.ts";
import { type Execution, nothingDone } from "../../shared/rfq/execution.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { wholeOffer, wholeRequest } from "../kit/cases.ts";

export const firstDay: Day = "2026-11-02";
export const at = "2026-11-02T00:00:00.000Z";
export const own = "O-00000000000A";
export const sha = "a".repeat(64);

/** People of the walk: two officers of the buyer, one of another government, and two of the agency for each role. */
export const people = ["P-00000000000A", "P-00000000000B", "P-00000000000C", "P-00000000000D"] as const;
export const roles: readonly AgencyRole[] = [
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

export const recorded = { by: people[3], at };
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
export type Fact = (one: Case) => Partial<Case>;
const fact = (...facts: Fact[]) => fc.constantFrom(...facts);

export const shipped = (one: Case, share: number, received: boolean): Execution["shipments"][number] => ({
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
