import { createHash } from "node:crypto";
import * as z from "zod";
import { type AuditFilter, auditFields } from "../../shared/audit/filter.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { daySchema } from "../../shared/base/day.ts";

/** Where a reading stopped: a partition, and the sort key to go on behind (none: at its newest end). */
export type Place = { readonly pk: string; readonly after?: string | undefined };

const cursorSchema = z.strictObject({
  /** Which question it belongs to. */
  q: z.string(),
  pk: z.string(),
  after: z.string().min(1).optional(),
  /** The days that the question came to mean when it was first asked, so that midnight moves nothing. */
  from: daySchema.optional(),
  to: daySchema.optional(),
});
type Days = { readonly from?: string | undefined; readonly to?: string | undefined };

const questionOf = (filter: AuditFilter): string =>
  createHash("sha256")
    .update(JSON.stringify(auditFields.map((field) => filter[field] ?? null)))
    .digest("base64url")
    .slice(0, 12);

export const writeCursor = (filter: AuditFilter, { from, to }: Days, { pk, after }: Place): string =>
  Buffer.from(JSON.stringify({ q: questionOf(filter), pk, after, from, to })).toString("base64url");

export const cursorBroken = () => new AppError("invalid", "cursor-broken", { parameter: "cursor" });

/** Throws `invalid` on anything that is not a cursor of this very question. */
export function readCursor(cursor: string, filter: AuditFilter): { place: Place; days: Days } {
  let plain: unknown;
  try {
    plain = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw cursorBroken();
  }
  const parsed = cursorSchema.safeParse(plain);
  if (!parsed.success || parsed.data.q !== questionOf(filter)) throw cursorBroken();
  const { pk, after, from, to } = parsed.data;
  return { place: { pk, after }, days: { from, to } };
}
