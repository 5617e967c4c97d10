import { serve, servePage } from "../../shared/base/endpoint.ts";
import { listNeedsEndpoint, readNeedEndpoint } from "../../shared/startups/need-public-endpoints.ts";
import { needPage, needsPage } from "../../shared/startups/need-public-pages.ts";
import { viewOf } from "../../web/layout/site.ts";
import type { Ctx } from "../platform/deps.ts";
import { found } from "./found.ts";

const late = () => import("./need-view-pages.tsx");
const shown = async (ctx: Ctx, asked: { readonly id: string }) =>
  found(await (await late()).readIfShown(ctx, asked), "need-not-found");

export const publicNeedRoutes = [
  serve(listNeedsEndpoint, async (ctx: Ctx, { query }) => (await late()).listShownNeeds(ctx, query)),
  serve(readNeedEndpoint, (ctx: Ctx, { params }) => shown(ctx, params)),
] as const;

export const publicNeedPages = [
  servePage(needsPage, async (ctx: Ctx, asked) => {
    const { listShownNeeds, needsBody } = await late();
    const page = await listShownNeeds(ctx, asked.query);
    return { body: needsBody({ ...viewOf(ctx, asked), query: asked.query, ...page }) };
  }),
  servePage(needPage, async (ctx: Ctx, asked) => {
    const read = await shown(ctx, asked.params);
    return { body: (await late()).needBody({ ...viewOf(ctx, asked), ...read }) };
  }),
] as const;
