import * as z from "zod";
import { page } from "../base/endpoint.ts";
import { oneCase } from "./case-endpoints.ts";
import { isBuyer, mayReadBoard } from "./rules.ts";

const reading = { audit: { none: "reads" }, query: z.strictObject({}) } as const;
const shipment = oneCase.extend({ number: z.coerce.number().int().min(1).max(200) });
const staff = { ...reading, audience: "staff", permission: mayReadBoard } as const;
const buyer = { ...reading, audience: "buyer", permission: isBuyer } as const;

export const caseShipmentPage = page({
  ...staff,
  id: "case-shipment",
  path: "/staff/cases/:id/shipments/:number",
  params: shipment,
});
export const requestShipmentPage = page({
  ...buyer,
  id: "request-shipment",
  path: "/buyer/requests/:id/shipments/:number",
  params: shipment,
});
/** The accounts of a case, to be printed and signed. */
export const caseStatementPage = page({
  ...staff,
  id: "case-statement",
  path: "/staff/cases/:id/statement",
  params: oneCase,
});
export const requestStatementPage = page({
  ...buyer,
  id: "request-statement",
  path: "/buyer/requests/:id/statement",
  params: oneCase,
});
/** The same as CSV. */
export const caseTablePage = page({
  ...staff,
  id: "case-table",
  path: "/staff/cases/:id/statement.csv",
  params: oneCase,
});
export const requestTablePage = page({
  ...buyer,
  id: "request-table",
  path: "/buyer/requests/:id/statement.csv",
  params: oneCase,
});
