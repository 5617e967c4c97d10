import * as z from "zod";
import { daySchema } from "../base/day.ts";

/** Fields of forms are text; an empty one was not filled in. */
export const needed = (max: number) => z.string().trim().min(1, "required").max(max, "too-long");
export const optional = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "too-long")
    .optional()
    .transform((text) => text || undefined);
export const dayField = z.string().trim().min(1, "required").pipe(daySchema);
export const optionalDay = z
  .union([z.literal(""), daySchema])
  .optional()
  .transform((day) => day || undefined);
/** `name.ja` and `name.en`: at least one of the two. */
export const twoTongues = (max: number) =>
  optionalTongues(max).transform((text, context) => {
    if (text) return text;
    context.addIssue({ code: "custom", message: "required", path: ["ja"] });
    return z.NEVER;
  });
export const optionalTongues = (max: number) =>
  z
    .strictObject({ ja: optional(max), en: optional(max) })
    .partial()
    .transform(({ ja, en }) => (ja || en ? { ...(ja && { ja }), ...(en && { en }) } : undefined));
/** Yen, with or without commas. */
export const yen = z
  .string()
  .trim()
  .min(1, "required")
  .transform((text) => text.replace(/[,\s]/g, ""))
  .refine((text) => /^\d{1,14}$/.test(text) && Number(text) > 0, { error: "invalid-value" })
  .transform(Number);
