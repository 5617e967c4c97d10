import { serve } from "../../shared/base/endpoint.ts";
import * as contract from "../../shared/startups/application-endpoints.ts";
import { ownApplicationOf } from "../../shared/startups/applications.ts";
import type { Ctx } from "../platform/deps.ts";
import { decideApplication } from "./decide-application.ts";
import {
  acknowledgeApplication,
  recommendApplication,
  reviewApplication,
  withdrawApplication,
} from "./move-application.ts";
import {
  readApplication,
  readApplications,
  readOwnApplication,
  readOwnApplications,
} from "./read-applications.ts";
import { submitApplication } from "./submit-application.ts";

export const supplierApplicationRoutes = [
  serve(contract.listOwnApplicationsEndpoint, (ctx: Ctx, { query }) => readOwnApplications(ctx, query)),
  serve(contract.readOwnApplicationEndpoint, (ctx: Ctx, { params }) => readOwnApplication(ctx, params)),
  serve(contract.submitApplicationEndpoint, (ctx: Ctx, { input }) => submitApplication(ctx, input)),
  serve(contract.withdrawApplicationEndpoint, async (ctx: Ctx, { params, input }) =>
    ownApplicationOf(await withdrawApplication(ctx, { ...params, ...input })),
  ),
] as const;

export const staffApplicationRoutes = [
  serve(contract.listApplicationsEndpoint, (ctx: Ctx, { query }) => readApplications(ctx, query)),
  serve(contract.readApplicationEndpoint, (ctx: Ctx, { params }) => readApplication(ctx, params)),
  serve(contract.acknowledgeApplicationEndpoint, (ctx: Ctx, { params, input }) =>
    acknowledgeApplication(ctx, { ...params, ...input }),
  ),
  serve(contract.reviewApplicationEndpoint, (ctx: Ctx, { params, input }) =>
    reviewApplication(ctx, { ...params, ...input }),
  ),
  serve(contract.recommendApplicationEndpoint, (ctx: Ctx, { params, input }) =>
    recommendApplication(ctx, { ...params, ...input }),
  ),
  serve(contract.decideApplicationEndpoint, (ctx: Ctx, { params, input }) =>
    decideApplication(ctx, { ...params, ...input }),
  ),
] as const;
