import { AppError } from "../../shared/base/app-error.ts";
import { csvLine, csvMark } from "../../shared/base/csv.ts";
import { serveForm, servePage, untyped } from "../../shared/base/endpoint.ts";
import * as contract from "../../shared/curation/pages.ts";
import { BulkPage } from "../../web/curation/bulk-page.tsx";
import { deskSheet } from "../../web/curation/desk-sheet.ts";
import { viewOf } from "../../web/layout/site.ts";
import { namesOfPeople } from "../accounts/index.ts";
import { moveMany, previewBulk } from "./bulk.ts";
import type { DeskCtx } from "./desk-pages.tsx";
import { exportDesk } from "./export-desk.ts";
import { workbook, workbookType } from "./workbook.ts";

/** Many listings at once, and lists as files. */
export const bulkPages = [
  servePage(contract.deskExportPage, async (ctx: DeskCtx, { query, lang }) => {
    const { format, ...search } = query;
    const { lines } = await exportDesk(ctx, { query: search, lang });
    const names = await namesOfPeople(
      ctx.deps,
      lines.map(({ owner }) => owner),
    );
    const rows = deskSheet(lines, names, lang);
    const headers = { "Content-Disposition": `attachment; filename="listings.${format}"` };
    if (format === "xlsx") return { body: await workbook(rows), type: workbookType, headers };
    return { body: csvMark + rows.map(csvLine).join(""), type: "text/csv; charset=utf-8", headers };
  }),
] as const;

export const bulkForms = [
  serveForm(
    contract.bulkForm,
    async (ctx: DeskCtx, asked) => {
      const { move, ids, reasons, confirmed } = asked.input;
      const chosen = ids.map((one) => {
        const [id = "", revision = "0"] = one.split("@");
        return { id, revision: Number(revision) };
      });
      if (move === "request-changes" && reasons.length === 0)
        throw new AppError("invalid", "required", { field: "reasons" });
      const finished = confirmed === "yes";
      const lines = await (finished ? moveMany : previewBulk)(ctx, { move, chosen, reasons });
      const view = { ...viewOf(ctx, asked), move, lines, reasons, finished, typed: untyped };
      return { body: <BulkPage {...view} /> };
    },
    async (ctx, asked, typed) => {
      const move = contract.bulkForm.input.unwrap().shape.move.safeParse(typed.values.move?.at(-1));
      const view = { ...viewOf(ctx, asked), lines: [], reasons: [], finished: false, typed };
      return { body: <BulkPage {...view} move={move.success ? move.data : "submit"} /> };
    },
  ),
] as const;
