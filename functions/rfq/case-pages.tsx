import type * as z from "zod";
import { dayInJapan } from "../../shared/base/day.ts";
import {
  type Asked,
  type Form,
  goTo,
  type PageAnswer,
  serveForm,
  servePage,
  type Typed,
  untyped,
} from "../../shared/base/endpoint.ts";
import { casePage, requestPage } from "../../shared/rfq/pages.ts";
import { openCaseMoves } from "../../shared/rfq/rules.ts";
import { viewOf as caseViewOf, eventsFor } from "../../shared/rfq/view.ts";
import { viewOf } from "../../web/layout/site.ts";
import { CasePage } from "../../web/rfq/case-page.tsx";
import type { CaseProps } from "../../web/rfq/part.ts";
import type { PersonCtx } from "../accounts/index.ts";
import { builderOf, type More } from "./builder.ts";
import { overOf } from "./clock.ts";
import { findCase } from "./find-case.ts";
import { eventsShown } from "./read-case.ts";
import { listEvents } from "./store.ts";

export type CaseAsked = Pick<Asked<never, never>, "lang" | "path"> & {
  readonly params: { readonly id: string };
};

/** All that a case page shows: two reads of the table, however long its history. */
async function caseProps(ctx: PersonCtx, asked: CaseAsked, typed: Typed, more: More): Promise<CaseProps> {
  const { id } = asked.params;
  const one = await findCase(ctx, { id });
  const { events, next } = await listEvents(ctx.deps.table, id, { limit: eventsShown, after: more.before });
  const today = dayInJapan(ctx.deps.now());
  return {
    ...viewOf(ctx, asked),
    one: caseViewOf(ctx.actor, one),
    actor: ctx.actor,
    moves: openCaseMoves(ctx.actor, one, today),
    events: eventsFor(ctx.actor, events),
    ...(next && { next }),
    today,
    ...(one.clock.dueOn && !one.clock.paused && { over: overOf(one.clock.dueOn, today) }),
    typed,
    ...(more.failed && { failed: more.failed }),
    ...(more.done && { done: more.done }),
    ...(await builderOf(ctx, one, more)),
  };
}

/** The case's page of the side that asks; `failed` says which of its forms came back. */
export async function showCase(
  ctx: PersonCtx,
  asked: CaseAsked,
  typed: Typed,
  more: More = {},
): Promise<PageAnswer> {
  return { body: <CasePage {...(await caseProps(ctx, asked, typed, more))} /> };
}

type CaseParams = z.ZodObject<{ id: z.ZodString }>;
/** A form of a case page: does it and goes back there, or shows the page with what to mend. */
export const serveCaseForm = <I extends z.ZodType>(
  definition: Form<CaseParams, I>,
  act: (ctx: PersonCtx, id: string, input: z.infer<I>) => Promise<unknown>,
) =>
  serveForm(
    definition,
    async (ctx: PersonCtx, { params, input, lang }) => {
      await act(ctx, params.id, input);
      const side = definition.audience === "buyer" ? "buyer/requests" : "staff/cases";
      return goTo(`/${lang}/${side}/${params.id}`);
    },
    (ctx, asked, typed) =>
      showCase(ctx, asked, typed, { failed: definition.id.replace(/^(case|request)-/, "") }),
  );

export const buyerCasePages = [
  servePage(requestPage, (ctx: PersonCtx, asked) => showCase(ctx, asked, untyped, asked.query)),
] as const;
export const staffCasePages = [
  servePage(casePage, (ctx: PersonCtx, asked) =>
    showCase(ctx, asked, untyped, { before: asked.query.before }),
  ),
] as const;
