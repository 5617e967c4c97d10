import type { AnyEndpoint, Audience } from "../../shared/base/endpoint.ts";
import { conditionCodes } from "../../shared/surplus/codes.ts";
import {
  headers,
  headersTaken,
  parameters,
  problemSchema,
  problemsOf,
  rateHeaders,
  responses,
  takesKey,
} from "./openapi-problems.ts";
import { type Json, parametersOf, type Schemas, schemaOf } from "./openapi-schemas.ts";

const tags: Readonly<Record<Audience, string>> = {
  public: "What anyone may read, without signing in",
  account: "Oneself and one's own organisation, for whoever has signed in",
  buyer: "For officers of cleared foreign governments",
  supplier: "For verified suppliers",
  staff: "For the agency's staff, each in one role at a time",
};

const bearer = {
  type: "http",
  scheme: "bearer",
  bearerFormat: "JWT",
  description:
    "An access token of one of the two identity providers. Pages use a session cookie instead, which programs have no use for.",
};

const description = `The catalogue's JSON API, for every audience.

Answers to the public may be kept and asked for again by their ETag; all others are private. Texts of problems are in
Japanese or English, by Accept-Language. Lists go on with the \`cursor\` that the answer before gave as \`next\`.
A POST may carry an \`Idempotency-Key\`; a change that takes \`If-Match\` is made on that revision only.
Condition codes: ${conditionCodes.join(", ")}.`;

const asJson = (schema: Json): Json => ({ "application/json": { schema } });

function operation(schemas: Schemas, e: AnyEndpoint): Json {
  const signedIn = e.audience !== "public";
  const isRead = e.method === "get";
  const output = schemaOf(schemas, e.output, "output");
  const answered = {
    ...(isRead && { ETag: { schema: { type: "string" } } }),
    ...(!isRead &&
      signedIn &&
      hasRevision(schemas, output) && { ETag: { $ref: "#/components/headers/Revision" } }),
    ...(takesKey(e) && { "Idempotent-Replayed": { $ref: "#/components/headers/Replayed" } }),
    ...(signedIn && rateHeaders),
  };
  return {
    operationId: e.id,
    summary: e.summary,
    tags: [e.audience],
    security: signedIn ? [{ bearer: [] }] : [],
    parameters: [
      ...parametersOf(schemas, e.params, "path"),
      ...parametersOf(schemas, e.query, "query"),
      ...headersTaken(e),
    ],
    ...(e.input && {
      requestBody: { required: true, content: asJson(schemaOf(schemas, e.input, "input")) },
    }),
    responses: {
      "200": {
        description: e.summary,
        headers: answered,
        content: asJson(output),
      },
      ...(isRead && { "304": { description: "Not changed since the ETag given in If-None-Match" } }),
      ...problemsOf(e),
    },
  };
}

/** Whether an answer carries its record's revision, also where its schema is printed by name. */
function hasRevision({ named }: Schemas, schema: Json): boolean {
  const [, name = ""] = /^#\/components\/schemas\/(\w+)$/.exec(String(schema.$ref)) ?? [];
  const { properties } = (named[name] ?? schema) as { properties?: Json };
  return properties !== undefined && "revision" in properties;
}

/** The OpenAPI 3.1 document of a list of contracts. */
export function openapi(endpoints: readonly AnyEndpoint[], origin: string): Json {
  const schemas: Schemas = { named: {} };
  const paths: Record<string, Json> = {};
  for (const e of endpoints) {
    const path = e.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [e.method]: operation(schemas, e) };
  }
  schemaOf(schemas, problemSchema, "output");
  const used = new Set(endpoints.map((e) => e.audience));
  return {
    openapi: "3.1.0",
    info: { title: "Japanese Defense Sales Catalogue", version: "1", description },
    servers: [{ url: origin }],
    tags: Object.entries(tags).flatMap(([name, about]) =>
      used.has(name as Audience) ? [{ name, description: about }] : [],
    ),
    paths,
    components: {
      schemas: schemas.named,
      headers,
      responses,
      parameters,
      securitySchemes: { bearer },
    },
  };
}
