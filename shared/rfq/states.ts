import type { AgencyRole } from "../base/actor.ts";
import { boardStates, type CaseState, type Holder } from "./codes.ts";

/** What a move needs to find in the case; each is checked by `shared/rfq/needs.ts`. */
export type Need =
  | "complete"
  | "officer"
  | "target"
  | "classified"
  | "screened"
  | "matches-resolved"
  | "not-blocked"
  | "licensing-proceeds"
  | "licensing-refuses"
  | "other-person"
  | "availability"
  | "offer-whole"
  | "nsc"
  | "licence-path"
  | "letter"
  | "in-time"
  | "signed"
  | "deposit"
  | "end-user-certificate"
  | "information-security"
  | "diet-notification"
  | "contract"
  | "licences"
  | "all-received"
  | "discrepancies-resolved"
  | "reconciled"
  | "finance-signed"
  | "refunded"
  | "paid-up"
  | "reason"
  | "fields"
  | "costs"
  | "over-time";

/** Who may move it: the buyer's officers, the official whom the offer names, a role of the agency, or the clock. */
export type Mover = "buyer" | "official" | AgencyRole | "system";

export type CaseTransition = {
  readonly id: string;
  readonly from: readonly CaseState[];
  /** `BACK`: the state that a suspension interrupted. */
  readonly to: CaseState | "BACK";
  readonly who: readonly Mover[];
  readonly needs: readonly Need[];
};

const open = boardStates.filter((state) => state !== "SUSPENDED");
export const underWay = [
  "ACCEPTED",
  "IMPLEMENTED",
  "IN_DELIVERY",
  "DISCREPANCY",
  "DELIVERED",
  "RECONCILING",
] as const satisfies readonly CaseState[];
const before = open.filter((state) => !(underWay as readonly CaseState[]).includes(state));

/**
 * The way of a case: who moves it from where to where, and what that needs ("The G2G case" of the description of the
 * trade). Write conditions, offered moves, refusals, the drawing in the README and the random walks come from here.
 */
