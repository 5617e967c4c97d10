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
import { deskNeedPage, deskNeedsPage, newNeedPage } from "../../shared/startups/need-pages.ts";
import {
  isModerator,
  mayAnswerFirms,
  mayEditNeed,
  mayNamePanel,
  mayWriteNeeds,
  openNeedMoves,
} from "../../shared/startups/need-rules.ts";
import { needTyped } from "../../shared/startups/need-typed.ts";
import { viewOf } from "../../web/layout/site.ts";
import { DeskNeedPage } from "../../web/startups/desk-need-page.tsx";
import { DeskNeedsPage } from "../../web/startups/desk-needs-page.tsx";
import { NewNeedPage } from "../../web/startups/new-need-page.tsx";
import { getOrganisation, type PersonCtx } from "../accounts/index.ts";
import type { ReadCtx } from "../catalogue/index.ts";
import { answerFirm } from "./answer-firm.ts";
import { callable, callNeedPanel } from "./call-need-panel.ts";
import { createNeed } from "./create-need.ts";
import { listNeeds } from "./list-needs.ts";
import { matchNeed } from "./match-needs.ts";
import { moveNeed } from "./move-need.ts";
import { listNeedEvents } from "./need-store.ts";
import { needText } from "./open-needs.ts";
import { readDeskNeed } from "./read-need.ts";
import { saveNeed } from "./save-need.ts";
import { declareOnAnswer, judgeAnswer, scoreAnswer } from "./weigh-answer.ts";

type NeedCtx = PersonCtx & ReadCtx;
type Asked = { readonly lang: Language; readonly path: string };
type OfNeed = Asked & { readonly params: { readonly id: string } };

async function show(
  ctx: NeedCtx,
  asked: OfNeed,
  typed: Typed,
  more: { readonly failed?: string; readonly done?: string | undefined } = {},
): Promise<PageAnswer> {
  const { actor, deps } = ctx;
  const read = await readDeskNeed(ctx, asked.params);
  const { need, weighed, questions } = read;
  const [events, people, matches, firms] = await Promise.all([
    listNeedEvents(deps.table, need.id),
    mayNamePanel(actor, need) ? callable(ctx) : [],
    matchNeed(ctx, needText(need)),
    firmNames(
      ctx,
      questions.map(({ organisationId }) => organisationId),
    ),
  ]);
  const unjudged = weighed.filter(({ verdict }) => !verdict).length;
  const props = {
    ...read,
    ...more,
    matches,
    actor,
    events,
    typed,
    firms,
    people: people.map(({ id, name }) => ({ id, name })),
    moves: openNeedMoves(actor, need, { now: deps.now(), unjudged }),
    may: { edit: mayEditNeed(actor, need), answer: mayAnswerFirms(actor), panel: mayNamePanel(actor, need) },
    isModerator: isModerator(actor, need),
  };
  return { body: <DeskNeedPage {...viewOf(ctx, asked)} {...props} /> };
}

const firmsMost = 60;
async function firmNames({ deps }: NeedCtx, ids: readonly string[]) {
  const wanted = [...new Set(ids)].slice(0, firmsMost);
  const found = await Promise.all(wanted.map((id) => getOrganisation(deps.table, id)));
  return Object.fromEntries(found.flatMap((one) => (one ? [[one.id, one.name]] : [])));
}

const begin = (ctx: NeedCtx, asked: Asked, typed: Typed, q?: string): PageAnswer => ({
  body: <NewNeedPage {...viewOf(ctx, asked)} side="staff" typed={typed} q={q} />,
});

type NeedParams = z.ZodObject<{ id: z.ZodString }>;
const served = <I extends z.ZodType>(
  definition: Form<NeedParams, I>,
  act: (ctx: NeedCtx, id: string, input: z.infer<I>) => Promise<unknown>,
  back: (input: z.infer<I>) => string,
) =>
  serveForm(
    definition,
    async (ctx: NeedCtx, { params, input, lang }) => {
      await act(ctx, params.id, input);
      return goTo(`/${lang}/staff/needs/${params.id}?done=saved${back(input)}`);
    },
    (ctx, asked, typed) => show(ctx, asked, typed, { failed: definition.id.replace("need-staff-", "") }),
  );

export const deskNeedPages = [
  servePage(deskNeedsPage, async (ctx: NeedCtx, asked) => {
    const { state } = asked.query;
    const props = { state, mayWrite: mayWriteNeeds(ctx.actor), ...(await listNeeds(ctx, asked.query)) };
    return { body: <DeskNeedsPage {...viewOf(ctx, asked)} {...props} /> };
  }),
  servePage(newNeedPage, async (ctx: NeedCtx, asked) => begin(ctx, asked, untyped, asked.query.q)),
  servePage(deskNeedPage, (ctx: NeedCtx, asked) => show(ctx, asked, untyped, { done: asked.query.done })),
] as const;

export const deskNeedForms = [
  serveForm(
    forms.newNeedForm,
    async (ctx: NeedCtx, { input, lang }) => {
      const { id } = await createNeed(ctx, { statement: needTyped(input), audience: input.audience });
      return goTo(`/${lang}/staff/needs/${id}?done=saved`);
    },
    async (ctx, asked, typed) => begin(ctx, asked, typed),
  ),
  served(
    forms.saveNeedForm,
    (ctx, id, input) => {
      const { audience, revision } = input;
      return saveNeed(ctx, { id, revision, statement: needTyped(input), audience });
    },
    () => "",
  ),
  served(
    forms.moveNeedForm,
    (ctx, id, { move, reason, revision }) => moveNeed(ctx, { id, move, revision, ...(reason && { reason }) }),
    () => "",
  ),
  served(
    forms.answerFirmForm,
    (ctx, id, { asked, ...input }) => answerFirm(ctx, { id, ...input, ...(asked && { asked }) }),
    () => "#questions",
  ),
  served(
    forms.panelForm,
    (ctx, id, input) => callNeedPanel(ctx, { id, ...input }),
    () => "#panel",
  ),
  served(
    forms.declareForm,
    (ctx, id, { answer, conflict, statement }) =>
      declareOnAnswer(ctx, { id, answer, conflict: conflict === "yes", ...(statement && { statement }) }),
    ({ answer }) => `#${answer}`,
  ),
  served(
    forms.sheetForm,
    (ctx, id, { answer, ...scores }) => scoreAnswer(ctx, { id, answer, scores }),
    ({ answer }) => `#${answer}`,
  ),
  served(
    forms.judgeForm,
    (ctx, id, { answer, chosen, feedback, revision }) =>
      judgeAnswer(ctx, { id, answer, chosen: chosen === "yes", feedback, revision }),
    ({ answer }) => `#${answer}`,
  ),
] as const;
