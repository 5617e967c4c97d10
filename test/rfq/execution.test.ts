import { describe, expect, test } from "vitest";
import { amendCase } from "../../functions/rfq/amend-case.ts";
import { beginDelivery } from "../../functions/rfq/begin-delivery.ts";
import { beginReconciling } from "../../functions/rfq/begin-reconciling.ts";
import { cancelCase } from "../../functions/rfq/cancel-case.ts";
import { closeCase } from "../../functions/rfq/close-case.ts";
import { completeDelivery } from "../../functions/rfq/complete-delivery.ts";
import { explainLine } from "../../functions/rfq/explain-line.ts";
import { forecastLine } from "../../functions/rfq/forecast-line.ts";
import { implementCase } from "../../functions/rfq/implement-case.ts";
import { readShipment } from "../../functions/rfq/read-shipment.ts";
import { receiveShipment } from "../../functions/rfq/receive-shipment.ts";
import { recordContract } from "../../functions/rfq/record-contract.ts";
import { recordInvoice } from "../../functions/rfq/record-invoice.ts";
import { recordLicence } from "../../functions/rfq/record-licence.ts";
import { recordPaper } from "../../functions/rfq/record-paper.ts";
import { recordPayment } from "../../functions/rfq/record-payment.ts";
import { recordRefund } from "../../functions/rfq/record-refund.ts";
import { reportDiscrepancy } from "../../functions/rfq/report-discrepancy.ts";
import { resolveDiscrepancy } from "../../functions/rfq/resolve-discrepancy.ts";
import { shipLines } from "../../functions/rfq/ship-lines.ts";
import { signReconciliation } from "../../functions/rfq/sign-reconciliation.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import type { Case } from "../../shared/rfq/model.ts";
import type { Offer } from "../../shared/rfq/offer.ts";
import { caseNow, ctxAs, newOrganisation, officerOf, placeCase, wholeRequest } from "../kit/cases.ts";
import { actors, signedFacts } from "../kit/execution.ts";
import { stackDeps, staff } from "../kit/listings.ts";

const deps = stackDeps();
const today = dayInJapan(new Date());
const refused = (reason: string) => expect.objectContaining({ reason });
const { finance, officer, licensing, auditor } = actors(deps);

async function accepted(more: Partial<Case> = {}, offer: Partial<Offer> = {}, weapon = false) {
  const one = await placeCase(deps, { status: "ACCEPTED", ...signedFacts({ offer, weapon }), ...more });
  const buyer = ctxAs(deps, officerOf(one.organisationId, one.by));
  return { id: one.id, one, buyer, total: one.offer?.total ?? 0 };
}
const pay = (id: string, amount: number | string, more: object = {}) =>
  recordPayment(finance, {
    id,
    entry: "PAY-1",
    amount: String(amount),
    currency: "JPY",
    on: today,
    reference: "wire 1",
    ...more,
  });
const wish = { shippedOn: today, carrier: "Sea lines", packingList: "PL-1" };