export const caseTransitions = [
  { id: "submit", from: ["DRAFT"], to: "SUBMITTED", who: ["buyer"], needs: ["complete"] },
  { id: "lapse", from: ["DRAFT"], to: "EXPIRED", who: ["system"], needs: ["over-time"] },
  { id: "return", from: ["SUBMITTED"], to: "RETURNED", who: ["case-officer"], needs: ["fields"] },
  { id: "revise", from: ["RETURNED"], to: "DRAFT", who: ["buyer"], needs: [] },
  {
    id: "acknowledge",
    from: ["SUBMITTED"],
    to: "ACKNOWLEDGED",
    who: ["case-officer"],
    needs: ["officer", "target"],
  },
  { id: "begin-screening", from: ["ACKNOWLEDGED"], to: "SCREENING", who: ["system"], needs: ["screened"] },
  {
    id: "prepare",
    from: ["SCREENING"],
    to: "PREPARING",
    who: ["case-officer", "licensing"],
    needs: ["classified", "screened", "matches-resolved", "not-blocked", "licensing-proceeds"],
  },
  {
    id: "refuse",
    from: ["SCREENING"],
    to: "REFUSED",
    who: ["approver"],
    needs: ["licensing-refuses", "other-person", "reason"],
  },
  {
    id: "send-availability",
    from: ["PREPARING"],
    to: "PA_SENT",
    who: ["case-officer"],
    needs: ["availability"],
  },
  { id: "ask-offer", from: ["PA_SENT"], to: "PREPARING", who: ["buyer"], needs: ["in-time"] },
  { id: "decline", from: ["PA_SENT"], to: "CLOSED_NO_INTEREST", who: ["buyer"], needs: [] },
  { id: "lose-interest", from: ["PA_SENT"], to: "CLOSED_NO_INTEREST", who: ["system"], needs: ["over-time"] },
  {
    id: "ask-approval",
    from: ["PREPARING", "RESTATED"],
    to: "APPROVAL",
    who: ["case-officer"],
    needs: ["offer-whole", "screened", "not-blocked", "matches-resolved"],
  },
  {
    id: "offer",
    from: ["APPROVAL"],
    to: "OFFERED",
    who: ["approver"],
    needs: ["other-person", "nsc", "licence-path", "screened", "not-blocked", "matches-resolved", "letter"],
  },
  { id: "send-back", from: ["APPROVAL"], to: "PREPARING", who: ["approver"], needs: ["reason"] },
  {
    id: "refuse",
    from: ["APPROVAL"],
    to: "REFUSED",
    who: ["approver"],
    needs: ["other-person", "reason"],
  },
  {
    id: "accept",
    from: ["OFFERED"],
    to: "ACCEPTED",
    who: ["official"],
    needs: ["in-time", "letter", "signed", "screened", "not-blocked", "matches-resolved"],
  },
  { id: "counter", from: ["OFFERED"], to: "COUNTERED", who: ["buyer"], needs: ["in-time"] },
  { id: "expire", from: ["OFFERED"], to: "EXPIRED", who: ["system"], needs: ["over-time"] },
  { id: "withdraw", from: ["OFFERED"], to: "WITHDRAWN", who: ["approver"], needs: ["reason"] },
  { id: "restate", from: ["OFFERED"], to: "RESTATED", who: ["case-officer"], needs: ["reason"] },
  {
    id: "implement",
    from: ["ACCEPTED"],
    to: "IMPLEMENTED",
    who: ["finance"],
    needs: ["signed", "deposit", "end-user-certificate", "information-security", "diet-notification"],
  },
  {
    id: "begin-delivery",
    from: ["IMPLEMENTED"],
    to: "IN_DELIVERY",
    who: ["case-officer"],
    needs: ["contract", "licences"],
  },
  { id: "dispute", from: ["IN_DELIVERY"], to: "DISCREPANCY", who: ["buyer"], needs: [] },
  {
    id: "settle",
    from: ["DISCREPANCY"],
    to: "IN_DELIVERY",
    who: ["case-officer"],
    needs: ["discrepancies-resolved"],
  },
  {
    id: "complete",
    from: ["IN_DELIVERY"],
    to: "DELIVERED",
    who: ["buyer"],
    needs: ["all-received", "discrepancies-resolved"],
  },
  { id: "begin-reconciling", from: ["DELIVERED"], to: "RECONCILING", who: ["finance"], needs: [] },
  {
    id: "close",
    from: ["RECONCILING"],
    to: "CLOSED",
    who: ["auditor"],
    needs: ["finance-signed", "reconciled", "paid-up", "refunded"],
  },
  { id: "suspend", from: open, to: "SUSPENDED", who: ["approver"], needs: ["reason"] },
  { id: "resume", from: ["SUSPENDED"], to: "BACK", who: ["approver"], needs: [] },
  { id: "cancel", from: ["DRAFT"], to: "CANCELLED", who: ["buyer"], needs: [] },
  {
    id: "cancel",
    from: [...before, ...underWay, "SUSPENDED"],
    to: "CANCELLED",
    who: ["buyer", "approver"],
    needs: ["reason", "costs"],
  },
] as const satisfies readonly CaseTransition[];

export type CaseMove = (typeof caseTransitions)[number]["id"];
export const caseMoves = [...new Set(caseTransitions.map((row) => row.id))] as [CaseMove, ...CaseMove[]];

export const rowOf = (status: CaseState, move: CaseMove): CaseTransition | undefined =>
  (caseTransitions as readonly CaseTransition[]).find((row) => row.id === move && row.from.includes(status));

/** Who acts next in a state. */
export const holderOf: Readonly<Record<CaseState, Holder>> = {
  DRAFT: "buyer",
  SUBMITTED: "case-officer",
  RETURNED: "buyer",
  ACKNOWLEDGED: "system",
  SCREENING: "licensing",
  PREPARING: "case-officer",
  PA_SENT: "buyer",
  APPROVAL: "approver",
  OFFERED: "buyer",
  RESTATED: "case-officer",
  ACCEPTED: "finance",
  IMPLEMENTED: "case-officer",
  IN_DELIVERY: "case-officer",
  DISCREPANCY: "case-officer",
  DELIVERED: "finance",
  RECONCILING: "finance",
  CLOSED: "nobody",
  CLOSED_NO_INTEREST: "nobody",
  REFUSED: "nobody",
  COUNTERED: "nobody",
  EXPIRED: "nobody",
  WITHDRAWN: "nobody",
  SUSPENDED: "approver",
  CANCELLED: "nobody",
};
