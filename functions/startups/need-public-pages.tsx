import { serve, servePage } from "../../shared/base/endpoint.ts";
import { listNeedsEndpoint, readNeedEndpoint } from "../../shared/startups/need-public-endpoints.ts";
import { needPage, needsPage } from "../../shared/startups/need-public-pages.ts";
import { viewOf } from "../../web/layout/site.ts";
import type { Ctx } from "../platform/deps.ts";
import { listShownNeeds } from "./list-shown-needs.ts";
import { readPublicNeed } from "./read-public-need.ts";

export const publicNeedRoutes = [
  serve(listNeedsEndpoint, (ctx: Ctx, { query }) => listShownNeeds(ctx, query)),
  serve(readNeedEndpoint, (ctx: Ctx, { params }) => readPublicNeed(ctx, params)),
] as const;

const views = () => import("./need-view-pages.tsx");

export const publicNeedPages = [
  servePage(needsPage, async (ctx: Ctx, asked) => {
    const found = await listShownNeeds(ctx, asked.query);
    const { needsBody } = await views();
    return { body: needsBody({ ...viewOf(ctx, asked), query: asked.query, ...found }) };
  }),
  servePage(needPage, async (ctx: Ctx, asked) => {
    const read = await readPublicNeed(ctx, asked.params);
    const { needBody } = await views();
    return { body: needBody({ ...viewOf(ctx, asked), ...read }) };
  }),
] as const;
