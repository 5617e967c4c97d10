import type * as z from "zod";
import type { Asked } from "../../shared/base/endpoint.ts";
import { type Form, goTo, serveForm, servePage, type Typed, untyped } from "../../shared/base/endpoint.ts";
import type { onePilot } from "../../shared/startups/pilot-endpoints.ts";
import * as forms from "../../shared/startups/pilot-forms.ts";
import {
  mayEndPilot,
  mayGraduate,
  mayRecordPilots,
  mayReleaseRunner,
  type Pilot,
  pilotStates,
} from "../../shared/startups/pilots.ts";
import { stageObstacle, stageOf } from "../../shared/startups/stages.ts";
import { viewOf } from "../../web/layout/site.ts";
import { PilotPage } from "../../web/startups/pilot-page.tsx";
import { PilotsPage } from "../../web/startups/pilots-page.tsx";
import { namesOfPeople, type PersonCtx } from "../accounts/index.ts";
import { findPilot } from "./change-pilot.ts";
import { endPilot } from "./end-pilot.ts";
import { graduateTechnology } from "./graduate-technology.ts";
import { openPilot } from "./open-pilot.ts";
import { readPilots } from "./read-pilots.ts";
import { releaseRunner, showToPublic } from "./release-pilot.ts";
import { getTechnology } from "./store.ts";

type At = Pick<Asked<never, never>, "lang" | "path">;
type Came = { readonly typed: Typed; readonly failed?: string };
type Query = { readonly state?: Pilot["status"]; readonly technology?: string; readonly after?: string };

async function list(ctx: PersonCtx, asked: At, query: Query, came: Came) {
  const { state = pilotStates[0], technology } = query;
  const read = await readPilots(ctx, query);
  const mayOpen = mayRecordPilots(ctx.actor);
  const props = { ...viewOf(ctx, asked), ...read, ...came, state, technology, mayOpen };
  return { body: <PilotsPage {...props} /> };
}

async function single(ctx: PersonCtx, asked: At & { readonly params: { pilot: string } }, came: Came) {
  const pilot = await findPilot(ctx, { id: asked.params.pilot });
  const one = await getTechnology(ctx.deps.table, pilot.technologyId);
  const { actor } = ctx;
  const names = await namesOfPeople(ctx.deps, [pilot.openedBy, pilot.outcome?.by ?? ""]);
  const graduates = one && !stageObstacle(actor, { one, move: "graduate", reason: "to come" });
  const may = {
    ...(mayRecordPilots(actor) &&
      pilot.status === "RUNNING" && { end: mayEndPilot(actor, pilot) ? ("yes" as const) : ("own" as const) }),
    release: mayReleaseRunner(actor),
    show: mayRecordPilots(actor) && (pilot.shown || one?.status === "LISTED_PUBLIC"),
    graduate: mayGraduate(actor) && graduates === true,
  };
  const stage = one && stageOf(one);
  return { body: <PilotPage {...viewOf(ctx, asked)} {...came} {...{ pilot, stage, names, may }} /> };
}

export const pilotPages = [
  servePage(forms.pilotsPage, (ctx: PersonCtx, asked) =>
    list(ctx, asked, withoutAbsent(asked.query), { typed: untyped }),
  ),
  servePage(forms.pilotPage, (ctx: PersonCtx, asked) => single(ctx, asked, { typed: untyped })),
] as const;

const withoutAbsent = ({ state, technology, after }: z.infer<typeof forms.pilotsPage.query>): Query => ({
  ...(state && { state }),
  ...(technology && { technology }),
  ...(after && { after }),
});

const served = <I extends z.ZodType>(
  definition: Form<typeof onePilot, I>,
  act: (ctx: PersonCtx, id: string, input: z.infer<I>) => Promise<unknown>,
) =>
  serveForm(
    definition,
    async (ctx: PersonCtx, { params, input, lang }) => {
      await act(ctx, params.pilot, input);
      return goTo(`/${lang}/staff/pilots/${params.pilot}`);
    },
    (ctx, asked, typed) => single(ctx, asked, { typed, failed: definition.id.replace(/^pilot-/, "") }),
  );

export const pilotForms = [
  serveForm(
    forms.openPilotForm,
    async (ctx: PersonCtx, { input, lang }) => {
      const { id } = await openPilot(ctx, input);
      return goTo(`/${lang}/staff/pilots/${id}`);
    },
    (ctx, asked, typed) => list(ctx, asked, {}, { typed, failed: "open-pilot" }),
  ),
  served(forms.endPilotForm, (ctx, id, input) => endPilot(ctx, { id, ...input })),
  served(forms.releasePilotForm, (ctx, id, input) => releaseRunner(ctx, { id, ...input })),
  served(forms.showPilotForm, (ctx, id, { shown, revision }) =>
    showToPublic(ctx, { id, shown: shown === "yes", revision }),
  ),
  served(forms.graduateForm, async (ctx, id, { reason }) => {
    const pilot = await findPilot(ctx, { id });
    return graduateTechnology(ctx, { id: pilot.technologyId, reason });
  }),
] as const;
