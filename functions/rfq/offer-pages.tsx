import {
  goTo,
  type PageAnswer,
  serveForm,
  servePage,
  type Typed,
  untyped,
} from "../../shared/base/endpoint.ts";
import type { Faults } from "../../shared/rfq/offer-draft.ts";
import {
  availabilityDraftIn,
  type Fields,
  faultsByRow,
  offerDraftIn,
} from "../../shared/rfq/offer-fields.ts";
import * as forms from "../../shared/rfq/offer-forms.ts";
import { viewOf } from "../../web/layout/site.ts";
import { OfferPage } from "../../web/rfq/offer-page.tsx";
import { listMembers, type PersonCtx } from "../accounts/index.ts";
import { acceptOffer, signOffer } from "./accept-offer.ts";
import { askApproval } from "./ask-approval.ts";
import { askOffer, declineAvailability } from "./ask-offer.ts";
import { type CaseAsked, serveCaseForm, showCase } from "./case-pages.tsx";
import { counterOffer } from "./counter-offer.ts";
import { refuseOffer, restateOffer, sendBackOffer, withdrawOffer } from "./decide-offer.ts";
import { findCase } from "./find-case.ts";
import { issueOffer } from "./issue-offer.ts";
import { faultsIn, mustBeWhole } from "./must-be-whole.ts";
import { downloadLetter } from "./read-letter.ts";
import { isEditable, saveOffer } from "./save-offer.ts";
import { sendAvailability } from "./send-availability.ts";

const isText = (value: unknown): value is string => typeof value === "string";
/** Everything typed, with what is to be mended in it. */
const typedAgain = (fields: Fields, errors: Faults): Typed => ({
  values: Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (isText(value) ? [[name, [value]]] : [])),
  ),
  errors,
});

async function editor(ctx: PersonCtx, asked: CaseAsked, typed: Typed, isSaved = false): Promise<PageAnswer> {
  const { id } = asked.params;
  const one = await findCase(ctx, { id });
  if (!isEditable(one)) return goTo(`/${asked.lang}/staff/cases/${id}`);
  const members = await listMembers(ctx.deps.table, one.organisationId);
  const officials = members.map(({ id: personId, name }) => ({ id: personId, name }));
  return {
    body: (
      <OfferPage {...viewOf(ctx, asked)} one={one} officials={officials} typed={typed} isSaved={isSaved} />
    ),
  };
}

/** A form with a field per line may come back with many mistakes; anything else is for the house's own page. */
async function again(
  fields: Fields,
  rows: readonly number[],
  work: () => Promise<PageAnswer>,
  show: (typed: Typed) => Promise<PageAnswer>,
): Promise<PageAnswer> {
  try {
    return await work();
  } catch (error) {
    const faults = faultsIn(error);
    if (!faults) throw error;
    return { status: 422, ...(await show(typedAgain(fields, faultsByRow(faults, rows)))) };
  }
}

const saveForm = serveForm(
  forms.offerForm,
  async (ctx: PersonCtx, asked) => {
    const { params, input, lang } = asked;
    const { revision, ...fields } = input;
    const one = await findCase(ctx, params);
    const read = offerDraftIn(fields, one);
    const rows = "rows" in read ? read.rows : Object.keys(fields).map((_, i) => i);
    const show = (typed: Typed) => editor(ctx, asked, typed);
    return again(
      input,
      rows,
      async () => {
        const { draft } = mustBeWhole(read);
        await saveOffer(ctx, { ...params, revision, draft });
        return goTo(`/${lang}/staff/cases/${params.id}/offer?saved=1`);
      },
      show,
    );
  },
  editor,
);

const availabilityForm = serveForm(
  forms.availabilityForm,
  async (ctx: PersonCtx, asked) => {
    const { params, input, lang } = asked;
    const { revision, ...fields } = input;
    const one = await findCase(ctx, params);
    const show = (typed: Typed) => showCase(ctx, asked, typed, { failed: "availability" });
    return again(
      input,
      [],
      async () => {
        const { draft } = mustBeWhole(availabilityDraftIn(fields, one));
        await sendAvailability(ctx, { ...params, revision, ...draft });
        return goTo(`/${lang}/staff/cases/${params.id}`);
      },
      show,
    );
  },
  (ctx, asked, typed) => showCase(ctx, asked, typed, { failed: "availability" }),
);

async function letterOf(ctx: PersonCtx, { params }: Pick<CaseAsked, "params">): Promise<PageAnswer> {
  const { location } = await downloadLetter(ctx, params);
  return { ...goTo(location), status: 302 };
}

export const buyerOfferPages = [servePage(forms.requestLetterPage, letterOf)] as const;
export const staffOfferPages = [
  servePage(forms.caseLetterPage, letterOf),
  servePage(forms.offerPage, (ctx: PersonCtx, asked) =>
    editor(ctx, asked, untyped, asked.query.saved !== undefined),
  ),
] as const;

export const buyerOfferForms = [
  serveCaseForm(forms.askOfferForm, (ctx, id, input) => askOffer(ctx, { id, ...input })),
  serveCaseForm(forms.declineForm, (ctx, id, input) => declineAvailability(ctx, { id, ...input })),
  serveCaseForm(forms.signForm, (ctx, id, input) => signOffer(ctx, { id, ...input })),
  serveCaseForm(forms.acceptForm, (ctx, id, input) => acceptOffer(ctx, { id, ...input })),
  serveCaseForm(forms.counterForm, (ctx, id, input) => counterOffer(ctx, { id, ...input })),
] as const;
export const staffOfferForms = [
  saveForm,
  availabilityForm,
  serveCaseForm(forms.askApprovalForm, (ctx, id, input) => askApproval(ctx, { id, ...input })),
  serveCaseForm(forms.issueForm, (ctx, id, input) => issueOffer(ctx, { id, ...input })),
  serveCaseForm(forms.sendBackForm, (ctx, id, input) => sendBackOffer(ctx, { id, ...input })),
  serveCaseForm(forms.refuseOfferForm, (ctx, id, input) => refuseOffer(ctx, { id, ...input })),
  serveCaseForm(forms.withdrawForm, (ctx, id, input) => withdrawOffer(ctx, { id, ...input })),
  serveCaseForm(forms.restateForm, (ctx, id, input) => restateOffer(ctx, { id, ...input })),
] as const;
