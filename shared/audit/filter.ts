import * as z from "zod";
import { daySchema } from "../base/day.ts";

const word = z.string().trim().min(1).max(200);

/**
 * Which rows of the trail. `record` and `person` are whole ids; `action` is a whole action, or the beginning of
 * several when it ends in a dot (`listing.`). Days are days in Japan, both inclusive.
 */
export const auditFilterSchema = z.strictObject({
  record: word.optional(),
  person: word.optional(),
  action: word.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
});
export type AuditFilter = {
  readonly [Field in keyof z.infer<typeof auditFilterSchema>]?: string | undefined;
};
export const auditFields = [
  "record",
  "person",
  "action",
  "from",
  "to",
] as const satisfies readonly (keyof AuditFilter)[];

export const auditPageSize = 50;

/** The days that are read when nobody asks for others, and the most that may be asked for at once. */
export const auditDays = { usual: 30, most: 366 } as const;

export const auditFormats = ["csv", "json"] as const;
export type AuditFormat = (typeof auditFormats)[number];
