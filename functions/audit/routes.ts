import { auditEndpoint } from "../../shared/audit/endpoints.ts";
import { serve } from "../../shared/base/endpoint.ts";
import type { Ctx } from "../platform/deps.ts";
import { readAudit } from "./read-audit.ts";

export const auditRoutes = [serve(auditEndpoint, (ctx: Ctx, { query }) => readAudit(ctx, query))] as const;
