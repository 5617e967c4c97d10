import { randomBytes } from "node:crypto";
import type { Deps } from "../../functions/platform/deps.ts";
import { recordPayment } from "../../functions/rfq/record-payment.ts";
import { shipLines } from "../../functions/rfq/ship-lines.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import { placeCase } from "../kit/cases.ts";
import { actors, signedFacts } from "../kit/execution.ts";
import type { Maker, Sample } from "./cases.ts";
import type { Kind } from "./kinds.ts";
import type { People } from "./records-accounts.ts";

type Fields = Readonly<Record<string, unknown>>;
const on = dayInJapan(new Date());
const later = addDays(on, 30);
const text = "As it is.";
const money = { entry: "E-1", amount: "1", currency: "JPY", on, reference: "wire" };
const revision = "1";
/** What each act is sent, as JSON and as the fields of its form. */
const acts: Readonly<Record<string, { readonly json: Fields; readonly fields: Fields }>> = {
  "record-payment": { json: money, fields: money },
  "record-refund": { json: money, fields: money },
  "record-paper": same({ kind: "END_USER_CERTIFICATE", reference: "E", on }),
  "record-contract": {
    json: { entry: "E-1", number: "1", maker: "M", signedOn: on, lines: [1] },
    fields: { entry: "E-1", number: "1", maker: "M", signedOn: on, lines: "1" },
  },
  "record-licence": {
    json: {
      entry: "E-1",
      number: "1",
      issuedOn: on,
      validUntil: later,
      lines: [{ line: 1, quantity: 1 }],
    },
    fields: { entry: "E-1", number: "1", issuedOn: on, validUntil: later, "quantity.1": "1" },
  },
  forecast: { json: { line: 1, forecastOn: on }, fields: { line: "1", forecastOn: on } },
  ship: {
    json: { shippedOn: on, carrier: "C", packingList: "P", lines: [{ line: 1, quantity: 1 }] },
    fields: { shippedOn: on, carrier: "C", packingList: "P", "quantity.1": "1" },
  },
  "resolve-discrepancy": {
    json: { shipment: 1, discrepancy: 1, as: "REPLACED", text },
    fields: { found: "1.1", as: "REPLACED", text },
  },
  invoice: {
    json: { entry: "E-1", number: "1", on, lines: [{ line: 1, quantity: 1, amount: "1" }] },
    fields: { entry: "E-1", number: "1", on, "quantity.1": "1", "amount.1": "1" },
  },
  explain: { json: { line: 1, text }, fields: { line: "1", text } },
  sign: { json: {}, fields: { revision } },
  "state-costs": same({ amount: "1", text }),
  implement: { json: {}, fields: { revision } },
  "begin-delivery": { json: {}, fields: { revision } },
  "begin-reconciling": { json: {}, fields: { revision } },
  close: { json: {}, fields: { revision } },
  suspend: { json: { reason: text }, fields: { revision, reason: text } },
  resume: { json: {}, fields: { revision } },
  cancel: { json: { reason: text }, fields: { revision, reason: text, statement: text, amount: "0" } },
  amend: {
    json: { text, targetOn: later },
    fields: { text, targetOn: later, "quantity.1": "1" },
  },
  "propose-modification": same({ text }),
  "decide-modification": { json: { decision: "drop" }, fields: { revision, decision: "drop" } },
  "decide-retransfer": same({ entry: "E-1", decision: "DENIED", reason: text }),
};
const ownActs: typeof acts = {
  "record-paper": same({ kind: "END_USER_CERTIFICATE", reference: "E", on }),
  receive: { json: { shipment: 1, on }, fields: { shipment: "1", on } },
  "report-discrepancy": {
    json: { shipment: 1, reason: "SHORT", line: 1, quantity: 1, text },
    fields: { carried: "1.1", reason: "SHORT", quantity: "1", text },
  },
  complete: { json: {}, fields: { revision } },
  cancel: { json: { reason: text }, fields: { revision, reason: text } },
  "ask-retransfer": {
    json: { entry: "E-1", kind: "OTHER_USE", lines: [1], text },
    fields: { entry: "E-1", kind: "OTHER_USE", lines: "1", text },
  },
  attest: { json: { year: 2026, inUse: true, text }, fields: { year: "2026", inUse: "yes", text } },
};
function same(fields: Fields) {
  return { json: fields, fields };
}

/** A signed case: a government's own, another's, which is not there for it, and for the agency one that is a draft. */
export function executionRecords(deps: Deps, people: People): Record<string, Maker> {
  const signed = (kind: Kind, status: "ACCEPTED" | "IN_DELIVERY" = "ACCEPTED") => {
    const { id, organisation } = people[kind] ?? { id: "", organisation: undefined };
    return placeCase(deps, {
      ...signedFacts({}, id),
      status,
      ...(organisation && { organisationId: organisation }),
    });
  };
  const other = (kind: Kind): Kind => (kind === "other-government" ? "government" : "other-government");
  const at = (id: string, input?: Fields, more: Readonly<Record<string, string>> = {}): Sample => ({
    params: { id, ...more },
    ...(input && { input }),
  });
  const none = () => idFrom("C", randomBytes(8));
  const buyers =
    (input?: Fields): Maker =>
    async (kind) => ({
      own: at((await signed(kind)).id, input),
      foreign: at((await signed(other(kind))).id, input),
      missing: at(none(), input),
    });
  const agencys =
    (input?: Fields): Maker =>
    async () => ({
      own: at((await signed("government")).id, input),
      foreign: at((await placeCase(deps, {})).id, input),
      missing: at(none(), input),
    });
  const shipped = async (kind: Kind) => {
    const { id, offer } = await signed(kind, "IN_DELIVERY");
    const { finance, officer } = actors(deps);
    await recordPayment(finance, { ...money, id, amount: String(offer?.total) });
    await shipLines(officer, {
      id,
      shippedOn: on,
      carrier: "C",
      packingList: "P",
      lines: [{ line: 1, quantity: 1 }],
    });
    return id;
  };
  const number = { number: "1" };
  const shipments =
    (side: "buyer" | "staff"): Maker =>
    async (kind) => ({
      own: at(await shipped(side === "buyer" ? kind : "government"), undefined, number),
      foreign: at(
        side === "buyer" ? await shipped(other(kind)) : (await placeCase(deps, {})).id,
        undefined,
        number,
      ),
      missing: at(none(), undefined, number),
    });
  const made: Record<string, Maker> = {};
  for (const [act, { json, fields }] of Object.entries(acts)) {
    made[`POST /api/staff/cases/:id/${act}`] = agencys(json);
    made[`POST /:lang/staff/cases/:id/${act}`] = agencys(fields);
  }
  for (const [act, { json, fields }] of Object.entries(ownActs)) {
    made[`POST /api/buyer/requests/:id/${act}`] = buyers(json);
    made[`POST /:lang/buyer/requests/:id/${act}`] = buyers(fields);
  }
  for (const path of [
    "/api/:side/:id/reconciliation",
    "/:lang/:side/:id/statement",
    "/:lang/:side/:id/statement.csv",
  ]) {
    made[`GET ${path.replace(":side", "staff/cases")}`] = agencys();
    made[`GET ${path.replace(":side", "buyer/requests")}`] = buyers();
  }
  for (const prefix of ["/api", "/:lang"]) {
    made[`GET ${prefix}/staff/cases/:id/shipments/:number`] = shipments("staff");
    made[`GET ${prefix}/buyer/requests/:id/shipments/:number`] = shipments("buyer");
  }
  return made;
}
