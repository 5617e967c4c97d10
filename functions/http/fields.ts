import type * as z from "zod";
import { AppError } from "../../shared/base/app-error.ts";
import type { Typed } from "../../shared/base/endpoint.ts";
import { bare } from "./parse.ts";

/** More than the longest form takes: a Japanese character is nine of a posted one. */
const bodyMax = 512 * 1024;

type Fields = Readonly<Record<string, readonly string[]>>;

/** The fields of a posted form by name; a line break is one character. */
export async function readFields(request: Request): Promise<Fields> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) throw new AppError("unsupported", "form-type");
  const text = await request.text();
  if (text.length > bodyMax) throw new AppError("too-large", "form-too-large");
  const fields: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const values = fields[name] ?? [];
    values.push(value.replace(/\r\n?/g, "\n"));
    fields[name] = values;
  }
  return fields;
}

/** A schema that is open to any field takes them by their whole names, the values of a name as lines. */
function isOpen(schema: z.core.$ZodType): boolean {
  const { catchall } = bare(schema)._zod.def as { catchall?: z.core.$ZodType };
  return catchall?._zod.def.type === "unknown";
}

const flat = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, values.join("\n")]));

/** "cyber.updates" lies in `cyber`; a list takes every value of its name, anything else the last. */
function nested(fields: Fields, schema: z.core.$ZodType): Record<string, unknown> {
  const shape = shapeOf(schema);
  const input: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(fields)) {
    const [first = "", second] = name.split(".");
    if (second === undefined) {
      const wanted = shape[first];
      const isList = wanted !== undefined && bare(wanted)._zod.def.type === "array";
      input[first] = isList ? values.filter((v) => v !== "") : values.at(-1);
    } else input[first] = { ...(input[first] as object | undefined), [second]: values.at(-1) };
  }
  for (const [name, wanted] of Object.entries(shape)) {
    const { type } = bare(wanted)._zod.def;
    if (!(name in input) && (type === "array" || type === "object")) input[name] = type === "array" ? [] : {};
  }
  return input;
}

function shapeOf(schema: z.core.$ZodType): Record<string, z.core.$ZodType> {
  const whole = bare(schema) as z.core.$ZodType & { shape?: Record<string, z.core.$ZodType> };
  return whole.shape ?? {};
}

/** What a form's fields say, or what was typed with the first mistake of each field. */
export function typedIn<S extends z.ZodType>(schema: S, fields: Fields): { input: z.infer<S> } | Typed {
  const parsed = schema.safeParse(isOpen(schema) ? flat(fields) : nested(fields, schema));
  if (parsed.success) return { input: parsed.data };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const name = issue.path.join(".");
    errors[name] ??= /^[a-z0-9-]+$/.test(issue.message) ? issue.message : "invalid-value";
  }
  return { values: fields, errors };
}
