import * as z from "zod";
import { countrySchema } from "../base/country.ts";
import { daySchema } from "../base/day.ts";
import { serialSchema } from "../surplus/stock.ts";
import { discrepancyEnds, discrepancyReasons, slipReasons } from "./codes.ts";
import { entryIdSchema, paperKinds } from "./execution.ts";
import { requestLineSchema } from "./request.ts";
import { serialsMost } from "./shipping.ts";

/** Words people write into a case; the case is one row, so they are bounded closely. */
export const words = z.string().trim().min(1, "required").max(1000, "too-long");
export const name = (max: number) => z.string().trim().min(1, "required").max(max, "too-long");
const line = z.int().min(1).max(999);
const quantity = z.int().min(1).max(1_000_000_000);
const lineQuantity = z.strictObject({ line, quantity });
/** A decimal in the offer's currency: "1234.50". */
const amount = z.string().trim().max(30);
/** The revision that was read; absent: as the case is. */
export const seen = { revision: z.int().min(1).optional() };

export const noneInput = z.strictObject({ ...seen });
export const refundInput = z.strictObject({
  ...seen,
  entry: entryIdSchema,
  amount,
  currency: z.string().regex(/^[A-Z]{3}$/),
  on: daySchema,
  reference: name(80),
});
export const paymentInput = refundInput.extend({ planned: z.string().max(24).optional() });
export const paperInput = z.strictObject({
  ...seen,
  kind: z.enum(paperKinds),
  reference: name(120),
  on: daySchema,
  document: z.string().trim().min(1).max(60).optional(),
});
export const contractInput = z.strictObject({
  ...seen,
  entry: entryIdSchema,
  number: name(60),
  maker: name(200),
  signedOn: daySchema,
  lines: z.array(line).max(60),
});
export const licenceInput = z.strictObject({
  ...seen,
  entry: entryIdSchema,
  number: name(60),
  issuedOn: daySchema,
  validUntil: daySchema,
  lines: z.array(lineQuantity).max(60),
});
export const forecastInput = z.strictObject({
  ...seen,
  line,
  forecastOn: daySchema,
  reason: z.enum(slipReasons).optional(),
  note: name(500).optional(),
});
export const shipmentInput = z.lazy(() =>
  z.strictObject({
    ...seen,
    shippedOn: daySchema,
    carrier: name(200),
    packingList: name(120),
    lines: z
      .array(
        lineQuantity.extend({
          licence: entryIdSchema.optional(),
          serials: z.array(serialSchema).max(serialsMost).optional(),
        }),
      )
      .max(60),
  }),
);
const shipment = z.int().min(1).max(200);
export const receiptInput = z.strictObject({ ...seen, shipment, on: daySchema });
export const discrepancyInput = z.strictObject({
  ...seen,
  shipment,
  reason: z.enum(discrepancyReasons),
  line,
  quantity,
  text: words,
});
export const resolutionInput = z.strictObject({
  ...seen,
  shipment,
  discrepancy: z.int().min(1).max(20),
  as: z.enum(discrepancyEnds),
  text: words,
  amount: amount.optional(),
});
export const invoiceInput = z.lazy(() =>
  z.strictObject({
    ...seen,
    entry: entryIdSchema,
    number: name(60),
    on: daySchema,
    lines: z.array(lineQuantity.extend({ amount })).max(60),
    fee: amount.optional(),
  }),
);
export const explanationInput = z.strictObject({ ...seen, line, text: words });
export const costsInput = z.strictObject({ ...seen, amount, text: words });
export const reasonInput = z.strictObject({ ...seen, reason: words });
/** Of a draft, without a word. */
export const cancelOwnInput = z.strictObject({ ...seen, reason: words.optional() });
export const cancelInput = reasonInput.extend({ amount: amount.optional(), statement: words.optional() });
export const amendmentInput = z.lazy(() =>
  z.strictObject({
    ...seen,
    text: words,
    targetOn: daySchema,
    lines: z.array(requestLineSchema).min(1).max(60).optional(),
  }),
);
export const modificationInput = z.strictObject({ ...seen, text: words });
export const modificationDecisionInput = z.strictObject({ ...seen, decision: z.enum(["approve", "drop"]) });
export const retransferInput = z.strictObject({
  ...seen,
  entry: entryIdSchema,
  kind: z.enum(["OTHER_USE", "THIRD_PARTY_TRANSFER"]),
  lines: z.array(line).max(60),
  to: z.strictObject({ name: name(200), country: countrySchema }).optional(),
  text: words,
});
export const retransferDecisionInput = z.strictObject({
  ...seen,
  entry: entryIdSchema,
  decision: z.enum(["CONSENTED", "DENIED"]),
  reason: words,
});
export const attestationInput = z.strictObject({
  ...seen,
  year: z.int().min(2026).max(2200),
  inUse: z.boolean(),
  text: words,
});
