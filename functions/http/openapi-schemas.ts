import * as z from "zod";

export type Json = Record<string, unknown>;
type Way = "input" | "output";

/** Named schemas (`meta({ id })`), each printed once. What comes in may differ from what goes out, so it is named apart. */
export type Schemas = { readonly named: Record<string, Json> };
const nameOf = (id: string, way: Way) => (way === "input" ? `${id}Input` : id);

/** References of a schema that was printed alone, led to where the document keeps them. */
function led(value: unknown, way: Way): unknown {
  if (Array.isArray(value)) return value.map((item) => led(item, way));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const id = key === "$ref" && /^#\/\$defs\/(\w+)$/.exec(String(inner))?.[1];
      return id ? [key, `#/components/schemas/${nameOf(id, way)}`] : [key, led(inner, way)];
    }),
  );
}

/** A zod schema as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. */
export function schemaOf(schemas: Schemas, schema: z.ZodType, way: Way): Json {
  // Only what lies within another schema is referred to by its name.
  const whole: Json = z.toJSONSchema(z.strictObject({ it: schema }), { io: way, unrepresentable: "any" });
  const { properties, $defs } = whole as { properties: { it: Json }; $defs?: Record<string, Json> };
  for (const [id, { id: _id, ...definition }] of Object.entries($defs ?? {}))
    schemas.named[nameOf(id, way)] ??= led(definition, way) as Json;
  return led(properties.it, way) as Json;
}

/** The parameters that an object of them stands for. */
export function parametersOf(schemas: Schemas, schema: z.ZodType, place: "path" | "query"): Json[] {
  const { properties, required } = schemaOf(schemas, schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || (required ?? []).includes(name),
    schema: property,
    ...(property.type === "array" && { style: "form", explode: true }),
  }));
}
