import { describe, expect, test } from "vitest";
import { commit, noAudit } from "../../functions/platform/commit.ts";
import { addWorkingDays } from "../../functions/platform/working-days.ts";
import { amendCase } from "../../functions/rfq/amend-case.ts";
import { askRetransfer } from "../../functions/rfq/ask-retransfer.ts";
import { attestEndUse } from "../../functions/rfq/attest-end-use.ts";
import { firstReminder } from "../../functions/rfq/attestation-store.ts";
import { cancelCase } from "../../functions/rfq/cancel-case.ts";
import { decideModification } from "../../functions/rfq/decide-modification.ts";
import { decideRetransfer } from "../../functions/rfq/decide-retransfer.ts";
import { holdOf } from "../../functions/rfq/held-stock.ts";
import { noteAmendment } from "../../functions/rfq/note-amendment.ts";
import { proposeModification } from "../../functions/rfq/propose-modification.ts";
import { readCase, readEvents } from "../../functions/rfq/read-case.ts";
import { recordPayment } from "../../functions/rfq/record-payment.ts";
import { recordRefund } from "../../functions/rfq/record-refund.ts";
import { remindAttestations } from "../../functions/rfq/remind-attestations.ts";
import { resumeCase } from "../../functions/rfq/resume-case.ts";
import { shipLines } from "../../functions/rfq/ship-lines.ts";
import { stateCosts } from "../../functions/rfq/state-costs.ts";
import { caseByNumber } from "../../functions/rfq/store.ts";
import { suspendCase } from "../../functions/rfq/suspend-case.ts";
import { getReservation, getStock, reserveStock } from "../../functions/surplus/index.ts";
import { addDays, addYears, dayInJapan, startOfDay } from "../../shared/base/day.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { amendedBy, overpaidOf } from "../../shared/rfq/payments.ts";
import { caseNow, ctxAs, officerOf, placeCase } from "../kit/cases.ts";
import { actors, signedFacts } from "../kit/execution.ts";
import { content, publish, stackDeps, staff } from "../kit/listings.ts";

const deps = stackDeps();
const today = dayInJapan(new Date());
const refused = (reason: string) => expect.objectContaining({ reason });
const { finance, officer, approver } = actors(deps);
const on = (day: string) => ({ ...deps, now: () => new Date(startOfDay(day).getTime() + 3_600_000) });

async function signed(more: Partial<Case> = {}) {
  const one = await placeCase(deps, { status: "ACCEPTED", ...signedFacts(), ...more });
  return { id: one.id, one, buyer: ctxAs(deps, officerOf(one.organisationId, one.by)) };
}
const money = { currency: "JPY", on: today, reference: "wire" };

