import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { letterOf } from "../../functions/rfq/letter-of.ts";
import { decimalOf } from "../../shared/base/money.ts";
import { letterSchema } from "../../shared/rfq/letter.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { mismatches, sumOf } from "../../shared/rfq/offer.ts";
import { type DraftAbout, type OfferDraft, offerFrom } from "../../shared/rfq/offer-draft.ts";
import { fieldsOfOffer, offerDraftIn } from "../../shared/rfq/offer-fields.ts";
import { hundredthsOf } from "../../shared/rfq/payment-plan.ts";
import { type Request, requestSchema } from "../../shared/rfq/request.ts";
import { wholeRequest } from "../kit/cases.ts";
import { draftOf } from "../kit/offers.ts";

const official = "P-000000000001";
const about = (request: Request): DraftAbout => ({
  request,
  feeBasisPoints: { PRINCIPAL: 350, AGENT: 250, FACILITATED: 100 },
  members: [{ id: official, name: "Maria Reyes" }],
  revision: 1,
  today: "2026-11-21",
  by: "P-000000000002",
  at: "2026-11-21T00:00:00.000Z",
});
const made = (draft: OfferDraft, request: Request) => {
  const result = offerFrom(draft, about(request));
  if ("faults" in result) throw new Error(JSON.stringify(result.faults));
  return result.offer;
};
const faultsOf = (more: Partial<OfferDraft>, request = wholeRequest()) => {
  const result = offerFrom(draftOf(request, official, more), about(request));
  return "faults" in result ? result.faults : {};
};

/** Minor units, kept small enough that the sum is countable. */
const price = fc.integer({ min: 0, max: 2_000_000_000 });
const drafts = fc.record({
  currency: fc.constantFrom("JPY", "KRW", "USD", "EUR", "KWD", "JOD"),
  saleModel: fc.constantFrom("PRINCIPAL", "AGENT", "FACILITATED" as const),
  lines: fc.array(fc.record({ price, quantity: fc.integer({ min: 1, max: 5000 }) }), {
    minLength: 1,
    maxLength: 8,
  }),
  shares: fc.array(fc.integer({ min: 1, max: 2500 }), { minLength: 1, maxLength: 3 }),
});

