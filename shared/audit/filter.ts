import * as z from "zod";
import { daySchema } from "../base/day.ts";

const word = z.string().trim().min(1).max(200).optional();
const shape = {
  record: word,
  person: word,
  action: word,
  from: daySchema.optional(),
  to: daySchema.optional(),
};
const cursor = z.string().min(1).max(1200).optional();

/**
 * Which rows of the trail. `record` and `person` are whole ids; `action` is a whole action, or the beginning of
 * several when it ends in a dot (`listing.`). Days are days in Japan, both inclusive.
 */
export const auditFilterSchema = z.lazy(() => z.strictObject(shape));
export type AuditFilter = {
  readonly [Field in keyof typeof shape]?: string | undefined;
};
export const auditFields = [
  "record",
  "person",
  "action",
  "from",
  "to",
] as const satisfies readonly (keyof AuditFilter)[];

/** The days that are read when nobody asks for others, and the most that may be asked for at once. */
export const auditDays = { usual: 30, most: 366 } as const;

/** The query string of the auditor's page and of its API. */
export const auditQuerySchema = z.lazy(() =>
  z.strictObject({ ...shape, cursor, limit: z.coerce.number().int().min(1).max(200).default(50) }),
);

export const auditFormats = ["csv", "json"] as const;
export type AuditFormat = (typeof auditFormats)[number];

export const auditExportQuerySchema = z.lazy(() =>
  z.strictObject({ ...shape, cursor, format: z.enum(auditFormats) }),
);
