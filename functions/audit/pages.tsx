import { auditExport, auditPage } from "../../shared/audit/pages.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { servePage } from "../../shared/base/endpoint.ts";
import { AuditPage } from "../../web/audit/audit-page.tsx";
import { viewOf } from "../../web/layout/site.ts";
import type { Ctx } from "../platform/deps.ts";
import { exportAudit } from "./export-audit.ts";
import { readAudit } from "./read-audit.ts";

export const auditPages = [
  servePage(auditPage, async (ctx: Ctx, asked) => {
    const { cursor, limit, ...filter } = asked.query;
    const page = {
      ...viewOf(ctx, asked),
      filter,
      older: cursor !== undefined,
      timeZone: ctx.reader?.timeZone ?? "Asia/Tokyo",
    };
    try {
      const outcome = await readAudit(ctx, { ...filter, limit, ...(cursor && { cursor }) });
      return { body: <AuditPage {...page} outcome={outcome} /> };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "invalid") throw error;
      return {
        status: 422,
        body: <AuditPage {...page} outcome={{ reason: error.reason, params: error.params }} />,
      };
    }
  }),
  servePage(auditExport, async (ctx: Ctx, { query }) => {
    const file = await exportAudit(ctx, query);
    const headers = { "Content-Disposition": `attachment; filename="${file.name}"` };
    return { body: file.body, type: file.type, headers };
  }),
] as const;
