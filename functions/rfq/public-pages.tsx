import { serve, servePage } from "../../shared/base/endpoint.ts";
import { performanceEndpoint } from "../../shared/rfq/performance-endpoints.ts";
import { performancePage } from "../../shared/rfq/performance-pages.ts";
import { viewOf } from "../../web/layout/site.ts";
import { PerformancePage } from "../../web/rfq/performance-page.tsx";
import type { Ctx } from "../platform/deps.ts";
import { readPerformance } from "./performance.ts";

export const publicCaseRoutes = [serve(performanceEndpoint, (ctx: Ctx) => readPerformance(ctx))] as const;
export const publicCasePages = [
  servePage(performancePage, async (ctx: Ctx, asked) => ({
    body: <PerformancePage {...viewOf(ctx, asked)} told={await readPerformance(ctx)} />,
  })),
] as const;
