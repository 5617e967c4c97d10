import type { AuditFilter, AuditFormat } from "../../shared/audit/filter.ts";
import type { AuditRow } from "../../shared/audit/model.ts";
import { csvLine, csvMark } from "../../shared/base/csv.ts";
import type { Ctx } from "../platform/deps.ts";
import { readAudit } from "./read-audit.ts";

export const mostExported = 10_000;
const perCall = 500;
/** Each call is bounded by itself; a filter that keeps little must not read the whole trail in one request. */
const mostCalls = 40;
/** A function may answer 6 MB; the last call comes on top of this. */
const mostBytes = 4_800_000;

export type AuditExport = {
  readonly body: string;
  readonly type: string;
  readonly name: string;
  readonly rows: number;
  /** Given when the file is not the whole answer: export again with it for the rest. */
  readonly next?: string;
};

/**
 * The rows of a filter as a file, newest first: CSV for spreadsheets (UTF-8 with a mark, RFC 4180, no formulas) or
 * JSON. At most 10,000 rows and what a function can answer; a file that is not whole says so in itself. Refuses as `readAudit` does.
 */
export async function exportAudit(
  ctx: Ctx,
  input: AuditFilter & { readonly cursor?: string | undefined; readonly format: AuditFormat },
): Promise<AuditExport> {
  const { format, ...question } = input;
  const { rows, next } = await gather(ctx, question);
  const name = `audit-${ctx.deps.now().toISOString().slice(0, 19).replaceAll(":", "")}Z.${format}`;
  const file =
    format === "csv"
      ? { body: csvOf(rows, next), type: "text/csv; charset=utf-8" }
      : {
          body: JSON.stringify({ rows, more: next !== undefined, ...(next && { next }) }),
          type: "application/json",
        };
  return { ...file, name, rows: rows.length, ...(next && { next }) };
}

async function gather(ctx: Ctx, question: AuditFilter & { cursor?: string | undefined }) {
  const rows: AuditRow[] = [];
  let next = question.cursor;
  let bytes = 0;
  for (let call = 0; call < mostCalls && rows.length < mostExported && bytes < mostBytes; call++) {
    const page = await readAudit(ctx, { ...question, cursor: next, limit: perCall });
    rows.push(...page.rows);
    bytes += Buffer.byteLength(JSON.stringify(page.rows));
    next = page.next;
    if (next === undefined) break;
  }
  return { rows, next };
}

const columns = ["at", "record", "seq", "actor", "role", "action", "detail", "prev", "hash"] as const;

function csvOf(rows: readonly AuditRow[], next: string | undefined): string {
  const lines = rows.map((row) =>
    csvLine(columns.map((column) => (column === "detail" ? JSON.stringify(row.detail) : row[column]))),
  );
  const rest = columns.slice(1).map(() => "");
  const unfinished = next ? csvLine([`NOT COMPLETE / 続きがあります: cursor=${next}`, ...rest]) : "";
  return `${csvMark}${csvLine(columns)}${lines.join("")}${unfinished}`;
}
