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
import { newOwnNeedPage, ownNeedPage, ownNeedsPage } from "../../shared/startups/need-pages.ts";
import { mayEditNeed, mayPropose, openNeedMoves } from "../../shared/startups/need-rules.ts";
import { needTyped } from "../../shared/startups/need-typed.ts";
import { viewOf } from "../../web/layout/site.ts";
import { NewNeedPage } from "../../web/startups/new-need-page.tsx";
import { OwnNeedPage } from "../../web/startups/own-need-page.tsx";
import { OwnNeedsPage } from "../../web/startups/own-needs-page.tsx";
import type { PersonCtx } from "../accounts/index.ts";
import type { ReadCtx } from "../catalogue/index.ts";
import { createNeed } from "./create-need.ts";
import { findNeed } from "./find-need.ts";
import { listOwnNeeds } from "./list-needs.ts";
import { matchNeed } from "./match-needs.ts";
import { moveNeed } from "./move-need.ts";
import { needText } from "./open-needs.ts";
import { readOwnNeed } from "./read-need.ts";
import { saveNeed } from "./save-need.ts";

type NeedCtx = PersonCtx & ReadCtx;
type Asked = { readonly lang: Language; readonly path: string };
type OfNeed = Asked & { readonly params: { readonly id: string } };

async function show(
  ctx: NeedCtx,
  asked: OfNeed,
  typed: Typed,
  more: { readonly failed?: string; readonly done?: string | undefined } = {},
): Promise<PageAnswer> {
  const [one, read] = await Promise.all([findNeed(ctx, asked.params), readOwnNeed(ctx, asked.params)]);
  const props = {
    ...read,
    ...more,
    matches: await matchNeed(ctx, needText(one)),
    typed,
    moves: openNeedMoves(ctx.actor, one, { now: ctx.deps.now() }),
    mayEdit: mayEditNeed(ctx.actor, one),
  };
  return { body: <OwnNeedPage {...viewOf(ctx, asked)} {...props} /> };
}
const begin = (ctx: NeedCtx, asked: Asked, typed: Typed, q?: string): PageAnswer => ({
  body: <NewNeedPage {...viewOf(ctx, asked)} side="buyer" typed={typed} q={q} />,
});

type NeedParams = z.ZodObject<{ id: z.ZodString }>;
const served = <I extends z.ZodType>(
  definition: Form<NeedParams, I>,
  act: (ctx: NeedCtx, id: string, input: z.infer<I>) => Promise<unknown>,
  done: string,
) =>
  serveForm(
    definition,
    async (ctx: NeedCtx, { params, input, lang }) => {
      await act(ctx, params.id, input);
      return goTo(`/${lang}/buyer/needs/${params.id}?done=${done}`);
    },
    (ctx, asked, typed) => show(ctx, asked, typed, { failed: definition.id.replace("need-buyer-", "") }),
  );

export const ownNeedPages = [
  servePage(ownNeedsPage, async (ctx: NeedCtx, asked) => {
    const props = { cleared: mayPropose(ctx.actor), ...(await listOwnNeeds(ctx, asked.query)) };
    return { body: <OwnNeedsPage {...viewOf(ctx, asked)} {...props} /> };
  }),
  servePage(newOwnNeedPage, async (ctx: NeedCtx, asked) => begin(ctx, asked, untyped, asked.query.q)),
  servePage(ownNeedPage, (ctx: NeedCtx, asked) => show(ctx, asked, untyped, { done: asked.query.done })),
] as const;

export const ownNeedForms = [
  serveForm(
    forms.newOwnNeedForm,
    async (ctx: NeedCtx, { input, lang }) => {
      const { audience, named } = input;
      const { id } = await createNeed(ctx, {
        statement: needTyped(input),
        audience,
        named: named === "true",
      });
      return goTo(`/${lang}/buyer/needs/${id}?done=saved`);
    },
    async (ctx, asked, typed) => begin(ctx, asked, typed),
  ),
  served(
    forms.saveOwnNeedForm,
    (ctx, id, input) => {
      const { audience, named, revision } = input;
      return saveNeed(ctx, { id, revision, statement: needTyped(input), audience, named: named === "true" });
    },
    "saved",
  ),
  served(
    forms.moveOwnNeedForm,
    (ctx, id, { move, revision }) => moveNeed(ctx, { id, move, revision }),
    "moved",
  ),
] as const;
