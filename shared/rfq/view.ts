import type { Actor } from "../base/actor.ts";
import type { CaseState } from "./codes.ts";
import type { Execution } from "./execution.ts";
import type { Case, CaseEvent, CaseView } from "./model.ts";
import { asBuyerKnows } from "./questions.ts";
import { holderOf } from "./states.ts";

/** States in which an offer is still the agency's own paper. */
const unsaid: readonly CaseState[] = ["SCREENING", "PREPARING", "APPROVAL", "RESTATED"];
const stateOf = ({ status, suspended }: Case): CaseState =>
  status === "SUSPENDED" ? (suspended?.from ?? status) : status;

/** What the buyer's side may know of its case: no draft of an offer, no screening, no maker's contract. */
function forBuyer(one: Case): CaseView {
  const {
    screenings: _s,
    matchDecisions: _m,
    followers: _f,
    licensing: _l,
    classifications: _c,
    offer,
    letter,
    availability,
    questions,
    ...rest
  } = one;
  const { modification: _m2, ...told } = rest;
  const said = !unsaid.includes(stateOf(one));
  const known = [...one.followers, one.by, one.officer, offer?.official.personId];
  const people = Object.fromEntries(Object.entries(one.people).filter(([id]) => known.includes(id)));
  const issued = offer !== undefined && letter?.revision === offer.revision && said;
  return {
    ...told,
    people,
    ...(questions && { questions: questions.map(asBuyerKnows) }),
    ...(issued && { offer: { ...offer, preparedBy: "" } }),
    ...(letter && { letter: { ...letter, approvedBy: "" } }),
    ...(availability?.validUntil && { availability: { ...availability, by: "" } }),
    execution: withoutAgencysOwn(one.execution),
    holder: holderOf[one.status],
  };
}

/** Makers' contracts and screenings are the agency's own. */
const withoutAgencysOwn = (execution: Execution): Execution => ({
  ...execution,
  contracts: [],
  shipments: execution.shipments.map((shipment) => ({ ...shipment, screening: "" })),
});

export const viewOf = (actor: Actor, one: Case): CaseView =>
  actor.kind === "buyer" ? forBuyer(one) : { ...one, holder: holderOf[one.status] };

/** Events that this side may read. */
export const eventsFor = (actor: Actor, events: readonly CaseEvent[]): CaseEvent[] =>
  actor.kind === "buyer" ? events.filter((event) => !event.internal).map(withoutAgencysName) : [...events];

function withoutAgencysName(event: CaseEvent): CaseEvent {
  if (event.side !== "AGENCY") return event;
  const { name: _name, by: _by, ...rest } = event;
  return { ...rest, by: "" };
}
