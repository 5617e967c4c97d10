import { type InvoiceWish, invoiceFrom, withInvoice } from "../../shared/rfq/billing.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Addressed, doAct } from "./do-act.ts";

/** An invoice, line by line; never more than was offered. */
export const recordInvoice = (ctx: Ctx, input: Addressed & InvoiceWish): Promise<CaseView> =>
  doAct(ctx, input, "invoice", (before, { recorded, today }) => {
    const invoice = invoiceFrom(before, input, recorded, today);
    return (
      invoice && {
        set: { execution: withInvoice(before.execution, invoice) },
        event: { kind: "invoice", detail: { number: invoice.number, on: invoice.on } },
        tell: "buyer",
      }
    );
  });
