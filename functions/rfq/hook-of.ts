import type { Case, CaseEvent } from "../../shared/rfq/model.ts";
import type { HookEvent } from "../../shared/webhooks/events.ts";
import type { Deps } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { hookWrites } from "../webhooks/index.ts";

/** What a ministry's own system hears of: moves of its case by their names, and what happens without one by its kind. */
const told: Readonly<Record<string, HookEvent>> = {
  submit: "case.submitted",
  return: "case.returned",
  acknowledge: "case.acknowledged",
  "send-availability": "case.priced",
  offer: "case.offered",
  accept: "case.accepted",
  counter: "case.countered",
  expire: "case.expired",
  "lose-interest": "case.expired",
  implement: "case.implemented",
  ship: "case.shipped",
  complete: "case.delivered",
  "begin-reconciling": "case.reconciling",
  close: "case.closed",
  suspend: "case.suspended",
  resume: "case.resumed",
  cancel: "case.cancelled",
  refuse: "case.refused",
  withdraw: "case.withdrawn",
  restate: "case.restated",
  ask: "case.asked",
  answer: "case.asked",
};

/** The row that tells an organisation's addresses of a change of its case; nothing of a draft, nor of what is internal. */
export function hookOf(deps: Deps, one: Case, event: CaseEvent, move: string | undefined): Write[] {
  const type = told[move ?? event.kind];
  if (!type || event.internal || !one.number) return [];
  const { id: caseId, number, status: state, revision } = one;
  return hookWrites(deps, one.organisationId, { type, data: { caseId, number, state, revision } });
}
