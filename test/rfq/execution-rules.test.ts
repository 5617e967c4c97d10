import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "../../shared/base/app-error.ts";
import { currencyDigits, decimalOf } from "../../shared/base/money.ts";
import { invoiceFrom, paymentFrom, withInvoice, withPayment } from "../../shared/rfq/billing.ts";
import { discrepancyEnds, discrepancyReasons } from "../../shared/rfq/codes.ts";
import { creditedOf, drawnOf, leftOf, receivedOf, shippedOf } from "../../shared/rfq/deliveries.ts";
import { type Execution, nothingDone } from "../../shared/rfq/execution.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { amountOf, feeOf, type Offer, sumOf, totalOf } from "../../shared/rfq/offer.ts";
import { overpaidOf, owedOf, paidOf, planAgainst } from "../../shared/rfq/payments.ts";
import { accountsOf } from "../../shared/rfq/reconciliation.ts";
import { caseObstacle } from "../../shared/rfq/rules.ts";
import {
  checkShipment,
  withDiscrepancy,
  withReceipt,
  withResolution,
  withShipment,
} from "../../shared/rfq/shipping.ts";
import { wholeOffer, wholeRequest } from "../kit/cases.ts";
import { staff } from "../kit/listings.ts";

const today = "2027-05-01";
const recorded = { by: "P-000000000009", at: "2027-05-01T00:00:00.000Z" };
const offer = wholeOffer(wholeRequest(), "P-000000000001");
const licence = {
  id: "LIC-1",
  number: "METI-1",
  issuedOn: "2027-01-01",
  validUntil: "2027-12-31",
  lines: [{ line: 1, quantity: 6 }],
  ...recorded,
};
/** A case as far as these rules look at it: weapons on line 1, so that it needs the licence. */
const start = (execution: Partial<Execution> = {}, more: Partial<Case> = {}): Case =>
  ({
    status: "IN_DELIVERY",
    organisationId: "O-000000000001",
    request: wholeRequest(),
    offer: { ...offer, lines: offer.lines.map((l) => (l.number === 1 ? { ...l, itemClass: "WEAPON" } : l)) },
    clock: { since: today },
    screenings: [],
    execution: { ...nothingDone, licences: [licence], ...execution },
    ...more,
  }) as Case;
const paid = (one: Case): Case => ({
  ...one,
  execution: withPayment(one.execution, {
    id: "ALL",
    kind: "RECEIVED",
    minor: offer.total,
    on: today,
    reference: "wire",
    ...recorded,
  }),
});
/** Takes a verb's decision, or leaves the case when it is refused. */
const tried = (one: Case, decide: (one: Case) => Execution): Case => {
  try {
    return { ...one, execution: decide(one) };
  } catch (error) {
    if (error instanceof AppError) return one;
    throw error;
  }
};

const line: fc.Arbitrary<number> = fc.constantFrom(1, 2);
const number = fc.integer({ min: 1, max: 4 });
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("ship" as const),
      line,
      quantity: number,
      licence: fc.constantFrom("LIC-1", undefined),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("receive" as const), shipment: number }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("report" as const),
      shipment: number,
      line,
      quantity: number,
      reason: fc.constantFrom(...discrepancyReasons),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("resolve" as const),
      shipment: number,
      discrepancy: fc.integer({ min: 1, max: 3 }),
      as: fc.constantFrom(...discrepancyEnds),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const taken = (one: Case, what: Step): Case => {
  if (what.do === "ship")
    return tried(one, (now) => {
      const wish = { shippedOn: today, carrier: "C", packingList: "PL", lines: [{ ...what }] };
      checkShipment(now, wish, today);
      return withShipment(now.execution, wish, { ...recorded, screening: "R" }).execution;
    });
  if (what.do === "receive")
    return tried(one, (now) =>
      withReceipt(now.execution, { shipment: what.shipment, on: today }, recorded, today),
    );
  if (what.do === "report") {
    const { do: _do, ...found } = what;
    return tried(one, (now) => withDiscrepancy(now.execution, { ...found, text: "It is so." }, recorded));
  }
  const { do: _do, ...end } = what;
  const amount = end.as === "CREDITED" ? { amount: "1" } : {};
  return tried(one, (now) => withResolution(now, { ...end, ...amount, text: "Done." }, recorded));
};

