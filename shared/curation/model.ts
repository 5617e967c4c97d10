import * as z from "zod";
import { instantSchema } from "../base/day.ts";

export const commentIdSchema = z.string().regex(/^C-[0-9A-HJKMNP-TV-Z]{12}$/);

/** A remark on a field of a draft ("title.ja"), or on the whole of it (""); closed when somebody dealt with it. */
export const commentSchema = z.strictObject({
  id: commentIdSchema,
  field: z.string().max(80),
  text: z.string().min(1).max(2000),
  by: z.string(),
  role: z.string(),
  at: instantSchema,
  closed: z.strictObject({ by: z.string(), at: instantSchema }).optional(),
  revision: z.int().min(1),
});
export type Comment = z.infer<typeof commentSchema>;

/** A search of the desk that somebody keeps under a name. */
export const savedViewSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  /** The query of the desk's list, without `?` and cursor. */
  query: z.string().max(500),
});
export type SavedView = z.infer<typeof savedViewSchema>;
