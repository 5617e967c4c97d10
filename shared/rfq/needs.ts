import { type Actor, actorId } from "../base/actor.ts";
import type { Day } from "../base/day.ts";
import type { screeningStages } from "./codes.ts";
import { depositOf, feeAgrees, overpaidOf, paidOf, receivedOf, reconciliationOf } from "./deliveries.ts";
import type { Case } from "./model.ts";
import { mismatches } from "./offer.ts";
import { missingOf } from "./request.ts";
import type { CaseMove, Need } from "./states.ts";

/** The case as it would be after the move's own facts were put in, and what the move said besides. */
export type Weighed = {
  readonly actor: Actor;
  readonly one: Case;
  readonly move: CaseMove;
  readonly today: Day;
  readonly reason?: string | undefined;
};
/** Why a need is not met; `fields` or `lines` name the places. */
export type Unmet = { readonly need: Need; readonly fields?: readonly string[] };

const stageOf: Readonly<Partial<Record<CaseMove, (typeof screeningStages)[number]>>> = {
  "begin-screening": "REQUEST",
  prepare: "REQUEST",
  "ask-approval": "OFFER",
  offer: "OFFER",
  accept: "ACCEPTANCE",
};
/** The last run of the stage that a move asks about. */
export const runFor = ({ one, move }: Pick<Weighed, "one" | "move">) =>
  one.screenings.findLast((run) => run.stage === (stageOf[move] ?? "REQUEST"));

/** Who has had a hand in what an approver decides: the officer, who prepared the offer, and licensing. */
export const handsIn = (one: Case): string[] =>
  [one.officer, one.offer?.preparedBy, one.licensing?.by].filter((id) => id !== undefined);

const hasPaper = (one: Case, kind: string) => one.execution.papers.some((paper) => paper.kind === kind);
const isWeapon = (one: Case) =>
  [...(one.offer?.lines ?? one.request.lines)].some((line) => line.itemClass === "WEAPON");
/** Rows 1 to 16 of the order's Appended Table 1; "none" stands for what the order does not name. */
const needsLicence = (row: string) => row !== "" && row !== "none";
const linesUnder = (one: Case) =>
  (one.offer?.lines ?? []).filter(
    (line) =>
      line.itemClass === "WEAPON" || (one.licensing?.path !== "NONE" && needsLicence(line.controlRow)),
  );

function missingLicences(one: Case): string[] {
  const covered = (line: number) =>
    one.execution.licences
      .flatMap((licence) => licence.lines)
      .filter((part) => part.line === line)
      .reduce((sum, part) => sum + part.quantity, 0);
  return linesUnder(one)
    .filter((line) => covered(line.number) < line.quantity)
    .map((line) => `lines.${line.number}`);
}

const checks: Readonly<Record<Need, (weighed: Weighed) => boolean | readonly string[]>> = {
  complete: ({ one }) => missingOf(one.request, one.acceptances),
  officer: ({ one }) => one.officer !== undefined,
  target: ({ one, today }) => one.targetOn !== undefined && one.targetOn >= today,
  screened: (weighed) => runFor(weighed) !== undefined,
  "matches-resolved": (weighed) => (runFor(weighed)?.unresolved ?? 0) === 0,
  "not-blocked": (weighed) => runFor(weighed)?.outcome !== "BLOCKED",
  "licensing-proceeds": ({ one }) => one.licensing?.decision === "PROCEED",
  "licensing-refuses": ({ one }) => one.licensing?.decision === "REFUSE",
  "other-person": ({ actor, one }) => !handsIn(one).includes(actorId(actor)),
  availability: ({ one }) => one.kind === "PRICE_AND_AVAILABILITY" && one.availability !== undefined,
  "offer-whole": ({ one }) => (one.kind === "OFFER" && one.offer ? mismatches(one.offer) : ["offer"]),
  nsc: ({ one }) => !isWeapon(one) || one.licensing?.nsc !== undefined,
  "licence-path": ({ one }) => isWeapon(one) || (one.licensing?.licencePath ?? "") !== "",
  letter: ({ one }) => one.letter !== undefined && one.letter.revision === one.offer?.revision,
  "in-time": ({ one, today }) => one.clock.dueOn === undefined || today <= one.clock.dueOn,
  "over-time": ({ one, today }) => one.clock.dueOn !== undefined && today > one.clock.dueOn,
  signed: ({ one }) =>
    one.signature?.confirmedAt !== undefined &&
    one.signature.by === one.offer?.official.personId &&
    one.signature.revision === one.letter?.revision &&
    one.signature.revision === one.offer.revision &&
    one.signature.sha256 === one.letter.sha256,
  deposit: ({ one }) => paidOf(one) >= depositOf(one),
  "end-user-certificate": ({ one }) => hasPaper(one, "END_USER_CERTIFICATE"),
  "information-security": ({ one }) =>
    one.request.classified !== true || hasPaper(one, "INFORMATION_SECURITY_AGREEMENT"),
  "diet-notification": ({ one }) => !isWeapon(one) || hasPaper(one, "DIET_NOTIFICATION"),
  contract: ({ one }) =>
    one.offer?.saleModel !== "PRINCIPAL" ||
    one.offer.lines
      .filter(
        (line) => !line.listingId && !one.execution.contracts.some((c) => c.lines.includes(line.number)),
      )
      .map((line) => `lines.${line.number}`),
  licences: ({ one }) => missingLicences(one),
  "all-received": ({ one }) =>
    reconciliationOf(one)
      .filter(({ line, offered, credited }) => receivedOf(one, line) + credited < offered.quantity)
      .map(({ line }) => `lines.${line}`),
  "discrepancies-resolved": ({ one }) =>
    one.execution.shipments
      .filter((shipment) => shipment.discrepancies.some((found) => !found.resolved))
      .map((shipment) => `shipments.${shipment.number}`),
  reconciled: ({ one }) => [
    ...reconciliationOf(one)
      .filter(({ agrees, explained }) => !agrees && !explained)
      .map(({ line }) => `lines.${line}`),
    ...(feeAgrees(one) ? [] : ["fee"]),
  ],
  "finance-signed": ({ one, actor }) =>
    one.execution.reconciled !== undefined && one.execution.reconciled.by !== actorId(actor),
  refunded: ({ one }) => overpaidOf(one) === 0,
  reason: ({ reason }) => (reason ?? "").trim() !== "",
  fields: ({ one }) => (one.returned?.fields.length ?? 0) > 0,
  costs: ({ one }) => one.cancelled !== undefined,
};

/** What of a move's needs is not met; undefined when all are. */
export function unmetNeed(needs: readonly Need[], weighed: Weighed): Unmet | undefined {
  for (const need of needs) {
    const answer = checks[need](weighed);
    if (answer === true) continue;
    if (answer === false) return { need };
    if (answer.length > 0) return { need, fields: answer };
  }
  return undefined;
}
export { isWeapon };