/** Units that physically left, whatever became of them. */
const sentOf = ({ execution }: Case, of: number) =>
  execution.shipments
    .flatMap((shipment) => shipment.lines)
    .filter((part) => part.line === of)
    .reduce((sum, part) => sum + part.quantity, 0);

describe("whatever is done in whatever order", () => {
  test("licence, offer and receipts hold", () => {
    let full = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        const one = steps.reduce(taken, paid(start()));
        for (const { number: of, quantity } of one.offer?.lines ?? []) {
          const shipped = shippedOf(one, of);
          const received = receivedOf(one, of);
          expect(shipped).toBeLessThanOrEqual(quantity);
          expect(received).toBeGreaterThanOrEqual(0);
          expect(received + creditedOf(one, of)).toBeLessThanOrEqual(shipped);
          if (received === quantity) full += 1;
        }
        expect(drawnOf(one, "LIC-1", 1)).toBe(sentOf(one, 1));
        expect(leftOf(one, "LIC-1", 1)).toBeGreaterThanOrEqual(0);
        expect(owedOf(one)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 600 },
    );
    expect(full).toBeGreaterThan(20);
  });

  test("nothing closes that is not reconciled, paid and signed by somebody else", () => {
    const billing = fc.record({
      quantity: fc.integer({ min: 1, max: 4 }),
      amount: fc.constantFrom("1250000", "2500000", "5000000"),
      fee: fc.constantFrom("0", "218750"),
      line,
    });
    let closed = 0;
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 12 }),
        fc.array(billing, { maxLength: 4 }),
        fc.record({ whole: fc.boolean(), pays: fc.boolean(), signs: fc.boolean() }),
        fc.constantFrom("P-000000000009", "P-000000000008"),
        (steps, bills, { whole, pays, signs }, closer) => {
          let one = whole ? delivered() : start();
          if (pays) one = paid(one);
          if (!whole) one = bills.reduce(billed, steps.reduce(taken, one));
          if (signs) one = { ...one, execution: { ...one.execution, reconciled: recorded } };
          const actor = { ...staff("auditor"), personId: closer } as ReturnType<typeof staff>;
          const from = "RECONCILING" as const;
          const why = caseObstacle(
            { actor, one: { ...one, status: from }, move: "close", today, from },
            true,
          );
          if (whole && !pays)
            expect(why).toEqual({ need: signs && closer !== recorded.by ? "paid-up" : "finance-signed" });
          if (why) return;
          closed += 1;
          expect(signs && closer !== recorded.by).toBe(true);
          expect(overpaidOf(one)).toBe(0);
          expect(paidOf(one)).toBe(owedOf(one));
          const accounts = accountsOf(one, today);
          expect(accounts?.lines.every((l) => l.agrees || l.explanation)).toBe(true);
          expect(accounts?.fee.agrees).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
    expect(closed).toBeGreaterThan(10);
  });
});

type Bill = {
  readonly line: number;
  readonly quantity: number;
  readonly amount: string;
  readonly fee: string;
};
const billed = (one: Case, { fee, ...bill }: Bill, i: number): Case =>
  tried(one, (now) => {
    const wish = { entry: `INV-${i}`, number: `${i}`, on: today, lines: [bill], fee };
    const invoice = invoiceFrom(now, wish, recorded, today);
    return invoice ? withInvoice(now.execution, invoice) : now.execution;
  });
/** Shipped, received and billed just as offered; nothing is paid. */
function delivered(): Case {
  let one = start({
    shipments: offer.lines.map((l, i) => ({
      number: i + 1,
      state: "RECEIVED" as const,
      shippedOn: today,
      carrier: "C",
      packingList: "PL",
      lines: [{ line: l.number, quantity: l.quantity, ...(i === 0 && { licence: "LIC-1" }), serials: 0 }],
      screening: "R",
      ...recorded,
      received: { on: today, ...recorded },
      discrepancies: [],
    })),
  });
  offer.lines.forEach((l, i) => {
    const fee = i === 0 ? String(offer.fee.minor) : "0";
    one = billed(one, { line: l.number, quantity: l.quantity, amount: String(l.amount), fee }, i);
  });
  return one;
}

