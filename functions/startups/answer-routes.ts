import { serve } from "../../shared/base/endpoint.ts";
import * as contract from "../../shared/startups/answer-endpoints.ts";
import type { Ctx } from "../platform/deps.ts";
import { beginScoring } from "./begin-scoring.ts";
import { callPanel } from "./call-panel.ts";
import { decideTechnology } from "./decide-technology.ts";
import { declareInterest } from "./declare-interest.ts";
import { listSubmissions } from "./list-submissions.ts";
import { passTechnology } from "./pass-technology.ts";
import { readSheets } from "./read-sheets.ts";
import { readAttempt, readMoves, readSubmission, readTrail } from "./read-submission.ts";
import { scoreTechnology } from "./score-technology.ts";
import { screenTechnology } from "./screen-technology.ts";
import { settleMatch } from "./settle-match.ts";
import { turnAway } from "./turn-away.ts";

export const answerRoutes = [
  serve(contract.listSubmissionsEndpoint, (ctx: Ctx, { query: { view, ...query } }) =>
    listSubmissions(ctx, { ...query, mine: view === "mine" }),
  ),
  serve(contract.readSubmissionEndpoint, (ctx: Ctx, { params }) => readSubmission(ctx, params)),
  serve(contract.submissionTrailEndpoint, (ctx: Ctx, { params, query }) =>
    readTrail(ctx, { ...params, ...query }),
  ),
  serve(contract.readAttemptEndpoint, (ctx: Ctx, { params }) => readAttempt(ctx, params)),
  serve(contract.submissionMovesEndpoint, (ctx: Ctx, { params }) => readMoves(ctx, params)),
  serve(contract.readSheetsEndpoint, (ctx: Ctx, { params }) => readSheets(ctx, params)),
  serve(contract.screenTechnologyEndpoint, (ctx: Ctx, { params, input }) =>
    screenTechnology(ctx, { ...params, ...input }),
  ),
  serve(contract.settleMatchEndpoint, (ctx: Ctx, { params, input }) =>
    settleMatch(ctx, { ...params, ...input }),
  ),
  serve(contract.passTechnologyEndpoint, (ctx: Ctx, { params, input }) =>
    passTechnology(ctx, { ...params, ...input }),
  ),
  serve(contract.callPanelEndpoint, (ctx: Ctx, { params, input }) => callPanel(ctx, { ...params, ...input })),
  serve(contract.declareInterestEndpoint, (ctx: Ctx, { params, input }) =>
    declareInterest(ctx, { ...params, ...input }),
  ),
  serve(contract.beginScoringEndpoint, (ctx: Ctx, { params, input }) =>
    beginScoring(ctx, { ...params, ...input }),
  ),
  serve(contract.scoreTechnologyEndpoint, (ctx: Ctx, { params, input }) =>
    scoreTechnology(ctx, { ...params, ...input }),
  ),
  serve(contract.decideTechnologyEndpoint, (ctx: Ctx, { params, input }) =>
    decideTechnology(ctx, { ...params, ...input }),
  ),
  serve(contract.turnAwayEndpoint, (ctx: Ctx, { params, input }) => turnAway(ctx, { ...params, ...input })),
] as const;
