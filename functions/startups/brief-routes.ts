import { serve } from "../../shared/base/endpoint.ts";
import * as contract from "../../shared/startups/brief-endpoints.ts";
import type { Ctx } from "../platform/deps.ts";
import { attachPaper } from "./attach-paper.ts";
import { choosePictures } from "./choose-pictures.ts";
import { compareAttempts } from "./compare-attempts.ts";
import { createTechnology } from "./create-technology.ts";
import { listTechnologies } from "./list-technologies.ts";
import { readTechnology, readTechnologyEvents, readTechnologyMoves } from "./read-technology.ts";
import { saveTechnology } from "./save-technology.ts";
import { submitTechnology } from "./submit-technology.ts";
import { tickFeedback } from "./tick-feedback.ts";
import { tryAgain } from "./try-again.ts";
import { withdrawTechnology } from "./withdraw-technology.ts";

export const briefRoutes = [
  serve(contract.listTechnologiesEndpoint, (ctx: Ctx, { query }) => listTechnologies(ctx, query)),
  serve(contract.readTechnologyEndpoint, (ctx: Ctx, { params }) => readTechnology(ctx, params)),
  serve(contract.technologyEventsEndpoint, (ctx: Ctx, { params, query }) =>
    readTechnologyEvents(ctx, { ...params, ...query }),
  ),
  serve(contract.technologyMovesEndpoint, (ctx: Ctx, { params }) => readTechnologyMoves(ctx, params)),
  serve(contract.compareTechnologyEndpoint, (ctx: Ctx, { params, query }) =>
    compareAttempts(ctx, { ...params, ...query }),
  ),
  serve(contract.createTechnologyEndpoint, (ctx: Ctx, { input }) => createTechnology(ctx, input)),
  serve(contract.saveTechnologyEndpoint, (ctx: Ctx, { params, input }) =>
    saveTechnology(ctx, { ...params, ...input }),
  ),
  serve(contract.attachPaperEndpoint, (ctx: Ctx, { params, input }) =>
    attachPaper(ctx, { ...params, ...input }),
  ),
  serve(contract.technologyPicturesEndpoint, (ctx: Ctx, { params, input }) =>
    choosePictures(ctx, { ...params, ...input }),
  ),
  serve(contract.tickFeedbackEndpoint, (ctx: Ctx, { params, input }) =>
    tickFeedback(ctx, { ...params, ...input }),
  ),
  serve(contract.submitTechnologyEndpoint, (ctx: Ctx, { params, input }) =>
    submitTechnology(ctx, { ...params, ...input }),
  ),
  serve(contract.withdrawTechnologyEndpoint, (ctx: Ctx, { params, input }) =>
    withdrawTechnology(ctx, { ...params, ...input }),
  ),
  serve(contract.tryAgainEndpoint, (ctx: Ctx, { params, input }) => tryAgain(ctx, { ...params, ...input })),
] as const;