describe("works", () => {
  test("lines and fee are the total, and so is the plan, in currencies with 0, 2 and 3 decimals", () => {
    fc.assert(
      fc.property(drafts, ({ currency, saleModel, lines, shares }) => {
        const [known] = wholeRequest().lines;
        if (!known) throw new Error("no line");
        const request = wholeRequest({
          financing: "BUYER_CREDIT",
          lines: lines.map(({ quantity }, i) => ({ ...known, number: i * 2 + 1, quantity })),
        });
        const offer = made(
          draftOf(request, official, {
            ...{ currency, saleModel },
            lines: lines.map(({ price: minor }, i) => ({
              number: i * 2 + 1,
              unitPrice: decimalOf({ minor, currency }),
              dueOn: "2027-05-31",
            })),
            payments: [
              ...shares.map((share) => ({
                ...{ kind: "DEPOSIT" as const, event: "ACCEPTANCE" as const },
                share: `${Math.floor(share / 100)}.${String(share % 100).padStart(2, "0")}%`,
              })),
              { kind: "FINAL", event: "AFTER_RECEIPT", share: "" },
            ],
          }),
          request,
        );
        const sum = lines.reduce((all, line) => all + line.price * line.quantity, 0);
        expect(sumOf(offer.lines.map(({ amount }) => amount))).toBe(sum);
        expect(sum + offer.fee.minor).toBe(offer.total);
        expect(offer.paymentPlan.reduce((all, { minor }) => all + minor, 0)).toBe(offer.total);
        expect(mismatches(offer)).toEqual([]);
        const letter = letterOf({ ...one, request, country: "PH" } as Case, offer, days);
        expect(letterSchema.safeParse(letter).error?.issues).toBeUndefined();
      }),
    );
  });

  test("shares of a plan in hundredths of a per cent are a hundred per cent", () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat(), { minLength: 1, maxLength: 24 }), (minors) => {
        const shares = hundredthsOf(minors);
        expect(shares.reduce((all, share) => all + share, 0)).toBe(10_000);
        for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("the editor gives back the offer that it shows", () => {
    for (const currency of ["JPY", "USD", "KWD"]) {
      const request = wholeRequest();
      const unitPrice = decimalOf({ minor: 1_250_005, currency });
      const lines = request.lines.map(({ number }) => ({ number, unitPrice, dueOn: "2027-05-31" }));
      const offer = made(draftOf(request, official, { currency, lines }), request);
      const read = offerDraftIn(fieldsOfOffer({ request, offer, targetOn: undefined }), { request });
      if ("faults" in read) throw new Error(JSON.stringify(read.faults));
      const { package: parts, ...rest } = made(read.draft, request);
      const { package: kept, ...before } = offer;
      expect(rest).toEqual(before);
      for (const [part, wish] of Object.entries(kept)) expect(parts).toHaveProperty(part, wish);
    }
  });
});

const one = { id: "C-000000000001", number: "PH-26-0007", organisation: { en: "Coast Guard" } };
const days = {
  ...{ issuedOn: "2026-11-21", expiresOn: "2027-02-14" },
  ...{ approver: "A. Approver", origin: "https://catalogue.example" },
};

describe("refuses", () => {
  const payment = { kind: "DEPOSIT", event: "ACCEPTANCE" } as const;
  test.each([
    ["incoterm.term", "incoterm-exw", { incoterm: { term: "EXW", place: "Kure" } }],
    ["incoterm.term", "incoterm-dat", { incoterm: { term: "DAT", place: "Kure" } }],
    ["incoterm.place", "required", { incoterm: { term: "FCA", place: "" } }],
    ["currency", "invalid-value", { currency: "yen" }],
    ["official.personId", "official-unknown", { official: { personId: "P-00000000000X", title: "Spy" } }],
    ["warrantyMonths", "warranty-missing", { warrantyMonths: 0 }],
    ["payments.0.share", "offer-plan-differs", { payments: [{ ...payment, share: "99%" }] }],
    ["payments.0.share", "amount-malformed", { payments: [{ ...payment, share: "a lot" }] }],
    ["payments.0.kind", "plan-deposit", { payments: [{ ...payment, kind: "FINAL", share: "" }] }],
    [
      "payments.1.share",
      "plan-one-rest",
      {
        payments: [
          { ...payment, share: "" },
          { ...payment, share: "" },
        ],
      },
    ],
    [
      "payments.0.dueOn",
      "day-past",
      { payments: [{ ...payment, event: "DAY", dueOn: "2026-11-20", share: "" }] },
    ],
    ["lines.2.unitPrice", "required", { lines: [{ number: 1, unitPrice: "1", dueOn: "2027-05-31" }] }],
    [
      "lines.1.unitPrice",
      "amount-malformed",
      { lines: [{ number: 1, unitPrice: "1.5", dueOn: "2027-05-31" }] },
    ],
    ["lines.1.dueOn", "day-past", { lines: [{ number: 1, unitPrice: "1", dueOn: "2026-11-20" }] }],
  ] as [string, string, Partial<OfferDraft>][])("%s: %s", (field, reason, more) => {
    expect(faultsOf(more)).toHaveProperty([field], reason);
  });

  test("more lots than a transaction holds, and lines nobody has classified", () => {
    const [known] = wholeRequest().lines;
    const lots = Array.from({ length: 16 }, (_, i) => ({
      ...known,
      number: i + 1,
      source: { kind: "LOT", listingId: `L-0000000000${10 + i}`, version: 1 },
    }));
    const request = requestSchema.parse({ ...wholeRequest(), lines: lots });
    expect(faultsOf({}, request)).toMatchObject({ lines: "too-many-lots" });
    expect(faultsOf({}, { ...request, lines: request.lines.slice(1) })).toEqual({});
    const { itemClass: _, ...unclassified } = known ?? { number: 1 };
    const open = requestSchema.parse({ ...wholeRequest(), lines: [unclassified] });
    expect(faultsOf({}, open)).toMatchObject({ "lines.1.unitPrice": "line-unclassified" });
  });
});
