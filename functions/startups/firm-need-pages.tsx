import type * as z from "zod";
import {
  type Form,
  goTo,
  type PageAnswer,
  serveForm,
  servePage,
  type Typed,
  untyped,
} from "../../shared/base/endpoint.ts";
import type { Language } from "../../shared/base/text.ts";
import * as forms from "../../shared/startups/need-forms.ts";
import { firmNeedPage, firmNeedsPage } from "../../shared/startups/need-pages.ts";
import { mayAnswerNeeds } from "../../shared/startups/need-shown-rules.ts";
import { answerTyped } from "../../shared/startups/need-typed.ts";
import { viewOf } from "../../web/layout/site.ts";
import { FirmNeedPage } from "../../web/startups/firm-need-page.tsx";
import { FirmNeedsPage } from "../../web/startups/firm-needs-page.tsx";
import type { PersonCtx } from "../accounts/index.ts";
import { answerFilesOwner } from "./answer-files.ts";
import { answerNeed, withdrawAnswer } from "./answer-need.ts";
import { askAboutNeed } from "./ask-need.ts";
import { listOwnAnswers } from "./list-needs.ts";
import { listShownNeeds } from "./list-shown-needs.ts";
import { ownTechnologiesFor } from "./match-technologies.ts";
import { ownThings } from "./own-things.ts";
import { readFirmNeed } from "./read-need.ts";

type Asked = { readonly lang: Language; readonly path: string; readonly params: { readonly id: string } };
type More = { readonly failed?: string; readonly done?: string | undefined };

async function show(ctx: PersonCtx, asked: Asked, typed: Typed, more: More = {}): Promise<PageAnswer> {
  const [read, things] = await Promise.all([readFirmNeed(ctx, asked.params), ownThings(ctx)]);
  const { answer } = read;
  const owner = answer && new URLSearchParams({ owner: answerFilesOwner(answer.id) });
  const files = owner && { files: `/${asked.lang}/supplier/documents?${owner}` };
  const verified = mayAnswerNeeds(ctx.actor);
  const own = await ownTechnologiesFor(ctx, read.need);
  const props = { ...read, own, ...things, ...more, ...files, typed, verified };
  return { body: <FirmNeedPage {...viewOf(ctx, asked)} {...props} /> };
}

type NeedParams = z.ZodObject<{ id: z.ZodString }>;
const served = <I extends z.ZodType>(
  definition: Form<NeedParams, I>,
  act: (ctx: PersonCtx, id: string, input: z.infer<I>) => Promise<unknown>,
  done: string,
) =>
  serveForm(
    definition,
    async (ctx: PersonCtx, { params, input, lang }) => {
      await act(ctx, params.id, input);
      return goTo(`/${lang}/supplier/needs/${params.id}?done=${done}`);
    },
    (ctx, asked, typed) => show(ctx, asked, typed, { failed: definition.id.replace("need-supplier-", "") }),
  );

export const firmNeedPages = [
  servePage(firmNeedsPage, async (ctx: PersonCtx, asked) => {
    const [found, answers] = await Promise.all([listShownNeeds(ctx, asked.query), listOwnAnswers(ctx)]);
    const props = { query: asked.query, ...found, answers, verified: mayAnswerNeeds(ctx.actor) };
    return { body: <FirmNeedsPage {...viewOf(ctx, asked)} {...props} /> };
  }),
  servePage(firmNeedPage, (ctx: PersonCtx, asked) => show(ctx, asked, untyped, { done: asked.query.done })),
] as const;

export const firmNeedForms = [
  served(
    forms.answerForm,
    (ctx, id, { revision, ...typed }) =>
      answerNeed(ctx, { id, revision, offer: answerTyped({ ...typed, revision }) }),
    "answered",
  ),
  served(forms.withdrawForm, (ctx, id, { revision }) => withdrawAnswer(ctx, { id, revision }), "withdrawn"),
  served(forms.askForm, (ctx, id, { text }) => askAboutNeed(ctx, { id, text }), "asked"),
] as const;
