import { createHash } from "node:crypto";
import {
  type AuditEntry,
  type AuditRow,
  auditRowSchema,
  canonicalRow,
  chainStart,
} from "../../shared/audit/model.ts";
import { type Actor, actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { Ctx } from "./deps.ts";
import type { Table, Write } from "./table.ts";

/** Housekeeping rows (markers, checkpoints) change no record; the reason says so where they are written. */
export type NoAudit = { readonly noAudit: string };
export const noAudit = (reason: string): NoAudit => ({ noAudit: reason });

/**
 * `first`: the record is created by the same writes, so its chain starts here and needs no read. `as`: whose deed it
 * is where that is not the one who set it off, for instance the system's.
 */
export type Audited = AuditEntry & { readonly first?: true; readonly as?: Actor };

export const auditKey = (record: string, seq: number) => ({
  pk: `AUDIT#${record}`,
  sk: String(seq).padStart(9, "0"),
});

export const hashRow = (row: Omit<AuditRow, "hash">): string =>
  createHash("sha256").update(canonicalRow(row)).digest("hex");

/**
 * Writes what a verb decided together with its audit rows, all or nothing. Throws `conflict` when a record is
 * no longer what the verb read. At most 100 rows in all, audit rows included.
 */
export async function commit(
  ctx: Ctx,
  writes: readonly Write[],
  audit: readonly Audited[] | NoAudit,
): Promise<void> {
  const entries = "noAudit" in audit ? [] : audit;
  const rows = await Promise.all(entries.map((entry) => chained(ctx, entry)));
  const auditWrites = rows.map(
    (row): Write => ({ put: { ...auditKey(row.record, row.seq), ...row }, expect: "absent" }),
  );
  const { once, table } = ctx.deps;
  await (once ?? table).write([...writes, ...auditWrites]);
}

async function chained(ctx: Ctx, entry: Audited): Promise<AuditRow> {
  const last = entry.first ? undefined : await lastRow(ctx.deps.table, entry.record);
  const actor = entry.as ?? ctx.actor;
  const row = {
    record: entry.record,
    seq: (last?.seq ?? 0) + 1,
    at: ctx.deps.now().toISOString(),
    actor: actorId(actor),
    role: actor.kind === "staff" ? actor.role : actor.kind,
    action: entry.action,
    detail: entry.detail,
    prev: last?.hash ?? chainStart,
  };
  return { ...row, hash: hashRow(row) };
}

async function lastRow(table: Table, record: string): Promise<AuditRow | undefined> {
  const { rows } = await table.list(
    { pk: `AUDIT#${record}`, descending: true, limit: 1 },
    { consistent: true },
  );
  const row = rows[0];
  if (!row) throw new AppError("conflict", "record-changed");
  return parseAuditRow(row);
}

/** A stored row without its keys; throws when it is not of the shape of an audit row. */
export function parseAuditRow(row: Readonly<Record<string, unknown>>): AuditRow {
  const { pk: _pk, sk: _sk, ...fields } = row;
  return auditRowSchema.parse(fields);
}
