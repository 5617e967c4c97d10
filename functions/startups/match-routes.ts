import { serve } from "../../shared/base/endpoint.ts";
import {
  buyerNeedMatchesEndpoint,
  staffNeedMatchesEndpoint,
  supplierNeedMatchesEndpoint,
  technologyNeedsEndpoint,
} from "../../shared/startups/match-endpoints.ts";
import type { ReadCtx } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { findShownNeed } from "./find-shown-need.ts";
import { findTechnology } from "./find-technology.ts";
import { matchNeed } from "./match-needs.ts";
import { needsFor, ownTechnologiesFor } from "./match-technologies.ts";
import { openNeeds, textOfNeed } from "./open-needs.ts";

export const staffMatchRoutes = [
  serve(staffNeedMatchesEndpoint, async (ctx: ReadCtx, { params }) =>
    matchNeed(ctx, await textOfNeed(ctx, params.id)),
  ),
] as const;

export const buyerMatchRoutes = [
  serve(buyerNeedMatchesEndpoint, async (ctx: ReadCtx, { params }) =>
    matchNeed(ctx, await textOfNeed(ctx, params.id)),
  ),
] as const;

export const supplierMatchRoutes = [
  serve(supplierNeedMatchesEndpoint, async (ctx: Ctx, { params }) => ({
    items: await ownTechnologiesFor(ctx, await findShownNeed(ctx, params.id)),
  })),
  serve(technologyNeedsEndpoint, async (ctx: Ctx, { params }) => {
    const [one, needs] = await Promise.all([findTechnology(ctx, params), openNeeds(ctx)]);
    return { items: needsFor(ctx, one, needs) };
  }),
] as const;
