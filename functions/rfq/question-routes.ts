import { serve } from "../../shared/base/endpoint.ts";
import * as contract from "../../shared/rfq/question-endpoints.ts";
import type { Ctx } from "../platform/deps.ts";
import { addNote } from "./add-note.ts";
import { answerInCase } from "./answer-in-case.ts";
import { askInCase } from "./ask-in-case.ts";
import { askMaker } from "./ask-maker.ts";

export const buyerQuestionRoutes = [
  serve(contract.buyerAskEndpoint, (ctx: Ctx, { params, input }) => askInCase(ctx, { ...params, ...input })),
  serve(contract.buyerAnswerEndpoint, (ctx: Ctx, { params, input }) =>
    answerInCase(ctx, { ...params, ...input }),
  ),
] as const;

export const staffQuestionRoutes = [
  serve(contract.agencyAskEndpoint, (ctx: Ctx, { params, input }) => askInCase(ctx, { ...params, ...input })),
  serve(contract.agencyAnswerEndpoint, (ctx: Ctx, { params, input }) =>
    answerInCase(ctx, { ...params, ...input }),
  ),
  serve(contract.askMakerEndpoint, (ctx: Ctx, { params, input }) => askMaker(ctx, { ...params, ...input })),
  serve(contract.noteEndpoint, (ctx: Ctx, { params, input }) => addNote(ctx, { ...params, ...input })),
] as const;
