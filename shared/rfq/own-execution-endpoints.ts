import * as z from "zod";
import { endpoint } from "../base/endpoint.ts";
import { oneCase } from "./case-endpoints.ts";
import { shipmentViewSchema } from "./execution.ts";
import { staffExecutionEndpoints } from "./execution-endpoints.ts";
import * as put from "./execution-inputs.ts";
import { caseViewSchema } from "./model.ts";
import { reconciliationSchema } from "./reconciliation.ts";
import * as may from "./rules.ts";

const nothing = z.strictObject({});
const refuses = [400, 401, 404, 409, 422, 429] as const;
const reads = { audit: { none: "reads" }, refuses: [401, 404, 429] } as const;
const oneShipment = oneCase.extend({ number: z.coerce.number().int().min(1).max(200) });

/** Something that a buyer does with a case of its own; it answers with the case as it is then. */
const buyerAct = <I extends z.ZodType>(
  id: string,
  act: string,
  summary: string,
  input: I,
  action = `case.${act}`,
) =>
  endpoint({
    audience: "buyer",
    permission: may.isBuyer,
    query: nothing,
    refuses,
    id,
    method: "post",
    path: `/api/buyer/requests/:id/${act}`,
    summary,
    audit: { action },
    params: oneCase,
    input,
    output: caseViewSchema,
  });

export const recordOwnPaperEndpoint = buyerAct(
  "recordOwnPaper",
  "record-paper",
  "Records a paper of the buyer's",
  put.paperInput,
);
export const receiveShipmentEndpoint = buyerAct(
  "receiveShipment",
  "receive",
  "Confirms a shipment; with the last one everything is delivered",
  put.receiptInput,
);
export const reportDiscrepancyEndpoint = buyerAct(
  "reportDiscrepancy",
  "report-discrepancy",
  "Reports what is not as the shipment's papers say",
  put.discrepancyInput,
);
export const completeDeliveryEndpoint = buyerAct(
  "completeDelivery",
  "complete",
  "Confirms that everything is there or was credited",
  put.noneInput,
);
export const cancelRequestEndpoint = buyerAct(
  "cancelRequest",
  "cancel",
  "Cancels a request; a running case for the costs that finance stated",
  put.cancelOwnInput,
);
export const askRetransferEndpoint = buyerAct(
  "askRetransfer",
  "ask-retransfer",
  "Asks for consent to another use or a transfer",
  put.retransferInput,
);
export const attestEndUseEndpoint = buyerAct(
  "attestEndUse",
  "attest",
  "Attests the end use of a year",
  put.attestationInput,
);

export const readReconciliationEndpoint = endpoint({
  ...reads,
  audience: "staff",
  permission: may.mayReadBoard,
  id: "readReconciliation",
  method: "get",
  path: "/api/staff/cases/:id/reconciliation",
  summary: "Offer, delivery, invoice and payment, line by line",
  params: oneCase,
  query: nothing,
  output: reconciliationSchema,
});
export const readOwnReconciliationEndpoint = endpoint({
  ...readReconciliationEndpoint,
  audience: "buyer",
  permission: may.isBuyer,
  id: "readOwnReconciliation",
  path: "/api/buyer/requests/:id/reconciliation",
});
export const readShipmentEndpoint = endpoint({
  ...reads,
  audience: "staff",
  permission: may.mayReadBoard,
  id: "readShipment",
  method: "get",
  path: "/api/staff/cases/:id/shipments/:number",
  summary: "A shipment with its serial numbers",
  params: oneShipment,
  query: nothing,
  output: shipmentViewSchema,
});
export const readOwnShipmentEndpoint = endpoint({
  ...readShipmentEndpoint,
  audience: "buyer",
  permission: may.isBuyer,
  id: "readOwnShipment",
  path: "/api/buyer/requests/:id/shipments/:number",
});

export const executionEndpoints = [
  ...staffExecutionEndpoints,
  recordOwnPaperEndpoint,
  receiveShipmentEndpoint,
  reportDiscrepancyEndpoint,
  completeDeliveryEndpoint,
  cancelRequestEndpoint,
  askRetransferEndpoint,
  attestEndUseEndpoint,
  readReconciliationEndpoint,
  readOwnReconciliationEndpoint,
  readShipmentEndpoint,
  readOwnShipmentEndpoint,
] as const;
