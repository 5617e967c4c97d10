import * as z from "zod";
import { instantSchema } from "../base/day.ts";

/** Who did what to which record, when. `prev` is the hash of the row before in the same record's chain. */
export const auditRowSchema = z
  .lazy(() =>
    z.strictObject({
      /** The record the chain belongs to, for instance `listing:L-0123456789AB`. */
      record: z.string(),
      /** 1, 2, 3 … within the chain. */
      seq: z.int().min(1),
      at: instantSchema,
      actor: z.string(),
      role: z.string(),
      action: z.string(),
      detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      prev: z.string().regex(/^[0-9a-f]{64}$/),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  )
  .meta({ id: "AuditRow" });
export type AuditRow = z.infer<typeof auditRowSchema>;

/** What a verb says of its deed; sequence and hashes are added where it is written. */
export type AuditEntry = Pick<AuditRow, "record" | "action" | "detail">;

/** The `prev` of the first row of a chain. */
export const chainStart = "0".repeat(64);

/** The bytes that a row's hash is made of: every field but the hash, keys sorted. */
export const canonicalRow = (row: Omit<AuditRow, "hash">): string =>
  JSON.stringify([
    row.record,
    row.seq,
    row.at,
    row.actor,
    row.role,
    row.action,
    Object.entries(row.detail).sort(([a], [b]) => (a < b ? -1 : 1)),
    row.prev,
  ]);
