import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor } from "../../shared/base/actor.ts";
import { addDays, type Day } from "../../shared/base/day.ts";
import { caseStates, isOpen } from "../../shared/rfq/codes.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { mayReadCase } from "../../shared/rfq/rules.ts";
import { type CaseMove, caseMoves } from "../../shared/rfq/states.ts";
import { ripe, steps, taken } from "./walk.ts";
import { emptyCase, firstDay } from "./walk-facts.ts";

const isRole = (actor: Actor, role: string) => actor.kind === "staff" && actor.role === role;
const isOwn = (actor: Actor) => actor.kind === "buyer" && actor.organisationId === emptyCase.organisationId;
const who = (actor: Actor) => ("personId" in actor ? actor.personId : "system");
const lastRun = (one: Case, stage: string) => one.screenings.filter((run) => run.stage === stage).at(-1);
const clear = (one: Case, stage: string) => {
  const run = lastRun(one, stage);
  return run !== undefined && run.outcome !== "BLOCKED" && run.unresolved === 0;
};
const hands = (one: Case) => [one.officer, one.offer?.preparedBy, one.licensing?.by];
const weapon = (one: Case) => (one.offer?.lines ?? []).some(({ itemClass }) => itemClass === "WEAPON");
const big = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + BigInt(n), 0n);
const addsUp = ({ offer }: Case) =>
  offer !== undefined &&
  big([...offer.lines.map((line) => line.amount), offer.fee.minor]) === BigInt(offer.total) &&
  big(offer.paymentPlan.map((part) => part.minor)) === BigInt(offer.total) &&
  offer.lines.every((line) => BigInt(line.quantity) * BigInt(line.unitPrice) === BigInt(line.amount));
const paid = ({ execution }: Case) =>
  big(execution.payments.map(({ kind, minor }) => (kind === "RECEIVED" ? minor : -minor)));
const has = ({ execution }: Case, kind: string) => execution.papers.some((paper) => paper.kind === kind);
const openDiscrepancies = ({ execution }: Case) =>
  execution.shipments.some((shipment) =>
    shipment.discrepancies.some((found) => found.resolved === undefined),
  );
const isSigned = (one: Case) =>
  one.signature?.confirmedAt !== undefined &&
  one.signature.by === one.offer?.official.personId &&
  one.signature.revision === one.letter?.revision &&
  one.letter?.revision === one.offer?.revision;

type Seen = {
  readonly before: Case;
  readonly after: Case;
  readonly actor: Actor;
  readonly today: Day;
  readonly reason: string;
};

