import * as z from "zod";

const whole = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);
export const count = z
  .string()
  .trim()
  .min(1, "required")
  .transform(whole)
  .refine((value) => value >= 1, "invalid-value");
/** Numbers of ticked lines. */
export const tickedLines = z
  .array(z.string().regex(/^\d{1,3}$/, "invalid-value"))
  .min(1, "required")
  .max(60)
  .transform((lines) => lines.map(Number));

type Ctx = { readonly addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void };
/** `quantity.3` of a form that stands for line 3: the lines that have a quantity, each with its other fields. */
export function linesIn(
  fields: Readonly<Record<string, unknown>>,
  others: readonly string[],
  ctx: Ctx,
): { line: number; quantity: number; more: Record<string, string> }[] {
  const text = (name: string) => (typeof fields[name] === "string" ? String(fields[name]).trim() : "");
  const found = Object.keys(fields).flatMap((name) => {
    const line = Number(/^quantity\.(\d{1,3})$/.exec(name)?.[1] ?? 0);
    if (line < 1 || text(name) === "") return [];
    const quantity = whole(text(name));
    if (!(quantity >= 1)) ctx.addIssue({ code: "custom", path: [name], message: "not-a-number" });
    return [{ line, quantity, more: Object.fromEntries(others.map((o) => [o, text(`${o}.${line}`)])) }];
  });
  if (found.length === 0) ctx.addIssue({ code: "custom", path: ["lines"], message: "required" });
  return found.sort((a, b) => a.line - b.line);
}

/** A form with a row of fields for each line; zod's loose objects are what the page's reader leaves in one level. */
export const linesForm = <S extends z.core.$ZodLooseShape>(shape: S) => z.looseObject(shape);