describe("works", () => {
  test("a case is paid, delivered, reconciled and closed by the people of both sides", async () => {
    const { id, one, buyer, total } = await accepted({}, { saleModel: "PRINCIPAL" });
    await expect(implementCase(finance, { id })).rejects.toEqual(refused("case-need-deposit"));
    await pay(id, total);
    await expect(implementCase(finance, { id })).rejects.toEqual(refused("case-need-end-user-certificate"));
    await recordPaper(buyer, { id, kind: "END_USER_CERTIFICATE", reference: "EUC-7", on: today });
    expect(await implementCase(finance, { id })).toMatchObject({
      status: "IMPLEMENTED",
      holder: "case-officer",
    });
    await expect(beginDelivery(officer, { id })).rejects.toEqual(refused("case-need-contract"));
    const contract = { entry: "CON-1", number: "K-1", maker: "Nippon Water", signedOn: today };
    await recordContract(officer, { id, ...contract, lines: [1, 2] });
    await beginDelivery(officer, { id });
    await forecastLine(officer, { id, line: 1, forecastOn: addDays(today, 20) });

    const serials = ["W-1", "W-2", "W-3", "W-4"];
    await shipLines(officer, { id, ...wish, lines: [{ line: 1, quantity: 4, serials }] });
    await shipLines(officer, { id, ...wish, lines: [{ line: 2, quantity: 1 }] });
    expect(await readShipment(buyer, { id, number: 1 })).toMatchObject({
      state: "SHIPPED",
      serials: [{ line: 1, serials }],
      screening: "",
    });
    expect((await receiveShipment(buyer, { id, shipment: 1, on: today })).status).toBe("IN_DELIVERY");
    expect((await receiveShipment(buyer, { id, shipment: 2, on: today })).status).toBe("DELIVERED");

    await beginReconciling(finance, { id });
    await expect(signReconciliation(finance, { id })).rejects.toEqual(refused("case-need-reconciled"));
    const lines = (one.offer?.lines ?? []).map((l) => ({
      line: l.number,
      quantity: l.quantity,
      amount: String(l.amount),
    }));
    await recordInvoice(finance, {
      id,
      entry: "INV-1",
      number: "1",
      on: today,
      lines,
      fee: String(one.offer?.fee.minor),
    });
    await expect(closeCase(auditor, { id })).rejects.toEqual(refused("case-need-finance-signed"));
    await signReconciliation(finance, { id });
    const closer = ctxAs(deps, { kind: "staff", personId: "finance", role: "auditor" });
    await expect(closeCase(closer, { id })).rejects.toEqual(refused("case-need-finance-signed"));
    expect(await closeCase(auditor, { id })).toMatchObject({ status: "CLOSED" });
  });

  test("the same payment twice is one, also at once, and another under its number is refused", async () => {
    const { id } = await accepted();
    const all = await Promise.allSettled(Array.from({ length: 4 }, () => pay(id, 1000)));
    expect(all.some((one) => one.status === "fulfilled")).toBe(true);
    await pay(id, 1000);
    await pay(id, "1,000");
    expect((await caseNow(deps, id)).execution.payments).toHaveLength(1);
    await expect(pay(id, 1001)).rejects.toEqual(refused("entry-differs"));
  });

  test("a short shipment is credited, explained and refunded before the case closes", async () => {
    const { id, one, buyer, total } = await accepted({ status: "IN_DELIVERY" });
    await pay(id, total + 500);
    await shipLines(officer, {
      id,
      ...wish,
      lines: [
        { line: 1, quantity: 4 },
        { line: 2, quantity: 1 },
      ],
    });
    const report = {
      id,
      shipment: 1,
      reason: "DAMAGED",
      line: 1,
      quantity: 1,
      text: "One is broken.",
    } as const;
    expect((await reportDiscrepancy(buyer, report)).status).toBe("DISCREPANCY");
    await expect(reportDiscrepancy(buyer, { ...report, quantity: 4 })).rejects.toEqual(
      refused("discrepancy-too-much"),
    );
    await receiveShipment(buyer, { id, shipment: 1, on: today });
    await expect(completeDelivery(buyer, { id })).rejects.toEqual(refused("case-move-not-open"));
    const end = { id, shipment: 1, discrepancy: 1, as: "CREDITED", text: "Its price is credited." } as const;
    await expect(resolveDiscrepancy(officer, { ...end, amount: "1250001" })).rejects.toEqual(
      refused("credit-too-much"),
    );
    expect((await resolveDiscrepancy(officer, { ...end, amount: "1250000" })).status).toBe("IN_DELIVERY");
    expect((await completeDelivery(buyer, { id })).status).toBe("DELIVERED");

    await beginReconciling(finance, { id });
    const [first, second] = one.offer?.lines ?? [];
    const lines = [
      { line: 1, quantity: 3, amount: String((first?.amount ?? 0) - 1_250_000) },
      { line: 2, quantity: 1, amount: String(second?.amount) },
    ];
    await recordInvoice(finance, {
      id,
      entry: "INV-1",
      number: "1",
      on: today,
      lines,
      fee: String(one.offer?.fee.minor),
    });
    await explainLine(finance, { id, line: 1, text: "One was broken and credited." });
    await signReconciliation(finance, { id });
    await expect(closeCase(auditor, { id })).rejects.toEqual(refused("case-need-refunded"));
    const refund = { id, entry: "REF-1", currency: "JPY", on: today, reference: "wire 2" };
    await expect(recordRefund(finance, { ...refund, amount: String(total + 501) })).rejects.toEqual(
      refused("refund-too-much"),
    );
    await recordRefund(finance, { ...refund, amount: "1250500" });
    expect((await closeCase(auditor, { id })).status).toBe("CLOSED");
  });

  test("what is replaced goes out again, and no more", async () => {
    const { id, buyer, total } = await accepted({ status: "IN_DELIVERY" });
    await pay(id, total);
    const one = (quantity: number) => shipLines(officer, { id, ...wish, lines: [{ line: 1, quantity }] });
    await one(4);
    await expect(one(1)).rejects.toEqual(refused("shipment-over-offer"));
    await reportDiscrepancy(buyer, {
      id,
      shipment: 1,
      reason: "SHORT",
      line: 1,
      quantity: 2,
      text: "Two are missing.",
    });
    await resolveDiscrepancy(officer, {
      id,
      shipment: 1,
      discrepancy: 1,
      as: "REPLACED",
      text: "Two more are sent.",
    });
    await expect(one(3)).rejects.toEqual(refused("shipment-over-offer"));
    await one(2);
  });
});