/** What each move must have found, written down a second time from the table of the description, without its code. */
const oracle: Readonly<Record<CaseMove, (seen: Seen) => boolean>> = {
  submit: ({ after, actor }) =>
    isOwn(actor) &&
    after.request.lines.length > 0 &&
    ["kind", "endUse", "endUser", "destination", "wantedOn", "financing", "thirdParties", "reference"].every(
      (field) => after.request[field as "kind"] !== undefined,
    ) &&
    Object.keys(after.request.package).length === 5,
  lapse: ({ before, actor, today }) => actor.kind === "system" && (before.clock.dueOn ?? "9") < today,
  return: ({ after, actor }) => isRole(actor, "case-officer") && (after.returned?.fields.length ?? 0) > 0,
  revise: ({ actor }) => isOwn(actor),
  acknowledge: ({ after, actor, today }) =>
    isRole(actor, "case-officer") && after.officer !== undefined && (after.targetOn ?? "") >= today,
  "begin-screening": ({ after, actor }) => actor.kind === "system" && lastRun(after, "REQUEST") !== undefined,
  prepare: ({ after, actor }) =>
    (isRole(actor, "case-officer") || isRole(actor, "licensing")) &&
    clear(after, "REQUEST") &&
    after.licensing?.decision === "PROCEED",
  refuse: ({ before, after, actor, reason }) =>
    isRole(actor, "approver") &&
    !hands(after).includes(who(actor)) &&
    reason !== "" &&
    (before.status !== "SCREENING" || after.licensing?.decision === "REFUSE"),
  "send-availability": ({ after, actor }) =>
    isRole(actor, "case-officer") &&
    after.availability !== undefined &&
    after.kind === "PRICE_AND_AVAILABILITY",
  "ask-offer": ({ before, actor, today }) => isOwn(actor) && today <= (before.clock.dueOn ?? "9"),
  decline: ({ actor }) => isOwn(actor),
  "lose-interest": ({ before, actor, today }) =>
    actor.kind === "system" && (before.clock.dueOn ?? "9") < today,
  "ask-approval": ({ after, actor }) =>
    isRole(actor, "case-officer") && addsUp(after) && clear(after, "OFFER") && after.kind === "OFFER",
  offer: ({ after, actor }) =>
    isRole(actor, "approver") &&
    !hands(after).includes(who(actor)) &&
    clear(after, "OFFER") &&
    after.letter?.revision === after.offer?.revision &&
    after.letter !== undefined &&
    (weapon(after) ? after.licensing?.nsc !== undefined : (after.licensing?.licencePath ?? "") !== ""),
  "send-back": ({ actor, reason }) => isRole(actor, "approver") && reason !== "",
  accept: ({ before, after, actor, today }) =>
    isOwn(actor) &&
    who(actor) === after.offer?.official.personId &&
    today <= (before.clock.dueOn ?? "9") &&
    isSigned(after) &&
    clear(after, "ACCEPTANCE"),
  counter: ({ before, actor, today }) => isOwn(actor) && today <= (before.clock.dueOn ?? "9"),
  expire: ({ before, actor, today }) => actor.kind === "system" && (before.clock.dueOn ?? "9") < today,
  withdraw: ({ actor, reason }) => isRole(actor, "approver") && reason !== "",
  restate: ({ actor, reason }) => isRole(actor, "case-officer") && reason !== "",
  implement: ({ after, actor }) =>
    isRole(actor, "finance") &&
    isSigned(after) &&
    paid(after) >=
      big((after.offer?.paymentPlan ?? []).filter((p) => p.kind === "DEPOSIT").map((p) => p.minor)) &&
    has(after, "END_USER_CERTIFICATE") &&
    (after.request.classified !== true || has(after, "INFORMATION_SECURITY_AGREEMENT")) &&
    (!weapon(after) || has(after, "DIET_NOTIFICATION")),
  "begin-delivery": ({ after, actor }) =>
    isRole(actor, "case-officer") && (!weapon(after) || after.execution.licences.length > 0),
  dispute: ({ actor }) => isOwn(actor),
  settle: ({ after, actor }) => isRole(actor, "case-officer") && !openDiscrepancies(after),
  complete: ({ after, actor }) =>
    isOwn(actor) &&
    !openDiscrepancies(after) &&
    (after.offer?.lines ?? []).every(
      (line) =>
        after.execution.shipments
          .filter((shipment) => shipment.received)
          .flatMap((shipment) => shipment.lines)
          .filter((part) => part.line === line.number)
          .reduce((sum, part) => sum + part.quantity, 0) >= line.quantity,
    ),
  "begin-reconciling": ({ actor }) => isRole(actor, "finance"),
  close: ({ after, actor }) =>
    isRole(actor, "auditor") &&
    after.execution.reconciled !== undefined &&
    after.execution.reconciled.by !== who(actor) &&
    paid(after) <= BigInt(after.offer?.total ?? 0),
  suspend: ({ actor, reason }) => isRole(actor, "approver") && reason !== "",
  resume: ({ before, after, actor }) => isRole(actor, "approver") && after.status === before.suspended?.from,
  cancel: ({ before, after, actor, reason }) =>
    (isOwn(actor) || isRole(actor, "approver")) &&
    (before.status === "DRAFT" || (after.cancelled !== undefined && reason !== "")),
};

const starts = fc.constantFrom(...caseStates.filter((state) => state !== "SUSPENDED" && isOpen(state)));
const made = new Map<CaseMove, number>();

describe("random walks over moves × people × days", () => {
  test("no state is reached without what its row needs", () => {
    fc.assert(
      fc.property(
        starts,
        fc.constantFrom("bare", "range", "offer"),
        fc.array(steps, { minLength: 1, maxLength: 30 }),
        (start, whole, way) => {
          let one: Case = {
            ...(whole === "bare" ? emptyCase : ripe(emptyCase, whole === "range")),
            status: start,
          };
          let today = firstDay;
          for (const step of way) {
            today = addDays(today, step.wait);
            const before = one;
            const { after, moved, actor } = taken(before, step, today);
            one = after;
            if (!moved) continue;
            made.set(moved, (made.get(moved) ?? 0) + 1);
            const seen = { before, after, actor, today, reason: step.reason };
            if (!oracle[moved](seen)) throw new Error(`${moved} from ${before.status} without its needs`);
            if (!isOpen(before.status)) throw new Error(`${before.status} was left by ${moved}`);
          }
        },
      ),
      { numRuns: 10_000 },
    );
    console.log(`moves made in the walks: ${[...made].map(([move, n]) => `${move} ${n}`).join(", ")}`);
    expect(caseMoves.filter((move) => (made.get(move) ?? 0) < 5)).toEqual([]);
  }, 120_000);

  test("another government never reads it, nor does the agency read a draft", () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(...caseStates), (step, status) => {
        const one = { ...emptyCase, status, requestRevision: status === "DRAFT" ? 0 : 1 };
        const { actor } = step;
        if (actor.kind === "buyer") expect(mayReadCase(actor, one)).toBe(isOwn(actor));
        if (actor.kind === "staff") expect(mayReadCase(actor, one)).toBe(status !== "DRAFT");
      }),
    );
  });
});
