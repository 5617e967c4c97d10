import * as z from "zod";
import { page } from "../base/endpoint.ts";
import { auditExportQuerySchema, auditQuerySchema } from "./filter.ts";
import { mayReadAudit } from "./rules.ts";

const nothing = z.strictObject({});

export const auditPage = page({
  id: "audit",
  path: "/staff/audit",
  audience: "staff",
  permission: mayReadAudit,
  audit: { none: "the trail's own reading" },
  params: nothing,
  query: auditQuerySchema,
});

/** The rows of a filter as a file; an address of its own, because it is the same in both languages. */
export const auditExport = page({
  id: "audit-export",
  path: "/api/staff/audit/export",
  bare: true,
  audience: "staff",
  permission: mayReadAudit,
  audit: { none: "the trail's own reading" },
  params: nothing,
  query: auditExportQuerySchema,
});
