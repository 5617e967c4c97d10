import { serve, servePage } from "../../shared/base/endpoint.ts";
import { performanceEndpoint } from "../../shared/rfq/performance-endpoints.ts";
import { performancePage } from "../../shared/rfq/performance-pages.ts";
import { viewOf } from "../../web/layout/site.ts";
import type { Ctx } from "../platform/deps.ts";

const late = () => import("./open-view-pages.tsx");

export const publicCaseRoutes = [
  serve(performanceEndpoint, async (ctx: Ctx) => (await late()).readPerformance(ctx)),
] as const;
export const publicCasePages = [
  servePage(performancePage, async (ctx: Ctx, asked) => {
    const { performanceBody, readPerformance } = await late();
    return { body: performanceBody({ ...viewOf(ctx, asked), told: await readPerformance(ctx) }) };
  }),
] as const;
