import type * as z from "zod";
import { AppError } from "../../shared/base/app-error.ts";
import {
  type Form,
  goTo,
  type PageAnswer,
  serve,
  serveForm,
  type Typed,
} from "../../shared/base/endpoint.ts";
import { completenessOf } from "../../shared/rfq/request.ts";
import { autosaveRequestEndpoint } from "../../shared/rfq/request-endpoints.ts";
import * as forms from "../../shared/rfq/request-forms.ts";
import { typedRequest } from "../../shared/rfq/request-typed.ts";
import { sayFault } from "../../web/copy/faults.ts";
import { acceptAsIs } from "./accept-as-is.ts";
import { addLines } from "./add-lines.ts";
import type { BuyerCaseCtx, More } from "./builder.ts";
import { type CaseAsked, serveCaseForm, showCase } from "./case-pages.tsx";
import { changeLine, removeLine } from "./change-line.ts";
import { discardRequest } from "./discard-request.ts";
import { findCase } from "./find-case.ts";
import { followRequest } from "./follow-request.ts";
import { matchNsns } from "./match-nsns.ts";
import { reviseRequest } from "./revise-request.ts";
import { saveTypedRequest } from "./save-request.ts";
import { submitRequest } from "./submit-request.ts";

/** The builder saves while somebody types, and hears of faults in the words of the page. */
export const autosaveRoutes = [
  serve(autosaveRequestEndpoint, async (ctx: BuyerCaseCtx, { params, input }) => {
    const { one, errors } = await saveTypedRequest(ctx, { ...params, ...input });
    const say = sayFault(input.lang);
    return {
      revision: one.revision,
      savedAt: one.changedAt,
      percent: completenessOf(one.request, one.acceptances),
      errors: Object.fromEntries(Object.entries(errors).map(([name, key]) => [name, say(key)])),
    };
  }),
] as const;

type CaseParams = z.ZodObject<{ id: z.ZodString }>;
/** A form of the builder that leads back to the part it is of. */
const served = <I extends z.ZodType>(
  definition: Form<CaseParams, I>,
  act: (ctx: BuyerCaseCtx, id: string, input: z.infer<I>) => Promise<unknown>,
  back: string,
) =>
  serveForm(
    definition,
    async (ctx: BuyerCaseCtx, { params, input, lang }) => {
      await act(ctx, params.id, input);
      return goTo(`/${lang}/buyer/requests/${params.id}${back}`);
    },
    (ctx, asked, typed) => again(ctx, asked, typed, definition.id),
  );
const again = (ctx: BuyerCaseCtx, asked: CaseAsked, typed: Typed, id: string, more: More = {}) =>
  showCase(ctx, asked, typed, { ...more, failed: id.replace(/^request-/, "") });

type Inputs = Readonly<Record<string, string>>;
/** How the inputs were shown; the page carries it along, so that nobody's page undoes what another one saved. */
function shownIn(text: unknown): Inputs {
  try {
    const were: unknown = JSON.parse(String(text));
    if (typeof were !== "object" || were === null) return {};
    return Object.fromEntries(Object.entries(were).filter(([, value]) => typeof value === "string"));
  } catch {
    return {};
  }
}

async function save(
  ctx: BuyerCaseCtx,
  asked: CaseAsked & { readonly lang: "ja" | "en"; readonly input: Readonly<Record<string, unknown>> },
): Promise<PageAnswer> {
  const { id } = asked.params;
  const blank = typedRequest((await findCase(ctx, { id })).request, "");
  const typed = Object.fromEntries(Object.keys(blank).map((name) => [name, String(asked.input[name] ?? "")]));
  const were = shownIn(asked.input.were);
  const mine = Object.fromEntries(Object.entries(typed).filter(([name, value]) => value !== were[name]));
  try {
    const { errors } = await saveTypedRequest(ctx, { id, typed, were });
    if (Object.keys(errors).length === 0) return goTo(`/${asked.lang}/buyer/requests/${id}?done=saved`);
    return { status: 422, ...(await again(ctx, asked, backWith(mine, errors), "request-save")) };
  } catch (error) {
    if (!(error instanceof AppError) || error.reason !== "fields-changed") throw error;
    const fields = error.params.fields as readonly string[];
    const errors = Object.fromEntries(fields.map((name) => [name, "fields-changed"]));
    const { request, country } = await findCase(ctx, { id });
    const now = typedRequest(request, country);
    const theirs = Object.fromEntries(fields.map((name) => [name, now[name] ?? ""]));
    return { status: 422, ...(await again(ctx, asked, backWith(mine, errors), "request-save", { theirs })) };
  }
}

