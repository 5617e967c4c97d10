import * as z from "zod";
import { countrySchema } from "../base/country.ts";
import { daySchema, instantSchema } from "../base/day.ts";
import { discrepancyEnds, discrepancyReasons, slipReasons } from "./codes.ts";

const text = (max: number) => z.string().trim().min(1).max(max);
const line = z.int().min(1).max(999);
const minor = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
/** Who put it on record, and when. */
const recorded = { by: z.string(), at: instantSchema };
/** Chosen by whoever records it: the same id is the same entry. */
export const entryIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{1,47}$/);

/** Money that came in or went back; always of the offer's currency. */
export const paymentSchema = z.lazy(() =>
  z.strictObject({
    id: entryIdSchema,
    kind: z.enum(["RECEIVED", "REFUNDED"]),
    /** The planned payment it is for. */
    planned: z.string().optional(),
    minor: minor.min(1),
    on: daySchema,
    reference: text(80),
    ...recorded,
  }),
);
export type Payment = z.infer<typeof paymentSchema>;

export const invoiceSchema = z.lazy(() =>
  z.strictObject({
    id: entryIdSchema,
    number: text(60),
    on: daySchema,
    lines: z
      .array(z.strictObject({ line, quantity: z.int().min(1), minor }))
      .min(1)
      .max(60),
    /** The part of the administration fee it bills. */
    fee: minor,
    ...recorded,
  }),
);
export type Invoice = z.infer<typeof invoiceSchema>;

/** An export licence of METI, by quantity per line. */
export const licenceSchema = z.lazy(() =>
  z.strictObject({
    id: entryIdSchema,
    number: text(60),
    issuedOn: daySchema,
    validUntil: daySchema,
    lines: z
      .array(z.strictObject({ line, quantity: z.int().min(1) }))
      .min(1)
      .max(60),
    ...recorded,
  }),
);
export type Licence = z.infer<typeof licenceSchema>;

export const contractSchema = z.lazy(() =>
  z.strictObject({
    id: entryIdSchema,
    number: text(60),
    maker: text(200),
    signedOn: daySchema,
    lines: z.array(line).min(1).max(60),
    ...recorded,
  }),
);

export const shipmentLineSchema = z.strictObject({
  line,
  quantity: z.int().min(1),
  /** The licence it is drawn from; lines that need none have none. */
  licence: entryIdSchema.optional(),
  /** How many of them carry a serial number; the numbers lie with the shipment's own row. */
  serials: z.int().min(0),
});
const discrepancySchema = z.lazy(() =>
  z.strictObject({
    reason: z.enum(discrepancyReasons),
    line,
    quantity: z.int().min(1),
    text: text(2000),
    ...recorded,
    resolved: z
      .strictObject({ as: z.enum(discrepancyEnds), text: text(2000), minor: minor.optional(), ...recorded })
      .optional(),
  }),
);
const shipmentFields = () =>
  z.strictObject({
    number: z.int().min(1).max(200),
    state: z.enum(["SHIPPED", "RECEIVED", "DISCREPANCY"]),
    shippedOn: daySchema,
    carrier: text(200),
    /** Document of the packing list. */
    packingList: z.string(),
    lines: z.array(shipmentLineSchema).min(1).max(60),
    /** The screening run it went out under. */
    screening: z.string(),
    ...recorded,
    received: z.strictObject({ on: daySchema, ...recorded }).optional(),
    discrepancies: z.array(discrepancySchema).max(20),
  });
export const shipmentSchema = z.lazy(shipmentFields);
export type Shipment = z.infer<typeof shipmentSchema>;
/** What lies beside the case because there is much of it: the serial numbers of a shipment, by line. */
export const shipmentRowSchema = z.lazy(() =>
  z.strictObject({
    number: z.int().min(1),
    lines: z.array(z.strictObject({ line, serials: z.array(z.string()).max(2000) })).max(120),
    at: instantSchema,
  }),
);
export type ShipmentRow = z.infer<typeof shipmentRowSchema>;
export const shipmentViewSchema = z.lazy(() =>
  shipmentFields().extend({ serials: z.array(z.strictObject({ line, serials: z.array(z.string()) })) }),
);
export type ShipmentView = z.infer<typeof shipmentViewSchema>;

/** When a line is expected, against the day of the offer; late = forecast > due. */
export const forecastSchema = z.lazy(() =>
  z.strictObject({
    line,
    forecastOn: daySchema,
    reason: z.enum(slipReasons).optional(),
    note: text(500).optional(),
    ...recorded,
  }),
);

/** Papers that must be on record before work starts, each with its reference and document. */
export const paperKinds = [
  "END_USER_CERTIFICATE",
  "INFORMATION_SECURITY_AGREEMENT",
  "DIET_NOTIFICATION",
] as const;
export const paperSchema = z.lazy(() =>
  z.strictObject({
    kind: z.enum(paperKinds),
    reference: text(120),
    on: daySchema,
    document: z.string().optional(),
    ...recorded,
  }),
);
export type Paper = z.infer<typeof paperSchema>;

/** Why offer, delivery and invoice of a line differ, signed by finance. */
export const explanationSchema = z.lazy(() =>
  z.strictObject({ line, text: text(2000), by: z.string(), at: instantSchema }),
);

export const executionSchema = z.lazy(() =>
  z.strictObject({
    payments: z.array(paymentSchema).max(100),
    invoices: z.array(invoiceSchema).max(60),
    licences: z.array(licenceSchema).max(60),
    contracts: z.array(contractSchema).max(60),
    shipments: z.array(shipmentSchema).max(100),
    forecasts: z.array(forecastSchema).max(60),
    papers: z.array(paperSchema).max(20),
    explanations: z.array(explanationSchema).max(60),
    /** Finance's signature under the reconciliation. */
    reconciled: z.strictObject({ by: z.string(), at: instantSchema }).optional(),
  }),
);
export type Execution = z.infer<typeof executionSchema>;
export const nothingDone: Execution = {
  payments: [],
  invoices: [],
  licences: [],
  contracts: [],
  shipments: [],
  forecasts: [],
  papers: [],
  explanations: [],
};

/** A wish of the buyer after closure: other use, or transfer to somebody else (third principle). */
export const retransferSchema = z.lazy(() =>
  z.strictObject({
    id: entryIdSchema,
    kind: z.enum(["OTHER_USE", "THIRD_PARTY_TRANSFER"]),
    lines: z.array(line).min(1).max(60),
    to: z.strictObject({ name: text(200), country: countrySchema }).optional(),
    text: text(4000),
    ...recorded,
    state: z.enum(["REQUESTED", "CONSENTED", "DENIED"]),
    decided: z.strictObject({ reason: text(2000), ...recorded }).optional(),
  }),
);
/** The yearly word of the buyer that what was delivered is used as assured. */
export const endUseAttestationSchema = z.lazy(() =>
  z.strictObject({ year: z.int().min(2026).max(2200), inUse: z.boolean(), text: text(2000), ...recorded }),
);