describe("sums", () => {
  const currencies = ["JPY", "USD", "KWD"] as const;
  const priced = fc.record({
    currency: fc.constantFrom(...currencies),
    prices: fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 500 }),
        price: fc.integer({ min: 1, max: 9_999_999 }),
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
    basisPoints: fc.integer({ min: 0, max: 1000 }),
    parts: fc.integer({ min: 1, max: 4 }),
  });
  const offered = ({
    currency,
    prices,
    basisPoints,
  }: {
    currency: string;
    basisPoints: number;
    prices: readonly { quantity: number; price: number }[];
  }): Offer => {
    const lines = prices.map(({ quantity, price }, i) => ({
      ...(offer.lines[0] as Offer["lines"][number]),
      number: i + 1,
      quantity,
      unitPrice: price,
      amount: amountOf(quantity, price) ?? 0,
    }));
    const fee = { basisPoints, minor: feeOf(sumOf(lines.map((l) => l.amount)), basisPoints) };
    const total = totalOf(lines, fee);
    const half = Math.floor(total / 2);
    return {
      ...offer,
      currency,
      lines,
      fee,
      total,
      paymentPlan: [
        { key: "deposit", kind: "DEPOSIT", event: "ACCEPTANCE", minor: half },
        { key: "final", kind: "FINAL", event: "BEFORE_SHIPMENT", minor: total - half },
      ],
    };
  };

  test("invoices and payments in decimals add up to the offer, in currencies of 0, 2 and 3 decimals", () => {
    fc.assert(
      fc.property(priced, ({ parts, ...wish }) => {
        const one = start({}, { offer: offered(wish) });
        const { currency = "", total = 0, lines = [], fee } = one.offer ?? {};
        let now = one;
        for (const l of lines) {
          const bill = {
            line: l.number,
            quantity: l.quantity,
            amount: decimalOf({ minor: l.amount, currency }),
          };
          const isFirst = l.number === 1;
          const invoice = invoiceFrom(
            now,
            {
              entry: `INV-${l.number}`,
              number: "1",
              on: today,
              lines: [bill],
              ...(isFirst && { fee: decimalOf({ minor: fee?.minor ?? 0, currency }) }),
            },
            recorded,
            today,
          );
          if (invoice) now = { ...now, execution: withInvoice(now.execution, invoice) };
        }
        const share = Math.floor(total / parts);
        for (let i = 0; i < parts; i++) {
          const minor = i === parts - 1 ? total - share * (parts - 1) : share;
          if (minor === 0) continue;
          const amount = decimalOf({ minor, currency });
          const payment = paymentFrom(
            now,
            "RECEIVED",
            { entry: `PAY-${i}`, amount, currency, on: today, reference: "wire" },
            recorded,
            today,
          );
          if (payment) now = { ...now, execution: withPayment(now.execution, payment) };
        }
        const accounts = accountsOf(now, today);
        expect(accounts?.total).toEqual({ offered: total, invoiced: total });
        expect(accounts?.paid).toBe(total);
        expect(accounts?.overpaid).toBe(0);
        expect(planAgainst(now, today).map((p) => p.paid)).toEqual(
          now.offer?.paymentPlan.map((p) => p.minor),
        );
      }),
      { numRuns: 150 },
    );
  });

  test("another currency and one decimal too many are refused, for every number of decimals", () => {
    for (const currency of currencies) {
      const one = start(
        {},
        { offer: offered({ currency, prices: [{ quantity: 1, price: 5000 }], basisPoints: 0 }) },
      );
      const pay = (amount: string, of: string) => () =>
        paymentFrom(
          one,
          "RECEIVED",
          { entry: "P-1", amount, currency: of, on: today, reference: "w" },
          recorded,
          today,
        );
      const digits = currencyDigits(currency);
      const right = digits === 0 ? "12" : `12.${"1".repeat(digits)}`;
      expect(pay(right, currency)()?.minor).toBe(Number(`12${"1".repeat(digits)}`));
      const wrong = `12.${"1".repeat(digits + 1)}`;
      expect(pay(wrong, currency)).toThrow(expect.objectContaining({ reason: "payment-currency" }));
      for (const other of [...currencies, "EUR"].filter((c) => c !== currency))
        expect(pay("12", other)).toThrow(expect.objectContaining({ reason: "payment-currency" }));
      expect(pay("twelve", currency)).toThrow(expect.objectContaining({ reason: "not-a-number" }));
    }
  });
});
