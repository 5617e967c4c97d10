import * as z from "zod";
import type { Actor } from "../base/actor.ts";
import { endpoint } from "../base/endpoint.ts";
import { oneCase } from "./case-endpoints.ts";
import * as put from "./execution-inputs.ts";
import { caseIdSchema, caseViewSchema } from "./model.ts";
import * as may from "./rules.ts";

const nothing = z.strictObject({});
const refuses = [400, 401, 404, 409, 422, 429] as const;

/** Something done with a case of the agency's desk; it answers with the case as it is then. */
const staffAct = <I extends z.ZodType>(
  id: string,
  act: string,
  permission: (actor: Actor) => boolean,
  summary: string,
  input: I,
  action = `case.${act}`,
) =>
  endpoint({
    audience: "staff",
    permission,
    query: nothing,
    refuses,
    id,
    method: "post",
    path: `/api/staff/cases/:id/${act}`,
    summary,
    audit: { action },
    params: oneCase,
    input,
    output: caseViewSchema,
  });
const finance = may.mayKeepAccounts;
const officer = may.mayHandle;
const approver = may.mayApprove;

export const recordPaymentEndpoint = staffAct(
  "recordPayment",
  "record-payment",
  finance,
  "Records money that came in; the same entry again changes nothing",
  put.paymentInput,
);
export const recordRefundEndpoint = staffAct(
  "recordRefund",
  "record-refund",
  finance,
  "Records money that went back; never more than came",
  put.refundInput,
);
export const recordPaperEndpoint = staffAct(
  "recordPaper",
  "record-paper",
  may.mayRecordPapers,
  "Records a paper that must be there before work starts",
  put.paperInput,
);
export const recordContractEndpoint = staffAct(
  "recordContract",
  "record-contract",
  officer,
  "Records the agency's contract with a maker for lines of the offer",
  put.contractInput,
);
export const recordLicenceEndpoint = staffAct(
  "recordLicence",
  "record-licence",
  may.mayLicense,
  "Records an export licence, by quantity per line",
  put.licenceInput,
);
export const forecastLineEndpoint = staffAct(
  "forecastLine",
  "forecast",
  officer,
  "Says when a line is expected; later than the offer's day with a reason",
  put.forecastInput,
);
export const shipLinesEndpoint = staffAct(
  "shipLines",
  "ship",
  officer,
  "Ships quantities of lines, within licence and offer",
  put.shipmentInput,
);
export const resolveDiscrepancyEndpoint = staffAct(
  "resolveDiscrepancy",
  "resolve-discrepancy",
  officer,
  "Says how a discrepancy ended; with the last one the delivery goes on",
  put.resolutionInput,
);
export const recordInvoiceEndpoint = staffAct(
  "recordInvoice",
  "invoice",
  finance,
  "Records an invoice, line by line",
  put.invoiceInput,
);
export const explainLineEndpoint = staffAct(
  "explainLine",
  "explain",
  finance,
  "Explains why offer, delivery and invoice of a line differ",
  put.explanationInput,
);
export const signReconciliationEndpoint = staffAct(
  "signReconciliation",
  "sign",
  finance,
  "Signs the reconciliation",
  put.noneInput,
);
export const stateCostsEndpoint = staffAct(
  "stateCosts",
  "state-costs",
  finance,
  "States what a cancellation would cost the buyer now",
  put.costsInput,
);
export const implementCaseEndpoint = staffAct(
  "implementCase",
  "implement",
  finance,
  "Lets the work begin",
  put.noneInput,
);
export const beginDeliveryEndpoint = staffAct(
  "beginDelivery",
  "begin-delivery",
  officer,
  "Begins the delivery",
  put.noneInput,
);
export const beginReconcilingEndpoint = staffAct(
  "beginReconciling",
  "begin-reconciling",
  finance,
  "Begins the reconciliation",
  put.noneInput,
);
export const closeCaseEndpoint = staffAct(
  "closeCase",
  "close",
  may.mayCloseCases,
  "Closes a case that is reconciled, paid and refunded",
  put.noneInput,
);
export const suspendCaseEndpoint = staffAct(
  "suspendCase",
  "suspend",
  approver,
  "Suspends a case",
  put.reasonInput,
);
export const resumeCaseEndpoint = staffAct(
  "resumeCase",
  "resume",
  approver,
  "Lets a suspended case go on",
  put.noneInput,
);
export const cancelCaseEndpoint = staffAct(
  "cancelCase",
  "cancel",
  approver,
  "Cancels a case with a statement of its costs",
  put.cancelInput,
);
export const amendCaseEndpoint = endpoint({
  ...staffAct(
    "amendCase",
    "amend",
    officer,
    "Begins an amendment: a numbered child that is offered and signed like any case",
    put.amendmentInput,
  ),
  output: z.lazy(() => caseViewSchema.unwrap().extend({ child: caseIdSchema })),
});
export const proposeModificationEndpoint = staffAct(
  "proposeModification",
  "propose-modification",
  officer,
  "Writes a one-sided change that leaves the scope alone",
  put.modificationInput,
);
export const decideModificationEndpoint = staffAct(
  "decideModification",
  "decide-modification",
  approver,
  "Lets a modification out under its number, or drops it",
  put.modificationDecisionInput,
  "case.modify, case.drop-modification",
);
export const decideRetransferEndpoint = staffAct(
  "decideRetransfer",
  "decide-retransfer",
  approver,
  "Consents to another use or a transfer, or denies it",
  put.retransferDecisionInput,
);

export const staffExecutionEndpoints = [
  recordPaymentEndpoint,
  recordRefundEndpoint,
  recordPaperEndpoint,
  recordContractEndpoint,
  recordLicenceEndpoint,
  forecastLineEndpoint,
  shipLinesEndpoint,
  resolveDiscrepancyEndpoint,
  recordInvoiceEndpoint,
  explainLineEndpoint,
  signReconciliationEndpoint,
  stateCostsEndpoint,
  implementCaseEndpoint,
  beginDeliveryEndpoint,
  beginReconcilingEndpoint,
  closeCaseEndpoint,
  suspendCaseEndpoint,
  resumeCaseEndpoint,
  cancelCaseEndpoint,
  amendCaseEndpoint,
  proposeModificationEndpoint,
  decideModificationEndpoint,
  decideRetransferEndpoint,
] as const;
