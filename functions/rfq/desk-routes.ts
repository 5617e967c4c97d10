import { serve } from "../../shared/base/endpoint.ts";
import * as contract from "../../shared/rfq/desk-endpoints.ts";
import type { Ctx } from "../platform/deps.ts";
import { acknowledgeRequest } from "./acknowledge-request.ts";
import { assignOfficer } from "./assign-officer.ts";
import { classifyLines } from "./classify-lines.ts";
import { decideLicensing, recordCouncil } from "./decide-licensing.ts";
import { pauseClock } from "./pause-clock.ts";
import { prepareAnswer } from "./prepare-answer.ts";
import { readScreening } from "./read-screening.ts";
import { refuseRequest } from "./refuse-request.ts";
import { resolveMatch } from "./resolve-match.ts";
import { resumeClock } from "./resume-clock.ts";
import { returnRequest } from "./return-request.ts";
import { screenAgain } from "./screen-again.ts";

export const deskCaseRoutes = [
  serve(contract.assignEndpoint, (ctx: Ctx, { params, input }) =>
    assignOfficer(ctx, { ...params, ...input }),
  ),
  serve(contract.acknowledgeEndpoint, (ctx: Ctx, { params, input }) =>
    acknowledgeRequest(ctx, { ...params, ...input }),
  ),
  serve(contract.returnEndpoint, (ctx: Ctx, { params, input }) =>
    returnRequest(ctx, { ...params, ...input }),
  ),
  serve(contract.pauseEndpoint, (ctx: Ctx, { params, input }) => pauseClock(ctx, { ...params, ...input })),
  serve(contract.resumeEndpoint, (ctx: Ctx, { params, input }) => resumeClock(ctx, { ...params, ...input })),
  serve(contract.classifyEndpoint, (ctx: Ctx, { params, input }) =>
    classifyLines(ctx, { ...params, ...input }),
  ),
  serve(contract.screenEndpoint, (ctx: Ctx, { params, input }) => screenAgain(ctx, { ...params, ...input })),
  serve(contract.resolveEndpoint, (ctx: Ctx, { params, input }) =>
    resolveMatch(ctx, { ...params, ...input }),
  ),
  serve(contract.licenseEndpoint, (ctx: Ctx, { params, input }) =>
    decideLicensing(ctx, { ...params, ...input }),
  ),
  serve(contract.councilEndpoint, (ctx: Ctx, { params, input }) =>
    recordCouncil(ctx, { ...params, ...input }),
  ),
  serve(contract.prepareEndpoint, (ctx: Ctx, { params, input }) =>
    prepareAnswer(ctx, { ...params, ...input }),
  ),
  serve(contract.refuseEndpoint, (ctx: Ctx, { params, input }) =>
    refuseRequest(ctx, { ...params, ...input }),
  ),
  serve(contract.readScreeningEndpoint, (ctx: Ctx, { params }) => readScreening(ctx, params)),
] as const;
