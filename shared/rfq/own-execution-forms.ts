import * as z from "zod";
import { countrySchema } from "../base/country.ts";
import { dayField, needed, oneOf, optional } from "../base/form-fields.ts";
import { discrepancyReasons } from "./codes.ts";
import { paperFields } from "./execution-forms.ts";
import { count, tickedLines } from "./form-fields.ts";
import { requestForm } from "./pages.ts";

const seen = { revision: z.coerce.number().int() };
const entry = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{1,47}$/, "entry-malformed");

export const ownPaperForm = requestForm("record-paper", "case.record-paper", z.strictObject(paperFields));
export const receiptForm = requestForm(
  "receive",
  "case.receive",
  z.strictObject({ shipment: count, on: dayField }),
);
/** Which line of which shipment: "2.1". */
const carried = z
  .string({ error: "required" })
  .regex(/^\d{1,3}\.\d{1,3}$/, "required")
  .transform((both) => both.split(".").map(Number));
export const discrepancyForm = requestForm(
  "report-discrepancy",
  "case.report-discrepancy",
  z
    .strictObject({ carried, reason: oneOf(discrepancyReasons), quantity: count, text: needed(1000) })
    .transform(({ carried: [shipment = 0, line = 0], ...rest }) => ({ shipment, line, ...rest })),
);
export const completeForm = requestForm("complete", "case.complete", z.strictObject(seen));
export const ownCancelForm = requestForm(
  "cancel",
  "case.cancel",
  z.strictObject({ ...seen, reason: optional(1000) }),
);
const country = z
  .string()
  .trim()
  .toUpperCase()
  .optional()
  .transform((code) => code || undefined)
  .pipe(countrySchema.optional());
export const retransferForm = requestForm(
  "ask-retransfer",
  "case.ask-retransfer",
  z
    .strictObject({
      entry,
      kind: oneOf(["OTHER_USE", "THIRD_PARTY_TRANSFER"]),
      lines: tickedLines,
      name: optional(200),
      country,
      text: needed(1000),
    })
    .transform(({ name, country: where, ...rest }) => ({
      ...rest,
      ...(name && where && { to: { name, country: where } }),
    })),
);
export const attestationForm = requestForm(
  "attest",
  "case.attest",
  z
    .strictObject({ year: count, inUse: oneOf(["yes", "no"]), text: needed(1000) })
    .transform(({ inUse, ...rest }) => ({ ...rest, inUse: inUse === "yes" })),
);
