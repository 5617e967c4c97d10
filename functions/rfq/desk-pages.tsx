import { goTo, serveForm, servePage, type Typed, untyped } from "../../shared/base/endpoint.ts";
import * as forms from "../../shared/rfq/desk-forms.ts";
import { viewOf } from "../../web/layout/site.ts";
import { ScreeningPage } from "../../web/rfq/screening-page.tsx";
import type { PersonCtx } from "../accounts/index.ts";
import { acknowledgeRequest } from "./acknowledge-request.ts";
import { assignOfficer } from "./assign-officer.ts";
import { serveCaseForm } from "./case-pages.tsx";
import { classifyLines } from "./classify-lines.ts";
import { decideLicensing, recordCouncil } from "./decide-licensing.ts";
import { findCase } from "./find-case.ts";
import { pauseClock } from "./pause-clock.ts";
import { prepareAnswer } from "./prepare-answer.ts";
import { readScreening } from "./read-screening.ts";
import { refuseRequest } from "./refuse-request.ts";
import { resolveMatch } from "./resolve-match.ts";
import { resumeClock } from "./resume-clock.ts";
import { returnRequest } from "./return-request.ts";
import { screenAgain } from "./screen-again.ts";

type RunAsked = Parameters<typeof viewOf>[1] & { readonly params: { id: string; run: string } };
async function showRun(ctx: PersonCtx, asked: RunAsked, typed: Typed) {
  const one = await findCase(ctx, { id: asked.params.id });
  const read = await readScreening(ctx, asked.params);
  return {
    body: <ScreeningPage {...viewOf(ctx, asked)} {...read} one={one} actor={ctx.actor} typed={typed} />,
  };
}

export const deskCasePages = [
  servePage(forms.screeningPage, (ctx: PersonCtx, asked) => showRun(ctx, asked, untyped)),
] as const;

export const deskCaseForms = [
  serveCaseForm(forms.takeOverForm, (ctx, id, input) => assignOfficer(ctx, { id, ...input })),
  serveCaseForm(forms.acknowledgeForm, (ctx, id, input) => acknowledgeRequest(ctx, { id, ...input })),
  serveCaseForm(forms.returnForm, (ctx, id, input) => returnRequest(ctx, { id, ...input })),
  serveCaseForm(forms.pauseForm, (ctx, id, input) => pauseClock(ctx, { id, ...input })),
  serveCaseForm(forms.resumeForm, (ctx, id, input) => resumeClock(ctx, { id, ...input })),
  serveCaseForm(forms.classifyForm, (ctx, id, { revision, ...line }) =>
    classifyLines(ctx, { id, revision, lines: [line] }),
  ),
  serveCaseForm(forms.screenForm, (ctx, id, input) => screenAgain(ctx, { id, ...input })),
  serveCaseForm(forms.licenseForm, (ctx, id, { decision, ...input }) =>
    decision === "REFUSE"
      ? decideLicensing(ctx, { id, ...input, decision, path: "NONE" })
      : decideLicensing(ctx, { id, ...input, decision: "PROCEED", path: decision }),
  ),
  serveCaseForm(forms.councilForm, (ctx, id, input) => recordCouncil(ctx, { id, ...input })),
  serveCaseForm(forms.prepareForm, (ctx, id, input) => prepareAnswer(ctx, { id, ...input })),
  serveCaseForm(forms.refuseForm, (ctx, id, input) => refuseRequest(ctx, { id, ...input })),
  serveForm(
    forms.resolveForm,
    async (ctx: PersonCtx, { params, input, lang }) => {
      await resolveMatch(ctx, { ...params, ...input });
      return goTo(`/${lang}/staff/cases/${params.id}/screenings/${params.run}`);
    },
    showRun,
  ),
] as const;
