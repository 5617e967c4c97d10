import * as z from "zod";
import { daySchema, instantSchema } from "../base/day.ts";
import { listingIdSchema } from "../base/id.ts";
import { moneySchema } from "../base/money.ts";

/** `UNREADABLE`: what was stored does not open with its key; it takes no part, and the trail says so. */
export const offerStates = ["FILED", "WITHDRAWN", "OPENED", "UNREADABLE", "WON", "LOST"] as const;

/** What an offer says beside its quantity: closed until everybody's is opened. */
export const termsSchema = z.lazy(() =>
  z.strictObject({
    /** For the whole quantity. */
    amount: moneySchema.refine((money) => money.minor >= 1, { error: "amount-zero" }),
    conditions: z.string().trim().max(2000).optional(),
  }),
);
export type Terms = z.infer<typeof termsSchema>;

/** One sealed offer; an organisation has one per lot, which it may replace until the closing day is over. */
export const offerSchema = z.lazy(() =>
  z.strictObject({
    listingId: listingIdSchema,
    organisationId: z.string(),
    by: z.string(),
    quantity: z.int().min(1),
    sealed: z.strictObject({ key: z.string(), iv: z.string(), data: z.string(), tag: z.string() }),
    /** The closing day it was sealed under: it opens after this day, whatever the lot says by then. */
    closing: daySchema,
    state: z.enum(offerStates),
    filedAt: instantSchema,
    /** Written by the opening function. */
    opened: termsSchema.optional(),
    revision: z.int().min(1),
  }),
);
export type Offer = z.infer<typeof offerSchema>;

export const openingStates = ["WAITING", "ASKED", "OPENED", "PREPARED", "AWARDED"] as const;

const placeSchema = z.lazy(() =>
  z.strictObject({
    place: z.int().min(1),
    organisationId: z.string(),
    quantity: z.int().min(1),
    amount: moneySchema,
  }),
);
export type Place = z.infer<typeof placeSchema>;

/** Where a lot's offers stand: who asked to open them, how they rank, what was decided. */
export const openingSchema = z.lazy(() =>
  z.strictObject({
    listingId: listingIdSchema,
    closing: daySchema,
    state: z.enum(openingStates),
    asked: z.array(z.strictObject({ by: z.string(), role: z.string(), at: instantSchema })),
    openedAt: instantSchema.optional(),
    ranking: z.array(placeSchema).optional(),
    award: z
      .strictObject({
        winners: z.array(z.string()).max(20),
        reason: z.string().max(2000),
        preparedBy: z.string(),
        decidedBy: z.string().optional(),
        at: instantSchema,
      })
      .optional(),
    revision: z.int().min(1),
  }),
);
export type Opening = z.infer<typeof openingSchema>;

/** The two who open: a case officer and an approver, and never one person in two parts. */
export const openers = ["case-officer", "approver"] as const;
export const isAskedByTwo = (asked: Opening["asked"]): boolean =>
  openers.every((role) => asked.some((one) => one.role === role)) &&
  new Set(asked.map((one) => one.by)).size >= openers.length;

type Ranked = Omit<Place, "place"> & { readonly filedAt: string };

/**
 * Highest amount per unit first; then the larger quantity, the earlier filing, the organisation's number. The rule is
 * shown beside the ranking, and equal offers always come in the same order. [ours]
 */
export function rankOffers(offers: readonly Ranked[]): Place[] {
  return [...offers]
    .sort((a, b) => {
      // a/qa against b/qb, without rounding.
      const left = BigInt(a.amount.minor) * BigInt(b.quantity);
      const right = BigInt(b.amount.minor) * BigInt(a.quantity);
      if (left !== right) return left > right ? -1 : 1;
      if (a.quantity !== b.quantity) return b.quantity - a.quantity;
      if (a.filedAt !== b.filedAt) return a.filedAt < b.filedAt ? -1 : 1;
      return a.organisationId < b.organisationId ? -1 : 1;
    })
    .map(({ organisationId, quantity, amount }, i) => ({ place: i + 1, organisationId, quantity, amount }));
}
