import * as z from "zod";
import type { Endpoint } from "../../shared/base/endpoint.ts";
import { conditionCodes } from "../../shared/surplus/codes.ts";

// biome-ignore lint/suspicious/noExplicitAny: the list holds endpoints of every shape
export type AnyEndpoint = Endpoint<any, any, any, any>;

type Json = Record<string, unknown>;

const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  reason: z.string(),
  instance: z.string(),
});

const schemaOf = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return rest;
};

const meanings: Readonly<Record<number, string>> = {
  400: "A parameter is unknown or out of range; `parameter` and `allowed` say which and what is taken",
  404: "Nothing of that id exists for this reader",
  410: "It was public and has been withdrawn",
  414: "The query string is longer than 8 KB",
};

function parameters(schema: z.ZodType, place: "path" | "query"): Json[] {
  const json = schemaOf(schema, "input") as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || (json.required ?? []).includes(name),
    schema: property,
    ...(property.type === "array" && { style: "form", explode: true }),
  }));
}

function operation(e: AnyEndpoint): Json {
  const problems = Object.fromEntries(
    [...e.refuses, 500].map((status) => [
      String(status),
      {
        description: meanings[status] ?? "An unexpected error; nothing was changed",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
  return {
    operationId: e.id,
    summary: e.summary,
    tags: [e.audience],
    parameters: [...parameters(e.params, "path"), ...parameters(e.query, "query")],
    responses: {
      "200": {
        description: e.summary,
        headers: { ETag: { schema: { type: "string" } } },
        content: { "application/json": { schema: schemaOf(e.output, "output") } },
      },
      "304": { description: "Not changed since the ETag given in If-None-Match" },
      ...problems,
    },
  };
}

/** The OpenAPI 3.1 document, from the same list the server mounts. */
export function openapi(endpoints: readonly AnyEndpoint[], origin: string): Json {
  const paths: Record<string, Json> = {};
  for (const e of endpoints) {
    const path = e.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [e.method]: operation(e) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Japanese Defense Sales Catalogue",
      version: "1",
      description: `Published listings, their versions and their changes. Condition codes: ${conditionCodes.join(", ")}.`,
    },
    servers: [{ url: origin }],
    paths,
    components: { schemas: { Problem: schemaOf(problemSchema, "output") } },
  };
}
