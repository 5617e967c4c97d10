import * as z from "zod";

/** Fields of forms are text; an empty one was not filled in. */
export const needed = (max: number) => z.string().trim().min(1, "required").max(max, "too-long");
export const optional = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "too-long")
    .optional()
    .transform((text) => text || undefined);
export const dayField = z.string().trim().min(1, "required").pipe(z.iso.date("invalid-value"));
/** Digits that make a whole number within the bounds. */
export const countIn = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,8}$/, "invalid-value")
    .transform(Number)
    .refine((value) => value >= min && value <= max, { error: "invalid-value" });
/** The revision that the page showed, from a hidden field. */
export const revisionField = z.coerce.number().int();
/** Which of a list; nothing chosen is nothing. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: "required" });
export const maybeOneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .union([z.literal(""), z.enum(values)])
    .optional()
    .transform((value) => value || undefined);
