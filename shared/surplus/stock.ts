import * as z from "zod";
import { daySchema, instantSchema } from "../base/day.ts";
import { listingIdSchema } from "../base/id.ts";

/**
 * Numbers of a lot's units: what exists, what offers hold, what was delivered, what is left. `free` is kept beside the
 * others, because a write can expect a number of the row but not a sum: held + consumed + free = total, free ≥ 0.
 */
export const stockSchema = z.lazy(() =>
  z.strictObject({
    listingId: listingIdSchema,
    total: z.int().min(0),
    held: z.int().min(0),
    consumed: z.int().min(0),
    free: z.int().min(0),
    /** How many units have a row of their own, by their serial number. */
    named: z.int().min(0),
    /** Grows with every change. */
    revision: z.int().min(1),
  }),
);
export type Stock = z.infer<typeof stockSchema>;

/** Chosen by whoever reserves; the same id is the same reservation. */
export const reservationIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{3,47}$/);
export const serialSchema = z
  .string()
  .trim()
  .regex(/^[^\s#](?:[^#\n]{0,58}[^\s#])?$/);
/** A transaction has 100 rows; a reservation and its stock, line and audit rows take their part. */
export const serialsMax = 80;
const serialsSchema = z.array(serialSchema).min(1).max(serialsMax);

export const reservationStates = ["HELD", "RELEASED", "CONSUMED"] as const;

const deliverySchema = z.lazy(() =>
  z.strictObject({
    id: reservationIdSchema,
    quantity: z.int().min(1),
    serials: serialsSchema.optional(),
    at: instantSchema,
  }),
);
export type Delivery = z.infer<typeof deliverySchema>;

/** What one offer or case holds of a lot. It holds `quantity` less what `deliveries` took, until `expiresOn` is over. */
export const reservationSchema = z.lazy(() =>
  z.strictObject({
    id: reservationIdSchema,
    listingId: listingIdSchema,
    /** The offer or case it is for. */
    reference: z.string().min(1).max(80),
    organisationId: z.string(),
    quantity: z.int().min(1),
    serials: serialsSchema.optional(),
    state: z.enum(reservationStates),
    expiresOn: daySchema,
    deliveries: z.array(deliverySchema).max(100),
    /** Why the rest was given back. */
    cause: z.enum(["withdrawn", "expired"]).optional(),
    revision: z.int().min(1),
    by: z.string(),
    at: instantSchema,
    changedAt: instantSchema,
  }),
);
export type Reservation = z.infer<typeof reservationSchema>;

export const deliveredOf = ({ deliveries }: Reservation): number =>
  deliveries.reduce((sum, delivery) => sum + delivery.quantity, 0);
export const stillHeld = (reservation: Reservation): number =>
  reservation.state === "HELD" ? reservation.quantity - deliveredOf(reservation) : 0;

/** One unit of a lot whose units have serial numbers. */
export const unitSchema = z.lazy(() =>
  z.strictObject({
    serial: serialSchema,
    state: z.enum(["FREE", "HELD", "CONSUMED"]),
    reservation: reservationIdSchema.optional(),
    revision: z.int().min(1),
  }),
);
export type Unit = z.infer<typeof unitSchema>;

/** A lot's stock before anybody holds any of it. */
export const newStock = (listingId: string, total: number): Stock => ({
  listingId,
  total,
  held: 0,
  consumed: 0,
  free: total,
  named: 0,
  revision: 1,
});

/** The stock counted anew; undefined when less was counted than is held, delivered or named. */
export function recounted(stock: Stock, total: number): Stock | undefined {
  const free = total - stock.held - stock.consumed;
  if (free < 0 || total < stock.named) return undefined;
  return { ...stock, total, free, revision: stock.revision + 1 };
}
