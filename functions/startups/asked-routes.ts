import { serve } from "../../shared/base/endpoint.ts";
import * as contract from "../../shared/startups/asked-endpoints.ts";
import type { Ctx } from "../platform/deps.ts";
import { answerAsked } from "./answer-asked.ts";
import { askTechnology } from "./ask-technology.ts";
import { findAsked } from "./find-asked.ts";
import { readAsked, readOwnAsked, readTechnologyFile } from "./read-asked.ts";
import { releaseQuestion } from "./release-question.ts";

export const buyerAskedRoutes = [
  serve(contract.technologyFileEndpoint, async (ctx: Ctx, { params }) => {
    const { item: _item, ...rest } = await readTechnologyFile(ctx, { listing: params.id });
    return rest;
  }),
  serve(contract.askTechnologyEndpoint, (ctx: Ctx, { params, input }) =>
    askTechnology(ctx, { listing: params.id, ...input }),
  ),
  serve(contract.ownAskedEndpoint, (ctx: Ctx, { query }) => readOwnAsked(ctx, query)),
] as const;

export const staffAskedRoutes = [
  serve(contract.listAskedEndpoint, (ctx: Ctx, { query }) =>
    readAsked(ctx, { answered: query.answered === "yes", after: query.after }),
  ),
  serve(contract.readAskedEndpoint, (ctx: Ctx, { params }) => findAsked(ctx, { id: params.question })),
  serve(contract.releaseQuestionEndpoint, (ctx: Ctx, { params, input }) =>
    releaseQuestion(ctx, { id: params.question, ...input }),
  ),
  serve(contract.answerAskedEndpoint, (ctx: Ctx, { params, input }) =>
    answerAsked(ctx, { id: params.question, ...input }),
  ),
] as const;
