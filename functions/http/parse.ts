import * as z from "zod";
import { AppError } from "../../shared/base/app-error.ts";

type Shape = z.ZodObject;

/** Takes `lazy()`, `optional()` and `default()` off a schema. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodLazy) return bare(schema.unwrap());
  // What is read of an object or a list before it is turned into something else.
  if (schema instanceof z.ZodPipe && (schema.in instanceof z.ZodObject || schema.in instanceof z.ZodArray))
    return schema.in;
  const { def } = schema as z.ZodType & { def: { innerType?: z.core.$ZodType } };
  return "innerType" in def && def.innerType ? bare(def.innerType) : schema;
}

/** What a parameter may be, in words a caller can act on. */
function allowedBy(schema: z.core.$ZodType | undefined): readonly string[] {
  if (!schema) return [];
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) return allowedBy(inner.element);
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  if (inner instanceof z.ZodNumber) return [`${inner.minValue}–${inner.maxValue}`];
  if (inner instanceof z.ZodString && inner.format === "regex")
    return [String(inner.def.checks?.map(patternOf))];
  if (inner instanceof z.ZodString && inner.maxLength) return [`1–${inner.maxLength} characters`];
  return [];
}

const patternOf = (check: z.core.$ZodCheck<never>): string => {
  const { pattern } = (check as unknown as { _zod: { def: { pattern?: RegExp } } })._zod.def;
  return pattern ? pattern.source : "";
};

/**
 * Reads a query string by a schema: parameters that take a list may be repeated, others may not. Throws `invalid`
 * with the name of the first parameter at fault and what is allowed there.
 */
export function parseQuery<S extends z.ZodType>(schema: S, query: URLSearchParams): z.infer<S> {
  const whole = bare(schema);
  const shape: Shape["shape"] = whole instanceof z.ZodObject ? whole.shape : {};
  const input: Record<string, string | string[]> = {};
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    const wanted = shape[name];
    if (!wanted)
      throw new AppError("invalid", "query-parameter", { parameter: name, allowed: Object.keys(shape) });
    if (bare(wanted) instanceof z.ZodArray) {
      // A form sends the empty choice of a list as an empty value.
      const chosen = values.filter((v) => v !== "");
      if (chosen.length > 0) input[name] = chosen;
    } else if (values.length > 1) {
      throw new AppError("invalid", "query-parameter-repeated", { parameter: name });
    } else if (values[0] !== "" || name === "cursor") input[name] = values[0] ?? "";
  }
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const parameter = String(parsed.error.issues[0]?.path[0] ?? "");
  throw new AppError("invalid", "query-parameter", { parameter, allowed: allowedBy(shape[parameter]) });
}

/** Path parameters: what is not of their shape names nothing, so it is not found. */
export function parsePath<S extends z.ZodType>(schema: S, values: Record<string, string>): z.infer<S> {
  const parsed = schema.safeParse(values);
  if (!parsed.success) throw new AppError("not-found", "page-not-found");
  return parsed.data;
}

const jsonMax = 256 * 1024;

/** A JSON body by a schema. Throws `invalid` with every field at fault and the key of the sentence that says why. */
export async function parseBody<S extends z.ZodType>(schema: S, request: Request): Promise<z.infer<S>> {
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json"))
    throw new AppError("unsupported", "body-type");
  const text = await request.text();
  if (text.length > jsonMax) throw new AppError("too-large", "body-too-large");
  let plain: unknown;
  try {
    plain = JSON.parse(text);
  } catch {
    throw new AppError("invalid", "body-not-json");
  }
  const parsed = schema.safeParse(plain);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new AppError("invalid", "body-fields", { allowed: faults });
}
