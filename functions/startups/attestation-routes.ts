import { serve } from "../../shared/base/endpoint.ts";
import { ownAttestationsEndpoint } from "../../shared/startups/attestation-endpoints.ts";
import type { Ctx } from "../platform/deps.ts";
import { listOwnAttestations } from "./list-attestations.ts";

/** What a firm reads of its own. */
export const supplierAttestationRoutes = [
  serve(ownAttestationsEndpoint, (ctx: Ctx, { query }) => listOwnAttestations(ctx, query)),
] as const;
