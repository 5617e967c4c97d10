import type * as z from "zod";
import { actorId, agencyId } from "../../shared/base/actor.ts";
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
import * as forms from "../../shared/startups/answer-forms.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { dutyOf } from "../../shared/startups/panel-rules.ts";
import { mayCallPanel, openTechnologyMoves } from "../../shared/startups/rules.ts";
import { viewOf } from "../../web/layout/site.ts";
import { StaffBoardPage } from "../../web/startups/staff-board-page.tsx";
import type { StaffProps } from "../../web/startups/staff-part.ts";
import { StaffTechnologyPage } from "../../web/startups/staff-technology-page.tsx";
import { listMembers, type PersonCtx } from "../accounts/index.ts";
import { beginScoring } from "./begin-scoring.ts";
import { callPanel } from "./call-panel.ts";
import { comparisonOf } from "./compare-attempts.ts";
import { decideTechnology } from "./decide-technology.ts";
import { declareInterest } from "./declare-interest.ts";
import { listSubmissions } from "./list-submissions.ts";
import { passTechnology } from "./pass-technology.ts";
import { sheetsOf } from "./read-sheets.ts";
import { eventsShown, readSubmission } from "./read-submission.ts";
import { scoreTechnology } from "./score-technology.ts";
import { screenTechnology } from "./screen-technology.ts";
import { settleMatch } from "./settle-match.ts";
import { listEvents } from "./store.ts";
import { turnAway } from "./turn-away.ts";

type Of = Pick<Asked<never, never>, "lang" | "path"> & { readonly params: { readonly id: string } };
type More = { readonly before?: string | undefined; readonly failed?: string };

/** Who may be called to a panel, for whoever calls. */
async function peopleFor(ctx: PersonCtx): Promise<StaffProps["people"]> {
  if (!mayCallPanel(ctx.actor)) return [];
  const members = await listMembers(ctx.deps.table, agencyId);
  return members.filter(({ roles }) => roles.some((role) => role !== "auditor"));
}

async function propsOf(ctx: PersonCtx, asked: Of, typed: Typed, more: More): Promise<StaffProps> {
  const { actor, deps } = ctx;
  const one: Technology = await readSubmission(ctx, asked.params);
  const [{ events, next }, { sheets, means }, people, comparison] = await Promise.all([
    listEvents(deps.table, one.id, { limit: eventsShown, after: more.before }),
    sheetsOf(ctx, one),
    peopleFor(ctx),
    comparisonOf(ctx, one, one.attempt),
  ]);
  const personId = actorId(actor);
  const duty = dutyOf(one.panel, personId, one.status !== "SUBMITTED");
  return {
    ...viewOf(ctx, asked),
    ...{ one, actor, personId, duty, events, sheets, people, typed },
    moves: openTechnologyMoves(actor, one),
    today: dayInJapan(deps.now()),
    ...(next && { next }),
    ...(means && { means }),
    ...(comparison && { comparison }),
    ...(more.failed && { failed: more.failed }),
  };
}

async function show(ctx: PersonCtx, asked: Of, typed: Typed, more: More = {}): Promise<PageAnswer> {
  return { body: <StaffTechnologyPage {...(await propsOf(ctx, asked, typed, more))} /> };
}

export const answerPages = [
  servePage(forms.submissionsPage, async (ctx: PersonCtx, asked) => {
    const { view, state, after } = asked.query;
    const { items, next } = await listSubmissions(ctx, { state, after, mine: view === "mine" });
    const query = { ...(state && { state }), ...(view && { view }) };
    const props = { ...viewOf(ctx, asked), query, items, ...(next && { next }) };
    return { body: <StaffBoardPage {...props} /> };
  }),
  servePage(forms.submissionPage, (ctx: PersonCtx, asked) =>
    show(ctx, asked, untyped, { before: asked.query.before }),
  ),
] as const;

type Params = typeof forms.submissionPage.params;
/** A form of the page: does it and goes back there, or shows the page with what to mend. */
const serveDeed = <I extends z.ZodType>(
  definition: Form<Params, I>,
  act: (ctx: PersonCtx, id: string, input: z.infer<I>) => Promise<unknown>,
) =>
  serveForm(
    definition,
    async (ctx: PersonCtx, { params, input, lang }) => {
      await act(ctx, params.id, input);
      return goTo(`/${lang}/staff/technologies/${params.id}`);
    },
    (ctx, asked, typed) => show(ctx, asked, typed, { failed: definition.id.replace(/^submission-/, "") }),
  );

export const answerForms = [
  serveDeed(forms.screenForm, (ctx, id, input) => screenTechnology(ctx, { id, ...input })),
  serveDeed(forms.settleForm, (ctx, id, { decision, ...input }) =>
    settleMatch(ctx, { id, ...input, different: decision === "DIFFERENT" }),
  ),
  serveDeed(forms.passForm, (ctx, id, { passed, ...input }) =>
    passTechnology(ctx, { id, ...input, passed: passed === "PASS" }),
  ),
  serveDeed(forms.panelForm, (ctx, id, input) => callPanel(ctx, { id, ...input })),
  serveDeed(forms.interestForm, (ctx, id, { conflict, statement }) =>
    declareInterest(ctx, { id, statement, conflict: conflict === "CONFLICT" }),
  ),
  serveDeed(forms.beginForm, (ctx, id, input) => beginScoring(ctx, { id, ...input })),
  serveDeed(forms.sheetForm, (ctx, id, { attempt, ...scores }) =>
    scoreTechnology(ctx, { id, attempt, scores }),
  ),
  serveDeed(forms.decideForm, (ctx, id, input) => decideTechnology(ctx, { id, ...input })),
  serveDeed(forms.turnAwayForm, (ctx, id, input) => turnAway(ctx, { id, ...input })),
] as const;
