import { serve } from "../../shared/base/endpoint.ts";
import * as contract from "../../shared/rfq/question-endpoints.ts";
import type { Ctx } from "../platform/deps.ts";
import { answerAsMaker } from "./answer-as-maker.ts";
import { readMakerQuestions } from "./read-maker-questions.ts";

export const makerQuestionRoutes = [
  serve(contract.listMakerQuestionsEndpoint, (ctx: Ctx, { query }) => readMakerQuestions(ctx, query)),
  serve(contract.answerAsMakerEndpoint, (ctx: Ctx, { params, input }) =>
    answerAsMaker(ctx, { ...params, ...input }),
  ),
] as const;