describe("works", () => {
  test("a suspended case goes on with the working days it had left", async () => {
    const dueOn = addWorkingDays(today, 20);
    const { id } = await signed({ status: "SUBMITTED", clock: { since: today, dueOn } });
    const halted = await suspendCase(approver, { id, reason: "The minister asked." });
    expect(halted).toMatchObject({ status: "SUSPENDED", suspended: { from: "SUBMITTED", dueOn } });
    expect(halted.clock.dueOn).toBeUndefined();
    const later = addWorkingDays(today, 7);
    const back = await resumeCase(ctxAs(on(later), staff("approver")), { id });
    expect(back).toMatchObject({
      status: "SUBMITTED",
      clock: { since: later, dueOn: addWorkingDays(dueOn, 7) },
    });
    expect(back.suspended).toBeUndefined();
  });

  test("a suspension that begins before nine in the morning in Japan counts from that day", async () => {
    const dueOn = addWorkingDays(today, 20);
    const { id } = await signed({ status: "SUBMITTED", clock: { since: today, dueOn } });
    const [day, later] = [addWorkingDays(today, 2), addWorkingDays(today, 5)];
    await suspendCase(ctxAs(on(day), staff("approver")), { id, reason: "Early." });
    const back = await resumeCase(ctxAs(on(later), staff("approver")), { id });
    expect(back.clock.dueOn).toBe(addWorkingDays(dueOn, 3));
  });

  test("a lot's stock goes out with its shipment, and what is left is free with the cancellation", async () => {
    const { id, one, buyer, listingId } = await ofLot();
    const whole = await caseNow(deps, id);
    await recordPayment(finance, { id, entry: "PAY-1", amount: String(one.offer?.total), ...money });
    const wish = { shippedOn: today, carrier: "Sea", packingList: "PL" };
    await shipLines(officer, { id, ...wish, lines: [{ line: 1, quantity: 1 }] });
    expect(await getStock(deps.table, listingId)).toMatchObject({ held: 3, consumed: 1, free: 6 });
    await expect(cancelCase(buyer, { id, reason: "No budget." })).rejects.toEqual(
      refused("costs-not-stated"),
    );
    await stateCosts(finance, { id, amount: "300000", text: "Packing and one lot." });
    const ended = await cancelCase(buyer, { id, reason: "No budget." });
    expect(ended).toMatchObject({ status: "CANCELLED", cancelled: { costs: 300_000 } });
    expect(await getStock(deps.table, listingId)).toMatchObject({ held: 0, consumed: 1, free: 9 });
    expect(await getReservation(deps.table, listingId, holdOf(whole, 1))).toMatchObject({
      state: "RELEASED",
    });
    const due = overpaidOf(await caseNow(deps, id));
    expect(due).toBe((one.offer?.total ?? 0) - 300_000);
    await recordRefund(finance, { id, entry: "REF-1", amount: String(due), ...money });
    expect(overpaidOf(await caseNow(deps, id))).toBe(0);
  });

  test("an amendment is a numbered child under preparation, tied both ways", async () => {
    const { id, one } = await signed();
    const wish = { id, text: "Two more sets.", targetOn: addDays(today, 40) };
    const { child } = await amendCase(officer, wish);
    const second = await amendCase(officer, wish);
    const [parent, first] = [await caseNow(deps, id), await caseNow(deps, child)];
    expect(first).toMatchObject({
      status: "PREPARING",
      kind: "OFFER",
      number: `${one.number}-A1`,
      parent: { id, as: "AMENDMENT" },
      clock: { dueOn: wish.targetOn },
      organisationId: one.organisationId,
    });
    expect(first.offer).toBeUndefined();
    expect(parent.children.map(({ number }) => number)).toEqual([`${one.number}-A1`, `${one.number}-A2`]);
    expect(await caseByNumber(deps.table, `${one.number}-A2`)).toBe(second.child);
    expect((await readEvents(officer, { id: child })).items).toHaveLength(1);
  });

  test("a case shows where its amendments are, and what they add once they are signed", async () => {
    const { id } = await signed();
    const wish = { id, text: "Two more sets.", targetOn: addDays(today, 40) };
    const { child } = await amendCase(officer, wish);
    await noteAmendment(deps, child);
    expect((await caseNow(deps, id)).children).toMatchObject([{ id: child, status: "PREPARING" }]);
    const draft = await caseNow(deps, child);
    const { offer, letter, signature } = signedFacts();
    const after = { ...draft, offer, letter, signature, status: "ACCEPTED", revision: draft.revision + 1 };
    const key = { pk: `CASE#${child}`, sk: "CASE" };
    const put = { put: { ...key, ...after }, expect: { revision: draft.revision } };
    await commit(officer, [put], noAudit("the amendment is signed"));
    await Promise.all([noteAmendment(deps, child), noteAmendment(deps, child)]);
    const parent = await caseNow(deps, id);
    expect(parent.children).toEqual([
      {
        id: child,
        number: draft.number,
        status: "ACCEPTED",
        agreed: { minor: offer?.total, currency: offer?.currency },
      },
    ]);
    await noteAmendment(deps, child);
    expect((await caseNow(deps, id)).revision).toBe(parent.revision);
    expect(amendedBy(parent)).toBe(offer?.total);
    const [one] = parent.children;
    if (!one?.agreed) throw new Error("nothing agreed");
    const add = (more: object) => amendedBy({ ...parent, children: [one, { ...one, ...more }] });
    expect(add({ status: "CANCELLED" })).toBe(one.agreed.minor);
    expect(add({ agreed: { minor: 5, currency: "XAU" } })).toBe(one.agreed.minor);
    expect(add({ status: "CLOSED" })).toBe(2 * one.agreed.minor);
  });

  test("a modification is told under its number once another person approved it", async () => {
    const { id, buyer } = await signed();
    await proposeModification(officer, { id, text: "The crates are blue." });
    expect(JSON.stringify(await readCase(buyer, { id }))).not.toContain("crates");
    const same = ctxAs(deps, { kind: "staff", personId: "case-officer", role: "approver" });
    await expect(decideModification(same, { id, decision: "approve" })).rejects.toEqual(
      refused("case-need-other-person"),
    );
    await decideModification(approver, { id, decision: "approve" });
    const seen = await readCase(buyer, { id });
    expect(seen.modifications).toMatchObject([{ number: 1, text: "The crates are blue." }]);
    await expect(decideModification(approver, { id, decision: "approve" })).rejects.toEqual(
      refused("modification-none"),
    );
  });

  test("consent to a transfer is asked for and decided once", async () => {
    const { id, buyer } = await signed({ status: "CLOSED" });
    const ask = {
      id,
      entry: "RT-1",
      kind: "THIRD_PARTY_TRANSFER",
      lines: [1],
      text: "To the navy.",
    } as const;
    await expect(askRetransfer(buyer, ask)).rejects.toEqual(refused("required"));
    const whole = { ...ask, to: { name: "Navy", country: "PH" } };
    await askRetransfer(buyer, whole);
    expect((await askRetransfer(buyer, whole)).retransfers).toHaveLength(1);
    const decide = { id, entry: "RT-1", decision: "DENIED", reason: "Not assured." } as const;
    expect((await decideRetransfer(approver, decide)).retransfers[0]?.state).toBe("DENIED");
    await expect(decideRetransfer(approver, { ...decide, decision: "CONSENTED" })).rejects.toEqual(
      refused("retransfer-decided"),
    );
  });

  test("the end use is reminded of three times a year until it is attested, by what is due alone", async () => {
    const { one, buyer } = await closed();
    const due = addYears(today, 1);
    const reminders = async () =>
      (await readEvents(buyer, { id: one.id })).items.filter(({ kind }) => kind === "attestation-due").length;
    const night = (day: string) => remindAttestations(on(day))();
    await night(addDays(due, -1));
    expect(await reminders()).toBe(0);
    await Promise.all([night(due), night(due)]);
    await night(due);
    expect(await reminders()).toBe(1);
    await night(addDays(due, 30));
    const year = Number(due.slice(0, 4));
    const word = { id: one.id, year, inUse: true, text: "In service with the coast guard." };
    await expect(attestEndUse(buyer, word)).rejects.toEqual(refused("attestation-year"));
    const then = ctxAs(on(addDays(due, 31)), officerOf(one.organisationId, one.by));
    await attestEndUse(then, word);
    await expect(attestEndUse(then, { ...word, inUse: false })).rejects.toEqual(refused("attestation-given"));
    await night(addDays(due, 60));
    expect(await reminders()).toBe(2);
    await night(addYears(due, 1));
    expect(await reminders()).toBe(3);
  });
});

