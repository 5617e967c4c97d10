import type * as z from "zod";
import { type Form, type PageAnswer, servePage } from "../../shared/base/endpoint.ts";
import * as forms from "../../shared/rfq/execution-forms.ts";
import {
  caseShipmentPage,
  caseStatementPage,
  caseTablePage,
  requestShipmentPage,
  requestStatementPage,
  requestTablePage,
} from "../../shared/rfq/execution-page-contracts.ts";
import * as own from "../../shared/rfq/own-execution-forms.ts";
import { reconciliationCsv } from "../../shared/rfq/reconciliation.ts";
import { executionCopy } from "../../web/copy/execution.ts";
import { viewOf } from "../../web/layout/site.ts";
import { ShipmentPage } from "../../web/rfq/shipment-page.tsx";
import { StatementPage } from "../../web/rfq/statement-page.tsx";
import type { PersonCtx } from "../accounts/index.ts";
import { amendLines } from "./amend-lines.ts";
import { askRetransfer } from "./ask-retransfer.ts";
import { attestEndUse } from "./attest-end-use.ts";
import { beginDelivery } from "./begin-delivery.ts";
import { beginReconciling } from "./begin-reconciling.ts";
import { cancelCase } from "./cancel-case.ts";
import { type CaseAsked, serveCaseForm } from "./case-pages.tsx";
import { closeCase } from "./close-case.ts";
import { completeDelivery } from "./complete-delivery.ts";
import { decideModification } from "./decide-modification.ts";
import { decideRetransfer } from "./decide-retransfer.ts";
import { explainLine } from "./explain-line.ts";
import { forecastLine } from "./forecast-line.ts";
import { implementCase } from "./implement-case.ts";
import { proposeModification } from "./propose-modification.ts";
import { readCase } from "./read-case.ts";
import { readAccounts } from "./read-reconciliation.ts";
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

type CaseParams = z.ZodObject<{ id: z.ZodString }>;
const served = <I extends z.ZodType>(
  definition: Form<CaseParams, I>,
  verb: (ctx: PersonCtx, input: z.infer<I> & { readonly id: string }) => Promise<unknown>,
) => serveCaseForm(definition, (ctx, id, input) => verb(ctx, { ...(input as object), id } as never));

export const staffExecutionForms = [
  served(forms.paymentForm, recordPayment),
  served(forms.refundForm, recordRefund),
  served(forms.paperForm, recordPaper),
  served(forms.contractForm, recordContract),
  served(forms.licenceForm, recordLicence),
  served(forms.forecastForm, forecastLine),
  served(forms.shipForm, shipLines),
  served(forms.resolutionForm, resolveDiscrepancy),
  served(forms.invoiceForm, recordInvoice),
  served(forms.explanationForm, explainLine),
  served(forms.signForm, signReconciliation),
  served(forms.costsForm, stateCosts),
  served(forms.implementForm, implementCase),
  served(forms.beginDeliveryForm, beginDelivery),
  served(forms.beginReconcilingForm, beginReconciling),
  served(forms.closeForm, closeCase),
  served(forms.suspendForm, suspendCase),
  served(forms.resumeForm, resumeCase),
  served(forms.cancelForm, cancelCase),
  served(forms.amendForm, amendLines),
  served(forms.proposeForm, proposeModification),
  served(forms.decideModificationForm, decideModification),
  served(forms.decideRetransferForm, decideRetransfer),
] as const;

export const buyerExecutionForms = [
  served(own.ownPaperForm, recordPaper),
  served(own.receiptForm, receiveShipment),
  served(own.discrepancyForm, reportDiscrepancy),
  served(own.completeForm, completeDelivery),
  served(own.ownCancelForm, cancelCase),
  served(own.retransferForm, askRetransfer),
  served(own.attestationForm, attestEndUse),
] as const;

type ShipmentAsked = Pick<CaseAsked, "lang" | "path"> & {
  readonly params: { readonly id: string; readonly number: number };
};
async function shipmentPage(ctx: PersonCtx, asked: ShipmentAsked): Promise<PageAnswer> {
  const { id } = asked.params;
  const [one, shipment] = await Promise.all([readCase(ctx, { id }), readShipment(ctx, asked.params)]);
  return { body: <ShipmentPage {...viewOf(ctx, asked)} actor={ctx.actor} one={one} shipment={shipment} /> };
}

async function statementPage(ctx: PersonCtx, asked: CaseAsked): Promise<PageAnswer> {
  const { one, accounts } = await readAccounts(ctx, asked.params);
  const nowAt = ctx.deps.now().toISOString();
  return {
    body: (
      <StatementPage {...viewOf(ctx, asked)} actor={ctx.actor} one={one} accounts={accounts} nowAt={nowAt} />
    ),
  };
}

async function tablePage(ctx: PersonCtx, { params, lang }: CaseAsked): Promise<PageAnswer> {
  const { one, accounts } = await readAccounts(ctx, params);
  return {
    body: reconciliationCsv(accounts, executionCopy[lang].csv, lang),
    type: "text/csv; charset=utf-8",
    headers: { "Content-Disposition": `attachment; filename="${one.number ?? one.id}.csv"` },
  };
}

export const staffExecutionPages = [
  servePage(caseShipmentPage, shipmentPage),
  servePage(caseStatementPage, statementPage),
  servePage(caseTablePage, tablePage),
] as const;
export const buyerExecutionPages = [
  servePage(requestShipmentPage, shipmentPage),
  servePage(requestStatementPage, statementPage),
  servePage(requestTablePage, tablePage),
] as const;
