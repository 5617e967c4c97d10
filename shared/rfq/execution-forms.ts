import * as z from "zod";
import { dayField, maybeOneOf, needed, oneOf, optional } from "../base/form-fields.ts";
import { discrepancyEnds, slipReasons } from "./codes.ts";
import { paperKinds } from "./execution.ts";
import { count, linesForm, linesIn, tickedLines } from "./form-fields.ts";
import { caseForm } from "./pages.ts";
import * as may from "./rules.ts";

const finance = may.mayKeepAccounts;
const officer = may.mayHandle;
const approver = may.mayApprove;
const entry = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{1,47}$/, "entry-malformed");
/** The revision that the page showed. */
const seen = { revision: z.coerce.number().int() };
const money = {
  entry,
  amount: needed(30),
  currency: z.string().regex(/^[A-Z]{3}$/, "invalid-value"),
  on: dayField,
  reference: needed(80),
};
const nothing = z.strictObject(seen);

export const paymentForm = caseForm(
  "record-payment",
  finance,
  "case.record-payment",
  z.strictObject({ ...money, planned: optional(24) }),
);
export const refundForm = caseForm("record-refund", finance, "case.record-refund", z.strictObject(money));
export const paperFields = {
  kind: oneOf(paperKinds),
  reference: needed(120),
  on: dayField,
  document: optional(60),
};
export const paperForm = caseForm(
  "record-paper",
  may.mayRecordPapers,
  "case.record-paper",
  z.strictObject(paperFields),
);
export const contractForm = caseForm(
  "record-contract",
  officer,
  "case.record-contract",
  z.strictObject({
    entry,
    number: needed(60),
    maker: needed(200),
    signedOn: dayField,
    lines: tickedLines,
  }),
);
export const licenceForm = caseForm(
  "record-licence",
  may.mayLicense,
  "case.record-licence",
  linesForm({ entry, number: needed(60), issuedOn: dayField, validUntil: dayField }).transform(
    ({ entry: id, number, issuedOn, validUntil, ...rest }, ctx) => ({
      entry: id,
      number,
      issuedOn,
      validUntil,
      lines: linesIn(rest, [], ctx).map(({ line, quantity }) => ({ line, quantity })),
    }),
  ),
);
export const forecastForm = caseForm(
  "forecast",
  officer,
  "case.forecast",
  z.strictObject({
    line: count,
    forecastOn: dayField,
    reason: maybeOneOf(slipReasons),
    note: optional(500),
  }),
);
const listed = (text: string): string[] => text.split(/[\n,、]+/).flatMap((one) => one.trim() || []);
export const shipForm = caseForm(
  "ship",
  officer,
  "case.ship",
  linesForm({ shippedOn: dayField, carrier: needed(200), packingList: needed(120) }).transform(
    ({ shippedOn, carrier, packingList, ...rest }, ctx) => ({
      shippedOn,
      carrier,
      packingList,
      lines: linesIn(rest, ["licence", "serials"], ctx).map(({ line, quantity, more }) => ({
        line,
        quantity,
        ...(more.licence && { licence: more.licence }),
        serials: listed(more.serials ?? "").map((serial) => serial.slice(0, 60)),
      })),
    }),
  ),
);
/** Which discrepancy of which shipment: "2.1". */
const found = z
  .string({ error: "required" })
  .regex(/^\d{1,3}\.\d{1,2}$/, "required")
  .transform((both) => both.split(".").map(Number));
export const resolutionForm = caseForm(
  "resolve-discrepancy",
  officer,
  "case.resolve-discrepancy",
  z
    .strictObject({ found, as: oneOf(discrepancyEnds), text: needed(1000), amount: optional(30) })
    .transform(({ found: [shipment = 0, discrepancy = 0], ...rest }) => ({ shipment, discrepancy, ...rest })),
);
export const invoiceForm = caseForm(
  "invoice",
  finance,
  "case.invoice",
  linesForm({ entry, number: needed(60), on: dayField, fee: optional(30) }).transform(
    ({ entry: id, number, on, fee, ...rest }, ctx) => ({
      entry: id,
      number,
      on,
      fee,
      lines: linesIn(rest, ["amount"], ctx).map(({ line, quantity, more }) => ({
        line,
        quantity,
        amount: more.amount ?? "",
      })),
    }),
  ),
);
export const explanationForm = caseForm(
  "explain",
  finance,
  "case.explain",
  z.strictObject({ line: count, text: needed(1000) }),
);
export const signForm = caseForm("sign", finance, "case.sign", nothing);
export const costsForm = caseForm(
  "state-costs",
  finance,
  "case.state-costs",
  z.strictObject({ amount: needed(30), text: needed(1000) }),
);
export const implementForm = caseForm("implement", finance, "case.implement", nothing);
export const beginDeliveryForm = caseForm("begin-delivery", officer, "case.begin-delivery", nothing);
export const beginReconcilingForm = caseForm("begin-reconciling", finance, "case.begin-reconciling", nothing);
export const closeForm = caseForm("close", may.mayCloseCases, "case.close", nothing);
const reason = needed(1000);
export const suspendForm = caseForm("suspend", approver, "case.suspend", z.strictObject({ ...seen, reason }));
export const resumeForm = caseForm("resume", approver, "case.resume", nothing);
export const cancelForm = caseForm(
  "cancel",
  approver,
  "case.cancel",
  z.strictObject({ ...seen, reason, amount: optional(30), statement: needed(1000) }),
);
/** Quantities of the lines that the amendment is about; all of them as they are, where none is given. */
export const amendForm = caseForm(
  "amend",
  officer,
  "case.amend",
  linesForm({ text: needed(1000), targetOn: dayField }).transform(({ text, targetOn, ...rest }, ctx) => ({
    text,
    targetOn,
    quantities: linesIn(rest, [], ctx),
  })),
);
export const proposeForm = caseForm(
  "propose-modification",
  officer,
  "case.propose-modification",
  z.strictObject({ text: needed(1000) }),
);
export const decideModificationForm = caseForm(
  "decide-modification",
  approver,
  "case.modify, case.drop-modification",
  z.strictObject({ ...seen, decision: oneOf(["approve", "drop"]) }),
);
export const decideRetransferForm = caseForm(
  "decide-retransfer",
  approver,
  "case.decide-retransfer",
  z.strictObject({ entry, decision: oneOf(["CONSENTED", "DENIED"]), reason }),
);
