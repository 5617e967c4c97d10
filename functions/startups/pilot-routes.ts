import { serve } from "../../shared/base/endpoint.ts";
import * as contract from "../../shared/startups/pilot-endpoints.ts";
import type { Ctx } from "../platform/deps.ts";
import { agreeToShow } from "./agree-to-show.ts";
import { endPilot } from "./end-pilot.ts";
import { requestFollowOn } from "./follow-on.ts";
import { graduateTechnology } from "./graduate-technology.ts";
import { openPilot } from "./open-pilot.ts";
import { readFirmPilots, readOwnPilots, readPilot, readPilots } from "./read-pilots.ts";
import { releaseRunner, showToPublic } from "./release-pilot.ts";

export const staffPilotRoutes = [
  serve(contract.listPilotsEndpoint, (ctx: Ctx, { query }) => readPilots(ctx, query)),
  serve(contract.readPilotEndpoint, (ctx: Ctx, { params }) => readPilot(ctx, { id: params.pilot })),
  serve(contract.openPilotEndpoint, (ctx: Ctx, { params, input }) =>
    openPilot(ctx, { technology: params.id, ...input }),
  ),
  serve(contract.endPilotEndpoint, (ctx: Ctx, { params, input }) =>
    endPilot(ctx, { id: params.pilot, ...input }),
  ),
  serve(contract.releaseRunnerEndpoint, (ctx: Ctx, { params, input }) =>
    releaseRunner(ctx, { id: params.pilot, ...input }),
  ),
  serve(contract.showPilotEndpoint, (ctx: Ctx, { params, input }) =>
    showToPublic(ctx, { id: params.pilot, ...input }),
  ),
  serve(contract.graduateEndpoint, (ctx: Ctx, { params, input }) =>
    graduateTechnology(ctx, { ...params, ...input }),
  ),
] as const;

export const supplierPilotRoutes = [
  serve(contract.firmPilotsEndpoint, async (ctx: Ctx, { params }) => ({
    items: await readFirmPilots(ctx, { technology: params.id }),
  })),
  serve(contract.agreeToShowEndpoint, (ctx: Ctx, { params, input }) =>
    agreeToShow(ctx, { technology: params.id, pilot: params.pilot, ...input }),
  ),
] as const;

export const buyerPilotRoutes = [
  serve(contract.ownPilotsEndpoint, async (ctx: Ctx) => ({ items: await readOwnPilots(ctx) })),
  serve(contract.followOnEndpoint, (ctx: Ctx, { params, input }) =>
    requestFollowOn(ctx, { ...params, ...input }),
  ),
] as const;
