import { serve, servePage } from "../../shared/base/endpoint.ts";
import { demandEndpoint, demandPage } from "../../shared/startups/demand-endpoints.ts";
import { viewOf } from "../../web/layout/site.ts";
import { DemandPage } from "../../web/startups/demand-page.tsx";
import type { Ctx } from "../platform/deps.ts";
import { readDemand } from "./read-demand.ts";

export const demandRoutes = [serve(demandEndpoint, (ctx: Ctx, { query }) => readDemand(ctx, query))] as const;

export const demandPages = [
  servePage(demandPage, async (ctx: Ctx, asked) => ({
    body: <DemandPage {...viewOf(ctx, asked)} demand={await readDemand(ctx, asked.query)} />,
  })),
] as const;
