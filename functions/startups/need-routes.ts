import { serve } from "../../shared/base/endpoint.ts";
import * as desk from "../../shared/startups/need-desk-endpoints.ts";
import * as contract from "../../shared/startups/need-endpoints.ts";
import { sponsorNeedOf } from "../../shared/startups/need-view.ts";
import type { Ctx } from "../platform/deps.ts";
import { answerFirm } from "./answer-firm.ts";
import { answerNeed, withdrawAnswer } from "./answer-need.ts";
import { askAboutNeed } from "./ask-need.ts";
import { callNeedPanel } from "./call-need-panel.ts";
import { createNeed } from "./create-need.ts";
import { listNeeds, listOwnNeeds } from "./list-needs.ts";
import { listShownNeeds } from "./list-shown-needs.ts";
import { moveNeed } from "./move-need.ts";
import { ownAnswerOf, readDeskNeed, readFirmNeed, readOwnNeed } from "./read-need.ts";
import { saveNeed } from "./save-need.ts";
import { declareOnAnswer, judgeAnswer, scoreAnswer } from "./weigh-answer.ts";

/** What firms do with needs. */
export const firmNeedRoutes = [
  serve(contract.listFirmNeedsEndpoint, (ctx: Ctx, { query }) => listShownNeeds(ctx, query)),
  serve(contract.readFirmNeedEndpoint, (ctx: Ctx, { params }) => readFirmNeed(ctx, params)),
  serve(contract.answerNeedEndpoint, async (ctx: Ctx, { params, input }) =>
    ownAnswerOf(await answerNeed(ctx, { ...params, ...input })),
  ),
  serve(contract.withdrawAnswerEndpoint, async (ctx: Ctx, { params }) =>
    ownAnswerOf(await withdrawAnswer(ctx, params)),
  ),
  serve(contract.askAboutNeedEndpoint, async (ctx: Ctx, { params, input }) => {
    const { id, text, askedAt } = await askAboutNeed(ctx, { ...params, ...input });
    return { id, text, askedAt };
  }),
] as const;

/** What governments do with needs of their own. */
export const ownNeedRoutes = [
  serve(contract.listOwnNeedsEndpoint, (ctx: Ctx, { query }) => listOwnNeeds(ctx, query)),
  serve(contract.readOwnNeedEndpoint, (ctx: Ctx, { params }) => readOwnNeed(ctx, params)),
  serve(contract.proposeNeedEndpoint, async (ctx: Ctx, { input }) =>
    sponsorNeedOf(await createNeed(ctx, input)),
  ),
  serve(contract.saveOwnNeedEndpoint, async (ctx: Ctx, { params, input }) =>
    sponsorNeedOf(await saveNeed(ctx, { ...params, ...input })),
  ),
  serve(contract.moveOwnNeedEndpoint, async (ctx: Ctx, { params, input }) =>
    sponsorNeedOf(await moveNeed(ctx, { ...params, ...input })),
  ),
] as const;

/** What the agency does with all of them. */
export const deskNeedRoutes = [
  serve(desk.listDeskNeedsEndpoint, (ctx: Ctx, { query }) => listNeeds(ctx, query)),
  serve(desk.readDeskNeedEndpoint, (ctx: Ctx, { params }) => readDeskNeed(ctx, params)),
  serve(desk.createNeedEndpoint, (ctx: Ctx, { input }) => createNeed(ctx, input)),
  serve(desk.saveNeedEndpoint, (ctx: Ctx, { params, input }) => saveNeed(ctx, { ...params, ...input })),
  serve(desk.moveNeedEndpoint, (ctx: Ctx, { params, input }) => moveNeed(ctx, { ...params, ...input })),
  serve(desk.answerFirmEndpoint, (ctx: Ctx, { params, input }) => answerFirm(ctx, { ...params, ...input })),
  serve(desk.callNeedPanelEndpoint, (ctx: Ctx, { params, input }) =>
    callNeedPanel(ctx, { ...params, ...input }),
  ),
  serve(desk.declareOnAnswerEndpoint, (ctx: Ctx, { params, input }) =>
    declareOnAnswer(ctx, { ...params, ...input }),
  ),
  serve(desk.scoreAnswerEndpoint, (ctx: Ctx, { params, input }) => scoreAnswer(ctx, { ...params, ...input })),
  serve(desk.judgeAnswerEndpoint, (ctx: Ctx, { params, input }) => judgeAnswer(ctx, { ...params, ...input })),
] as const;