describe("refuses", () => {
  test("another currency, decimals a yen has not, and money before the acceptance", async () => {
    const { id } = await accepted();
    await expect(pay(id, 100, { currency: "USD" })).rejects.toEqual(refused("payment-currency"));
    await expect(pay(id, "100.5")).rejects.toEqual(refused("payment-currency"));
    await expect(pay(id, 100, { on: addDays(today, 1) })).rejects.toEqual(refused("day-ahead"));
    const offered = await accepted({ status: "OFFERED" });
    await expect(pay(offered.id, 100)).rejects.toEqual(refused("case-move-not-open"));
    expect((await caseNow(deps, id)).execution.payments).toEqual([]);
  });

  test("of two shipments for the last unit of a licence one goes out", async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await underLicence(3);
      await shipLines(officer, { id, ...wish, lines: [{ line: 1, quantity: 2, licence: "LIC-1" }] });
      const last = () =>
        shipLines(officer, { id, ...wish, lines: [{ line: 1, quantity: 1, licence: "LIC-1" }] });
      const both = await Promise.allSettled([last(), last()]);
      expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
      await expect(last()).rejects.toEqual(refused("shipment-over-licence"));
      expect((await caseNow(deps, id)).execution.shipments).toHaveLength(2);
    }
  });

  test("no licence, an expired one, an unpaid shipment, serials that do not fit", async () => {
    const { id } = await underLicence(4);
    const ship = (more: object, of: object = {}) =>
      shipLines(officer, {
        id,
        ...wish,
        ...of,
        lines: [{ line: 1, quantity: 1, licence: "LIC-1", ...more }],
      });
    await expect(ship({ licence: undefined })).rejects.toEqual(refused("shipment-without-licence"));
    await expect(ship({ licence: "LIC-2" })).rejects.toEqual(refused("licence-unknown"));
    await expect(ship({ serials: ["A", "B"] })).rejects.toEqual(refused("serials-count"));
    await expect(ship({}, { shippedOn: addDays(today, 1) })).rejects.toEqual(refused("day-ahead"));
    const at = (days: number) => ({ ...deps, now: () => new Date(Date.now() + days * 86_400_000) });
    const later = (days: number) =>
      shipLines(ctxAs(at(days), staff("case-officer")), {
        id,
        ...wish,
        lines: [{ line: 1, quantity: 1, licence: "LIC-1" }],
      });
    await expect(later(31)).rejects.toEqual(refused("licence-expired"));
    expect((await later(30)).execution.shipments).toHaveLength(1);
    const { id: unpaid } = await accepted({ status: "IN_DELIVERY" });
    await expect(
      shipLines(officer, { id: unpaid, ...wish, lines: [{ line: 1, quantity: 1 }] }),
    ).rejects.toEqual(refused("shipment-unpaid"));
  });

  test("the same unit twice, unless its line came with a discrepancy", async () => {
    const { id, buyer } = await underLicence(4);
    const ship = (serial: string) =>
      shipLines(officer, {
        id,
        ...wish,
        lines: [{ line: 1, quantity: 1, licence: "LIC-1", serials: [serial] }],
      });
    await ship("A");
    await expect(ship("A")).rejects.toEqual(refused("serial-shipped"));
    await ship("B");
    const broken = { id, shipment: 2, reason: "DAMAGED", line: 1, quantity: 1, text: "Bent" } as const;
    await reportDiscrepancy(buyer, broken);
    const mended = { id, shipment: 2, discrepancy: 1, as: "REPLACED", text: "Straightened" } as const;
    await resolveDiscrepancy(officer, mended);
    await expect(ship("A")).rejects.toEqual(refused("serial-shipped"));
    expect((await ship("B")).execution.shipments).toHaveLength(3);
  });

  test("a shipment that screening blocks stays where it is, and the run on record", async () => {
    const request = wholeRequest({ destination: "KP" });
    const { id, total } = await accepted({ status: "IN_DELIVERY", request });
    await pay(id, total);
    await expect(shipLines(officer, { id, ...wish, lines: [{ line: 1, quantity: 1 }] })).rejects.toEqual(
      refused("case-need-not-blocked"),
    );
    const now = await caseNow(deps, id);
    expect(now.execution.shipments).toEqual([]);
    expect(now.screenings.at(-1)).toMatchObject({ stage: "SHIPMENT", outcome: "BLOCKED" });
  });

  test("a late forecast without its reason, and what a reader had not seen", async () => {
    const { id } = await accepted();
    const late = { id, line: 1, forecastOn: "2027-06-01" };
    await expect(forecastLine(officer, late)).rejects.toEqual(refused("slip-reason-missing"));
    await forecastLine(officer, { ...late, reason: "MAKER_DELAY" });
    await expect(forecastLine(officer, { ...late, reason: "OTHER", revision: 1 })).rejects.toEqual(
      refused("record-changed"),
    );
  });
});

