import { serve } from "../../shared/base/endpoint.ts";
import { caseBoardEndpoint, caseTimesEndpoint, listCasesEndpoint } from "../../shared/rfq/board-endpoints.ts";
import type { Ctx } from "../platform/deps.ts";
import { listCases } from "./list-cases.ts";
import { readTimes } from "./publish-statistics.ts";
import { readBoard } from "./read-board.ts";

export const boardRoutes = [
  serve(caseBoardEndpoint, (ctx: Ctx, { query }) => readBoard(ctx, query)),
  serve(listCasesEndpoint, (ctx: Ctx, { query }) => listCases(ctx, query)),
  serve(caseTimesEndpoint, (ctx: Ctx) => readTimes(ctx)),
] as const;
