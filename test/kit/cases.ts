import { randomBytes } from "node:crypto";
import { commit } from "../../functions/platform/commit.ts";
import type { Ctx, Deps } from "../../functions/platform/deps.ts";
import { retried } from "../../functions/platform/retry.ts";
import { countWrites } from "../../functions/rfq/counts.ts";
import { lineWrites } from "../../functions/rfq/lines.ts";
import { newCase } from "../../functions/rfq/start-case.ts";
import { getCase, nextNumber, parseCase, putCase } from "../../functions/rfq/store.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { amountOf, feeOf, type Offer, totalOf } from "../../shared/rfq/offer.ts";
import type { Request } from "../../shared/rfq/request.ts";
import { stackDeps } from "./listings.ts";
import { asNow } from "./organisations.ts";

/** A cleared officer of a made-up organisation: rules and verbs see no difference. */
export const officerOf = (organisationId: string, personId: string, country = "PH"): Actor => ({
  kind: "buyer",
  personId,
  organisationId,
  administrator: false,
  country,
  cleared: true,
});
export const newOrganisation = () => idFrom("O", randomBytes(8));
export const newPerson = () => idFrom("P", randomBytes(8));
export const ctxAs = (deps: Deps, actor: Actor): Ctx => ({
  deps,
  actor,
  reader: { name: "T. Tester", home: "/", roles: [], timeZone: "Asia/Tokyo" },
});

/** A whole request for two lines in the buyer's own words. */
export const wholeRequest = (overrides: Partial<Request> = {}): Request => ({
  kind: "OFFER",
  lines: [
    line(1, { description: "Water purification set", quantity: 4, unit: "EA" }),
    line(2, { description: "Operator training", quantity: 1, unit: "EA" }),
  ],
  endUse: { text: "Disaster relief by the coast guard", flags: [] },
  endUser: { name: "Philippine Coast Guard", country: "PH", aliases: [] },
  destination: "PH",
  wantedOn: "2027-06-30",
  financing: "PREPAID",
  thirdParties: [],
  reference: "PCG-2026-014",
  package: {
    SPARES: "REQUIRED",
    TRAINING: "REQUIRED",
    MANUALS: "NOT_REQUIRED",
    SUPPORT: "NOT_REQUIRED",
    TRANSPORT: "NOT_REQUIRED",
  },
  industrialParticipation: { wanted: false },
  classified: false,
  ...overrides,
});
const line = (number: number, more: Pick<Request["lines"][number], "description" | "quantity" | "unit">) => ({
  number,
  source: { kind: "FREE" as const },
  itemClass: "NON_WEAPON" as const,
  controlRow: "none",
  ...more,
});

/** An offer for the lines of a request that adds up. */
export function wholeOffer(request: Request, official: string, overrides: Partial<Offer> = {}): Offer {
  const currency = overrides.currency ?? "JPY";
  const lines = request.lines.map((asked) => ({
    number: asked.number,
    title: { ja: asked.description, en: asked.description },
    quantity: asked.quantity,
    unit: asked.unit,
    unitPrice: 1_250_000,
    amount: amountOf(asked.quantity, 1_250_000) ?? 0,
    dueOn: "2027-05-31",
    asIs: false,
    itemClass: asked.itemClass ?? ("NON_WEAPON" as const),
    controlRow: asked.controlRow ?? "none",
  }));
  const sum = lines.reduce((all, { amount }) => all + amount, 0);
  const fee = { basisPoints: 350, minor: feeOf(sum, 350) };
  const total = totalOf(lines, fee);
  const deposit = Math.floor(total / 5);
  return {
    revision: 1,
    currency,
    lines,
    fee,
    total,
    incoterm: { term: "FCA", place: "Yokohama" },
    paymentPlan: [
      { key: "deposit", kind: "DEPOSIT", event: "ACCEPTANCE", minor: deposit },
      { key: "final", kind: "FINAL", event: "BEFORE_SHIPMENT", minor: total - deposit },
    ],
    saleModel: "AGENT",
    warrantyMonths: 12,
    package: { SPARES: "INCLUDED", TRAINING: "INCLUDED" },
    official: { personId: official, name: "Maria Reyes", title: "Director" },
    preparedBy: "P-000000000001",
    preparedAt: "2026-11-01T00:00:00.000Z",
    ...overrides,
  };
}

/**
 * Puts a case into the table as it would be in a state, with its lines and counts, without going the way there.
 * `overrides` win over what the state calls for.
 */
export const placeCase = (deps: Deps, overrides: Partial<Case> = {}): Promise<Case> =>
  // Other tests number cases of the same country at the same time.
  retried(deps, 20, () => placeOnce(deps, overrides));

async function placeOnce(deps: Deps, overrides: Partial<Case>): Promise<Case> {
  const organisationId = overrides.organisationId ?? newOrganisation();
  const by = overrides.by ?? newPerson();
  const ctx = ctxAs(deps, officerOf(organisationId, by, overrides.country));
  const draft = await newCase(ctx, { organisationId, country: overrides.country ?? "PH" }, by);
  const today = dayInJapan(deps.now());
  const at = deps.now().toISOString();
  const status = overrides.status ?? "DRAFT";
  const numbered =
    status === "DRAFT"
      ? undefined
      : await nextNumber(deps.table, { id: draft.id, country: draft.country, fiscalYear: "2026" });
  const one = parseCase({
    pk: "",
    sk: "",
    ...draft,
    ...(status !== "DRAFT" && {
      request: wholeRequest(),
      kind: "OFFER",
      requestRevision: 1,
      submitted: { by, at },
      clock: { since: today, dueOn: addDays(today, 30) },
      ...(numbered && { number: numbered.number }),
    }),
    ...overrides,
    status,
  });
  await commit(
    ctx,
    [
      putCase(undefined, one),
      ...(numbered?.writes ?? []),
      ...lineWrites(undefined, one),
      ...countWrites(undefined, one),
    ],
    [
      {
        record: `case:${one.id}`,
        action: "case.create",
        detail: { organisation: organisationId },
        first: true,
      },
    ],
  );
  return one;
}

/** The case as it lies in the table now. */
export async function caseNow(deps: Deps, id: string): Promise<Case> {
  const one = await getCase(deps.table, id);
  if (!one) throw new Error(`no case ${id}`);
  return one;
}

/** A case of a demo person's organisation (`buyer.ph`), for tests over HTTP and in the browser. */
export async function caseOf(personId: string, overrides: Partial<Case> = {}): Promise<Case> {
  const deps = stackDeps();
  const { actor } = await asNow(deps, personId);
  if (actor.kind !== "buyer") throw new Error(`${personId} is no buyer`);
  const { organisationId, country } = actor;
  return placeCase(deps, { organisationId, country, by: personId, ...overrides });
}