describe("access", () => {
  test("another government finds nothing, and the buyer sees no maker", async () => {
    const { id, one, buyer } = await accepted({ status: "IMPLEMENTED" }, { saleModel: "PRINCIPAL" });
    const contract = { entry: "CON-1", number: "K-77", maker: "Nippon Water", signedOn: today };
    await recordContract(officer, { id, ...contract, lines: [1] });
    const paper = { kind: "END_USER_CERTIFICATE", reference: "E", on: today } as const;
    const mine = await recordPaper(buyer, { id, ...paper });
    expect(JSON.stringify(mine)).not.toContain("Nippon Water");
    const other = ctxAs(deps, officerOf(newOrganisation(), one.by));
    const acts = [
      () => recordPaper(other, { id, ...paper }),
      () => receiveShipment(other, { id, shipment: 1, on: today }),
      () => reportDiscrepancy(other, { id, shipment: 1, reason: "SHORT", line: 1, quantity: 1, text: "x" }),
      () => completeDelivery(other, { id }),
      () => cancelCase(other, { id, reason: "x" }),
      () => readShipment(other, { id, number: 1 }),
    ];
    for (const act of acts) await expect(act()).rejects.toEqual(refused("case-not-found"));
    await expect(
      recordPaper(buyer, { id, kind: "DIET_NOTIFICATION", reference: "D", on: today }),
    ).rejects.toEqual(refused("paper-not-yours"));
    await expect(pay(id, 1).then(() => amendCase(buyer, { id, text: "x", targetOn: today }))).rejects.toEqual(
      refused("case-not-found"),
    );
  });
});

/** A case in delivery whose first line is a weapon: paid, and licensed for so many of four. */
async function underLicence(quantity: number) {
  const made = await accepted({ status: "IN_DELIVERY" }, {}, true);
  await pay(made.id, made.total);
  await recordLicence(licensing, {
    id: made.id,
    entry: "LIC-1",
    number: "METI-1",
    issuedOn: today,
    validUntil: addDays(today, 30),
    lines: [{ line: 1, quantity }],
  });
  return made;
}
