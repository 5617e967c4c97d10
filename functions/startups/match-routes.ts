import { serve } from "../../shared/base/endpoint.ts";
import {
  buyerNeedMatchesEndpoint,
  staffNeedMatchesEndpoint,
  supplierNeedMatchesEndpoint,
  technologyNeedsEndpoint,
} from "../../shared/startups/match-endpoints.ts";
import type { NeedText } from "../../shared/startups/match-text.ts";
import type { ReadCtx } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { findTechnology } from "./find-technology.ts";
import { matchNeed } from "./match-needs.ts";
import { needsFor, ownTechnologiesFor } from "./match-technologies.ts";

/** Reads a need that the actor may read, or throws `not-found`. */
export type FindNeed<C extends Ctx> = (ctx: C, id: string) => Promise<NeedText>;
/** Reads the open needs that the actor may read. */
export type OpenNeeds<C extends Ctx> = (ctx: C) => Promise<readonly NeedText[]>;

export const staffMatchRoutes = <C extends ReadCtx>(find: FindNeed<C>) =>
  [
    serve(staffNeedMatchesEndpoint, async (ctx: C, { params }) => matchNeed(ctx, await find(ctx, params.id))),
  ] as const;

export const buyerMatchRoutes = <C extends ReadCtx>(find: FindNeed<C>) =>
  [
    serve(buyerNeedMatchesEndpoint, async (ctx: C, { params }) => matchNeed(ctx, await find(ctx, params.id))),
  ] as const;

export const supplierMatchRoutes = <C extends Ctx>(find: FindNeed<C>, open: OpenNeeds<C>) =>
  [
    serve(supplierNeedMatchesEndpoint, async (ctx: C, { params }) => ({
      items: await ownTechnologiesFor(ctx, await find(ctx, params.id)),
    })),
    serve(technologyNeedsEndpoint, async (ctx: C, { params }) => {
      const [one, needs] = await Promise.all([findTechnology(ctx, params), open(ctx)]);
      return { items: needsFor(ctx, one, needs) };
    }),
  ] as const;