describe("refuses", () => {
  test("a cancellation without reason or costs, by somebody else, or of what has ended", async () => {
    const { id, buyer } = await signed();
    await expect(cancelCase(approver, { id, reason: " " })).rejects.toEqual(refused("required"));
    await expect(cancelCase(approver, { id, reason: "x" })).rejects.toEqual(refused("costs-not-stated"));
    await expect(
      cancelCase(approver, { id, reason: "x", amount: "1.5", statement: "Work." }),
    ).rejects.toEqual(refused("payment-currency"));
    await expect(cancelCase(officer, { id, reason: "x", amount: "1", statement: "W" })).rejects.toMatchObject(
      {
        code: "refused",
      },
    );
    expect((await cancelCase(approver, { id, reason: "x", amount: "1", statement: "Work." })).status).toBe(
      "CANCELLED",
    );
    await expect(cancelCase(buyer, { id, reason: "x" })).rejects.toMatchObject({ code: "refused" });
  });

  test("a request that is not signed is cancelled for nothing, and a draft without a word", async () => {
    const { id, buyer } = await signed({ status: "SUBMITTED" });
    expect((await cancelCase(buyer, { id, reason: "No need." })).cancelled).toMatchObject({ costs: 0 });
    const draft = await placeCase(deps, {});
    const own = ctxAs(deps, officerOf(draft.organisationId, draft.by));
    expect((await cancelCase(own, { id: draft.id })).status).toBe("CANCELLED");
  });

  test("cancelled while suspended, no clock runs on", async () => {
    const dueOn = addDays(today, 9);
    const { id } = await signed({ status: "SUBMITTED", clock: { since: today, dueOn } });
    await suspendCase(approver, { id, reason: "Wait." });
    const ended = await cancelCase(approver, { id, reason: "Over.", statement: "None." });
    expect(ended.clock).toEqual({ since: today });
  });
});

/** A case in delivery whose first line is four of a lot of ten, held by the offer. */
async function ofLot() {
  const lot = {
    quantity: 10,
    unitOfIssue: "EA",
    condition: { code: "A", assessed: true },
    asIsTextVersion: "1",
  };
  const { id: listingId } = await publish(deps, content("SURPLUS", { lot }));
  const facts = signedFacts();
  const offer = facts.offer && {
    ...facts.offer,
    lines: facts.offer.lines.map((l) => (l.number === 1 ? { ...l, listingId } : l)),
  };
  const made = await signed({ ...facts, ...(offer && { offer }), status: "IN_DELIVERY" });
  await reserveStock(officer, {
    listingId,
    id: holdOf(made.one, 1),
    reference: made.id,
    organisationId: made.one.organisationId,
    quantity: 4,
    expiresOn: addDays(today, 90),
  });
  return { ...made, listingId };
}

/** A case closed today, with its row among those to be reminded. */
async function closed() {
  const step = {
    move: "close",
    from: "RECONCILING",
    to: "CLOSED",
    on: today,
    by: "auditor",
    took: 0,
  } as const;
  const made = await signed({ status: "CLOSED", steps: [step] });
  await commit(officer, [firstReminder(made.id, today)], noAudit("as the closing writes it"));
  return made;
}