const backWith = (mine: Inputs, errors: Inputs): Typed => ({
  values: Object.fromEntries(Object.entries(mine).map(([name, value]) => [name, [value]])),
  errors,
});

/** `L-…@2` or an NSN with how many of it. */
function picked(pick: string) {
  const [, what = "", many = "1"] = forms.pickPattern.exec(pick) ?? [];
  const quantity = Math.max(1, Number(many));
  return what.startsWith("L-") ? { listingId: what, quantity } : { nsn: what, quantity, unit: "EA" };
}
function lotIn(lot: string) {
  const [, listingId = "", version = "0"] = forms.lotPattern.exec(lot) ?? [];
  return { listingId, version: Number(version) };
}
const orNothing = (text: string): string | undefined => (text === "" ? undefined : text);

export const buyerBuilderForms = [
  serveForm(forms.saveForm, save, (ctx, asked, typed) => again(ctx, asked, typed, "request-save")),
  served(
    forms.addLineForm,
    (ctx, id, { quantity, unit, ...texts }) => {
      const { description, nsn, partNumber, note } = texts;
      const said = { description: orNothing(description), nsn: orNothing(nsn) };
      const more = { partNumber: orNothing(partNumber), note: orNothing(note) };
      return addLines(ctx, { id, lines: [{ ...said, ...more, quantity, unit }] });
    },
    "?done=added#lines",
  ),
  served(
    forms.changeLineForm,
    (ctx, id, { note, ...line }) => changeLine(ctx, { id, ...line, note: note || null }),
    "?done=saved#lines",
  ),
  served(forms.refreshLineForm, (ctx, id, line) => changeLine(ctx, { id, ...line, refresh: true }), "#lines"),
  served(forms.removeLineForm, (ctx, id, line) => removeLine(ctx, { id, ...line }), "?done=removed#lines"),
  serveForm(
    forms.nsnsForm,
    async (ctx: BuyerCaseCtx, asked) => {
      const { items } = await matchNsns(ctx, asked.input);
      const typed = { values: { text: [asked.input.text] }, errors: {} };
      return again(ctx, asked, typed, "request-nsns", { nsns: items });
    },
    (ctx, asked, typed) => again(ctx, asked, typed, "request-nsns"),
  ),
  served(
    forms.addNsnsForm,
    (ctx, id, { pick }) => addLines(ctx, { id, lines: pick.map(picked) }),
    "?done=added#lines",
  ),
  served(forms.acceptForm, (ctx, id, { lots }) => acceptAsIs(ctx, { id, lots: lots.map(lotIn) }), "#as-is"),
  serveForm(
    forms.followForm,
    async (ctx: BuyerCaseCtx, { params, lang }) =>
      goTo(`/${lang}/buyer/requests/${(await followRequest(ctx, params)).id}`),
    (ctx, asked, typed) => again(ctx, asked, typed, "request-follow-up"),
  ),
  serveCaseForm(forms.submitForm, (ctx, id) => submitRequest(ctx, { id })),
  serveCaseForm(forms.reviseForm, (ctx, id) => reviseRequest(ctx, { id })),
  serveCaseForm(forms.discardForm, (ctx, id) => discardRequest(ctx, { id })),
] as const;
