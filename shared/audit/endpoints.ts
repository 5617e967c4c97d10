import * as z from "zod";
import { endpoint } from "../base/endpoint.ts";
import { auditQuerySchema } from "./filter.ts";
import { auditRowSchema } from "./model.ts";
import { mayReadAudit } from "./rules.ts";

export const auditEndpoint = endpoint({
  id: "readAudit",
  method: "get",
  path: "/api/staff/audit",
  audience: "staff",
  summary: "Who did what to which record, newest first",
  permission: mayReadAudit,
  audit: { none: "the trail's own reading" },
  params: z.strictObject({}),
  query: auditQuerySchema,
  output: z.strictObject({
    rows: z.array(auditRowSchema),
    next: z.string().optional(),
    unreadable: z.int(),
  }),
  refuses: [400, 401, 404, 429],
});

export const auditEndpoints = [auditEndpoint] as const;
