import { type Actor, actsAs } from "../base/actor.ts";
import { isControlRow } from "../catalogue/control-rows.ts";
import { type CaseState, isOpen, packageParts, type ScreeningStage } from "./codes.ts";
import type { Case } from "./model.ts";
import { isWeapon, unclassifiedIn } from "./needs.ts";
import type { Request } from "./request.ts";

/** Who settles a match with a list of names: licensing, and an approver where one is taken back. */
export const mayResolve = (actor: Actor): boolean => actsAs(actor, "licensing", "approver");
export const mayScreen = (actor: Actor): boolean => actsAs(actor, "licensing", "case-officer");
export const mayPrepare = (actor: Actor): boolean => actsAs(actor, "licensing", "case-officer");

/** Fields that may be returned to the buyer, in the order of the request: those of the form, and each line. */
export const returnableFields = ({ lines }: Pick<Request, "lines">): string[] => [
  "kind",
  "lines",
  ...lines.map(({ number }) => `lines.${number}`),
  ...packageParts.map((part) => `package.${part}`),
  "endUse",
  "endUser",
  "destination",
  "wantedOn",
  "financing",
  "thirdParties",
  "reference",
  "industrialParticipation",
  "classified",
  "note",
];

const classifiable: readonly CaseState[] = ["SUBMITTED", "ACKNOWLEDGED", "SCREENING"];
/** Lines that licensing classifies: the buyer's own words, and whatever came without a class. */
export const classifiableLines = (one: Pick<Case, "status" | "request">): number[] =>
  classifiable.includes(one.status)
    ? one.request.lines
        .filter(({ source, number }) => source.kind === "FREE" || unclassifiedIn(one).includes(number))
        .map(({ number }) => number)
    : [];

export type Class = {
  readonly line: number;
  readonly itemClass: "WEAPON" | "NON_WEAPON";
  readonly controlRow: string;
};
/** Why a line may not be classified so. "none": the order's table does not name it, which no weapon can be. */
export function classFault(one: Pick<Case, "status" | "request">, said: Class): string | undefined {
  if (!classifiableLines(one).includes(said.line)) return "line-not-classifiable";
  if (said.controlRow === "none") return said.itemClass === "WEAPON" ? "weapon-needs-row" : undefined;
  return isControlRow(said.controlRow) ? undefined : "control-row-unknown";
}

export type LicensingInput = {
  readonly decision: "PROCEED" | "REFUSE";
  readonly path: "NSC" | "LICENCE" | "NONE";
  readonly licencePath?: string | undefined;
};
/** Why licensing may not decide so: a weapon goes by the Council, and what needs a licence by one. */
export function licensingFault(one: Case, input: LicensingInput): string | undefined {
  if (one.status !== "SCREENING") return "case-not-screening";
  if (input.decision === "REFUSE") return undefined;
  const run = one.screenings.findLast(({ stage }) => stage === "REQUEST");
  if (!run) return "case-not-screened";
  if (run.unresolved > 0) return "case-matches-open";
  if (run.outcome === "BLOCKED") return "case-blocked";
  if (isWeapon(one) !== (input.path === "NSC")) return isWeapon(one) ? "path-nsc-needed" : "path-nsc-not";
  if (input.path === "NONE" && run.outcome !== "ALLOWED") return "path-licence-needed";
  return input.path !== "NSC" && !input.licencePath ? "licence-path-needed" : undefined;
}

/** States in which the Council's decision may be put on record. */
export const awaitsCouncil = (one: Pick<Case, "status" | "licensing">): boolean =>
  one.licensing?.decision === "PROCEED" &&
  one.licensing.path === "NSC" &&
  ["SCREENING", "PREPARING", "APPROVAL"].includes(one.status);

/** What a screening by hand is of now. */
export function stageNow({ status, offer }: Pick<Case, "status" | "offer">): ScreeningStage | undefined {
  if (status === "SCREENING") return "REQUEST";
  return offer && ["PREPARING", "RESTATED", "APPROVAL"].includes(status) ? "OFFER" : undefined;
}

/** The officer can be named and changed from the submission to the end. */
export const hasOfficer = (one: Pick<Case, "status" | "requestRevision">): boolean =>
  one.requestRevision > 0 && one.status !== "DRAFT" && isOpen(one.status);
