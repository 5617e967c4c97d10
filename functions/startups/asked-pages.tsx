import type * as z from "zod";
import {
  type Asked,
  type Form,
  goTo,
  serveForm,
  servePage,
  type Typed,
  untyped,
} from "../../shared/base/endpoint.ts";
import { mayAnswerAsked, mayReleaseQuestion } from "../../shared/startups/asked.ts";
import type { oneListing, oneQuestion } from "../../shared/startups/asked-endpoints.ts";
import * as forms from "../../shared/startups/asked-forms.ts";
import { followOnForm } from "../../shared/startups/pilot-forms.ts";
import { viewOf } from "../../web/layout/site.ts";
import { AskedPage } from "../../web/startups/asked-page.tsx";
import { OwnAskedPage, TechnologyFilePage } from "../../web/startups/technology-file-page.tsx";
import type { PersonCtx } from "../accounts/index.ts";
import { answerAsked } from "./answer-asked.ts";
import { askTechnology } from "./ask-technology.ts";
import { getAsked } from "./asked-store.ts";
import { findAsked } from "./find-asked.ts";
import { requestFollowOn } from "./follow-on.ts";
import { readAsked, readOwnAsked, readTechnologyFile } from "./read-asked.ts";
import { releaseQuestion } from "./release-question.ts";

type At = Pick<Asked<never, never>, "lang" | "path">;
type Came = { readonly typed: Typed; readonly failed?: string };
const fresh: Came = { typed: untyped };

const file = async (ctx: PersonCtx, asked: At & { params: { id: string } }, came: Came) => ({
  body: (
    <TechnologyFilePage
      {...viewOf(ctx, asked)}
      {...came}
      {...(await readTechnologyFile(ctx, { listing: asked.params.id }))}
    />
  ),
});

export const buyerAskedPages = [
  servePage(forms.technologyFilePage, (ctx: PersonCtx, asked) => file(ctx, asked, fresh)),
  servePage(forms.ownAskedPage, async (ctx: PersonCtx, asked) => ({
    body: <OwnAskedPage {...viewOf(ctx, asked)} {...fresh} {...(await readOwnAsked(ctx, asked.query))} />,
  })),
] as const;

const onListing = <I extends z.ZodType>(
  definition: Form<typeof oneListing, I>,
  failed: string,
  act: (ctx: PersonCtx, listing: string, input: z.infer<I>) => Promise<string>,
) =>
  serveForm(
    definition,
    async (ctx: PersonCtx, { params, input, lang }) => goTo(`/${lang}${await act(ctx, params.id, input)}`),
    (ctx, asked, typed) => file(ctx, asked, { typed, failed }),
  );

export const buyerAskedForms = [
  onListing(forms.askTechnologyForm, "ask", async (ctx, listing, input) => {
    await askTechnology(ctx, { listing, ...input });
    return `/buyer/technologies/${listing}`;
  }),
  onListing(followOnForm, "follow-on", async (ctx, _, input) => {
    const { request } = await requestFollowOn(ctx, input);
    return `/buyer/requests/${request}?done=added`;
  }),
] as const;

/** The desk's list shows each question whole: what the firm was asked and said. */
async function list(ctx: PersonCtx, asked: At, query: { answered?: boolean; after?: string }, came: Came) {
  const { items, next } = await readAsked(ctx, query);
  const whole = await Promise.all(items.map(({ id }) => getAsked(ctx.deps.table, id)));
  const props = {
    items: whole.filter((one) => one !== undefined),
    ...(next && { next }),
    answered: query.answered ?? false,
    may: { release: mayReleaseQuestion(ctx.actor), answer: mayAnswerAsked(ctx.actor) },
  };
  return { body: <AskedPage {...viewOf(ctx, asked)} {...came} {...props} /> };
}

export const staffAskedPages = [
  servePage(forms.askedPage, (ctx: PersonCtx, asked) => {
    const { answered, after } = asked.query;
    return list(ctx, asked, { answered: answered === "yes", ...(after && { after }) }, fresh);
  }),
] as const;

const onQuestion = <I extends z.ZodType>(
  definition: Form<typeof oneQuestion, I>,
  name: string,
  act: (ctx: PersonCtx, id: string, input: z.infer<I>) => Promise<unknown>,
) =>
  serveForm(
    definition,
    async (ctx: PersonCtx, { params, input, lang }) => {
      await act(ctx, params.question, input);
      return goTo(`/${lang}/staff/technology-questions`);
    },
    async (ctx, asked, typed) => {
      const { id } = await findAsked(ctx, { id: asked.params.question });
      return list(ctx, asked, {}, { typed, failed: `${name}-${id}` });
    },
  );

export const staffAskedForms = [
  onQuestion(forms.releaseQuestionForm, "release", (ctx, id, { text, released, release, revision }) =>
    releaseQuestion(ctx, { id, text, revision, ...(released && { release }) }),
  ),
  onQuestion(forms.answerAskedForm, "answer", (ctx, id, { toAll, ...input }) =>
    answerAsked(ctx, { id, ...input, toAll: toAll === "true" }),
  ),
] as const;
