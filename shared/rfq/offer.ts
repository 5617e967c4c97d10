import * as z from "zod";
import { daySchema, instantSchema } from "../base/day.ts";
import { saleModels } from "../catalogue/codes.ts";
import { incoterms, packageParts } from "./codes.ts";
import { linesMax } from "./request.ts";

const text = (max: number) => z.string().trim().min(1).max(max);
/** Integer minor units of the offer's currency. */
const minor = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const offerLineSchema = z.lazy(() =>
  z.strictObject({
    /** The request's line. */
    number: z.int().min(1).max(999),
    title: z.strictObject({ ja: text(300), en: text(300) }),
    nsn: z.string().max(20).optional(),
    partNumber: z.string().max(60).optional(),
    quantity: z.int().min(1),
    unit: z.string().regex(/^[A-Z]{2}$/),
    unitPrice: minor,
    amount: minor,
    dueOn: daySchema,
    /** The lot whose stock the offer holds. */
    listingId: z.string().optional(),
    asIs: z.boolean(),
    itemClass: z.enum(["WEAPON", "NON_WEAPON"]),
    controlRow: z.string().max(12),
  }),
);
export type OfferLine = z.infer<typeof offerLineSchema>;

/** When a payment is due: with the acceptance, before a shipment, after the receipt, or on a day. */
export const paymentEvents = ["ACCEPTANCE", "BEFORE_SHIPMENT", "AFTER_RECEIPT", "DAY"] as const;
export const plannedPaymentSchema = z.lazy(() =>
  z.strictObject({
    key: z.string().regex(/^[a-z0-9-]{1,24}$/),
    kind: z.enum(["DEPOSIT", "MILESTONE", "FINAL"]),
    event: z.enum(paymentEvents),
    dueOn: daySchema.optional(),
    minor,
  }),
);
export type PlannedPayment = z.infer<typeof plannedPaymentSchema>;

/** What the agency offers: worked on until it is approved, immutable from then on. */
export const offerSchema = z.lazy(() =>
  z.strictObject({
    /** Counts the offers of this case. */
    revision: z.int().min(1),
    currency: z.string().regex(/^[A-Z]{3}$/),
    lines: z.array(offerLineSchema).min(1).max(linesMax),
    /** The administration fee: its own line, by the rate of the policy. */
    fee: z.strictObject({ basisPoints: z.int().min(0).max(10_000), minor }),
    total: minor,
    incoterm: z.strictObject({ term: z.enum(incoterms), place: text(200) }),
    paymentPlan: z.array(plannedPaymentSchema).min(1).max(24),
    saleModel: z.enum(saleModels),
    /** Days of warranty after receipt; lots go as they are. */
    warrantyMonths: z.int().min(0).max(120),
    package: z.partialRecord(z.enum(packageParts), z.enum(["INCLUDED", "NOT_REQUIRED"])),
    /** Who of the buyer signs. */
    official: z.strictObject({ personId: z.string(), name: text(200), title: text(200) }),
    note: text(4000).optional(),
    preparedBy: z.string(),
    preparedAt: instantSchema,
  }),
);
export type Offer = z.infer<typeof offerSchema>;

/** The Letter of Offer and Acceptance that an approved offer became. */
export const letterSchema = z.lazy(() =>
  z.strictObject({
    revision: z.int().min(1),
    sha256,
    /** Where its bytes lie among the private files. */
    file: z.string(),
    issuedOn: daySchema,
    expiresOn: daySchema,
    approvedBy: z.string(),
    at: instantSchema,
  }),
);
export type Letter = z.infer<typeof letterSchema>;

/** Minor units of quantity × unit price; undefined beyond what is exactly countable. */
export function amountOf(quantity: number, unitPrice: number): number | undefined {
  const amount = BigInt(quantity) * BigInt(unitPrice);
  return amount <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(amount) : undefined;
}

/** The fee on a sum in minor units, rounded half up; exact for every safe integer. */
export const feeOf = (sum: number, basisPoints: number): number =>
  Number((BigInt(sum) * BigInt(basisPoints) + 5_000n) / 10_000n);

export const sumOf = (amounts: readonly number[]): number =>
  Number(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));

/** Lines and fee in one number, minor units. */
export const totalOf = (lines: readonly Pick<OfferLine, "amount">[], fee: { readonly minor: number }) =>
  sumOf([...lines.map((line) => line.amount), fee.minor]);

/** What does not add up in an offer, as reasons; empty when it does. */
export function mismatches(offer: Offer): string[] {
  const found: string[] = [];
  if (offer.lines.some((l) => amountOf(l.quantity, l.unitPrice) !== l.amount))
    found.push("offer-amount-differs");
  if (feeOf(sumOf(offer.lines.map((l) => l.amount)), offer.fee.basisPoints) !== offer.fee.minor)
    found.push("offer-fee-differs");
  if (totalOf(offer.lines, offer.fee) !== offer.total) found.push("offer-total-differs");
  if (sumOf(offer.paymentPlan.map((p) => p.minor)) !== offer.total) found.push("offer-plan-differs");
  return found;
}
