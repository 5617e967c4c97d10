import { serve } from "../../shared/base/endpoint.ts";
import * as contract from "../../shared/rfq/case-endpoints.ts";
import type { Ctx } from "../platform/deps.ts";
import { listRequests } from "./list-requests.ts";
import { readCase, readEvents, readTransitions } from "./read-case.ts";

export const buyerCaseRoutes = [
  serve(contract.listRequestsEndpoint, (ctx: Ctx, { query }) => listRequests(ctx, query)),
  serve(contract.readRequestEndpoint, (ctx: Ctx, { params }) => readCase(ctx, params)),
  serve(contract.listRequestEventsEndpoint, (ctx: Ctx, { params, query }) =>
    readEvents(ctx, { ...params, ...query }),
  ),
  serve(contract.requestTransitionsEndpoint, (ctx: Ctx, { params }) => readTransitions(ctx, params)),
] as const;

export const staffCaseRoutes = [
  serve(contract.readCaseEndpoint, (ctx: Ctx, { params }) => readCase(ctx, params)),
  serve(contract.listCaseEventsEndpoint, (ctx: Ctx, { params, query }) =>
    readEvents(ctx, { ...params, ...query }),
  ),
  serve(contract.caseTransitionsEndpoint, (ctx: Ctx, { params }) => readTransitions(ctx, params)),
] as const;
