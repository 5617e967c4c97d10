import type * as z from "zod";
import { type Endpoint, type Frozen, serve } from "../../shared/base/endpoint.ts";
import type { oneCase } from "../../shared/rfq/case-endpoints.ts";
import * as contract from "../../shared/rfq/execution-endpoints.ts";
import * as own from "../../shared/rfq/own-execution-endpoints.ts";
import type { Ctx } from "../platform/deps.ts";
import { amendCase } from "./amend-case.ts";
import { askRetransfer } from "./ask-retransfer.ts";
import { attestEndUse } from "./attest-end-use.ts";
import { beginDelivery } from "./begin-delivery.ts";
import { beginReconciling } from "./begin-reconciling.ts";
import { cancelCase } from "./cancel-case.ts";
import { closeCase } from "./close-case.ts";
import { completeDelivery } from "./complete-delivery.ts";
import { decideModification } from "./decide-modification.ts";
import { decideRetransfer } from "./decide-retransfer.ts";
import { explainLine } from "./explain-line.ts";
import { forecastLine } from "./forecast-line.ts";
import { implementCase } from "./implement-case.ts";
import { proposeModification } from "./propose-modification.ts";
import { readReconciliation } from "./read-reconciliation.ts";
import { readShipment } from "./read-shipment.ts";
import { receiveShipment } from "./receive-shipment.ts";
import { recordContract } from "./record-contract.ts";
import { recordInvoice } from "./record-invoice.ts";
import { recordLicence } from "./record-licence.ts";
import { recordPaper } from "./record-paper.ts";
import { recordPayment } from "./record-payment.ts";
import { recordRefund } from "./record-refund.ts";
import { reportDiscrepancy } from "./report-discrepancy.ts";
import { resolveDiscrepancy } from "./resolve-discrepancy.ts";
import { resumeCase } from "./resume-case.ts";
import { shipLines } from "./ship-lines.ts";
import { signReconciliation } from "./sign-reconciliation.ts";
import { stateCosts } from "./state-costs.ts";
import { suspendCase } from "./suspend-case.ts";

/** Something done with a case: its number from the path, the rest from the body. */
const act = <O extends z.ZodType, I extends z.ZodType>(
  definition: Endpoint<typeof oneCase, z.ZodObject, O, I>,
  verb: (ctx: Ctx, input: z.infer<I> & { readonly id: string }) => Promise<Frozen<z.infer<O>>>,
) =>
  serve(definition, (ctx: Ctx, { params, input }) => verb(ctx, { ...(input as object), ...params } as never));

export const staffExecutionRoutes = [
  act(contract.recordPaymentEndpoint, recordPayment),
  act(contract.recordRefundEndpoint, recordRefund),
  act(contract.recordPaperEndpoint, recordPaper),
  act(contract.recordContractEndpoint, recordContract),
  act(contract.recordLicenceEndpoint, recordLicence),
  act(contract.forecastLineEndpoint, forecastLine),
  act(contract.shipLinesEndpoint, shipLines),
  act(contract.resolveDiscrepancyEndpoint, resolveDiscrepancy),
  act(contract.recordInvoiceEndpoint, recordInvoice),
  act(contract.explainLineEndpoint, explainLine),
  act(contract.signReconciliationEndpoint, signReconciliation),
  act(contract.stateCostsEndpoint, stateCosts),
  act(contract.implementCaseEndpoint, implementCase),
  act(contract.beginDeliveryEndpoint, beginDelivery),
  act(contract.beginReconcilingEndpoint, beginReconciling),
  act(contract.closeCaseEndpoint, closeCase),
  act(contract.suspendCaseEndpoint, suspendCase),
  act(contract.resumeCaseEndpoint, resumeCase),
  act(contract.cancelCaseEndpoint, cancelCase),
  act(contract.amendCaseEndpoint, amendCase),
  act(contract.proposeModificationEndpoint, proposeModification),
  act(contract.decideModificationEndpoint, decideModification),
  act(contract.decideRetransferEndpoint, decideRetransfer),
  serve(own.readReconciliationEndpoint, (ctx: Ctx, { params }) => readReconciliation(ctx, params)),
  serve(own.readShipmentEndpoint, (ctx: Ctx, { params }) => readShipment(ctx, params)),
] as const;

export const buyerExecutionRoutes = [
  act(own.recordOwnPaperEndpoint, recordPaper),
  act(own.receiveShipmentEndpoint, receiveShipment),
  act(own.reportDiscrepancyEndpoint, reportDiscrepancy),
  act(own.completeDeliveryEndpoint, completeDelivery),
  act(own.cancelRequestEndpoint, cancelCase),
  act(own.askRetransferEndpoint, askRetransfer),
  act(own.attestEndUseEndpoint, attestEndUse),
  serve(own.readOwnReconciliationEndpoint, (ctx: Ctx, { params }) => readReconciliation(ctx, params)),
  serve(own.readOwnShipmentEndpoint, (ctx: Ctx, { params }) => readShipment(ctx, params)),
] as const;
