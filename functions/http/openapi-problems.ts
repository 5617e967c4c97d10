import * as z from "zod";
import { errorCodes } from "../../shared/base/app-error.ts";
import type { AnyEndpoint } from "../../shared/base/endpoint.ts";
import type { Json } from "./openapi-schemas.ts";
import type { ProblemStatus } from "./problem.ts";

const one = z.string().optional();

/** RFC 9457, with what a program needs in order to mend it. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum([...errorCodes, "internal"]),
    reason: z.string(),
    instance: z.string(),
    parameter: one,
    field: one,
    rule: one,
    allowed: z.array(z.string()).optional(),
    seconds: z.int().optional(),
  })
  .meta({ id: "Problem" });

const meanings: Readonly<Record<ProblemStatus, readonly [name: string, description: string]>> = {
  400: [
    "Invalid",
    "A parameter or a field is unknown or not of its shape; `parameter` or `field` and `allowed` say which and what is taken",
  ],
  401: ["Unauthenticated", "Without a bearer token, or with one that is not taken"],
  403: ["CrossSite", "Sent without a bearer token and not from a page of this site"],
  404: ["NotFound", "Nothing of that id exists for this caller, or the caller has no use of this address"],
  409: ["Conflict", "The record changed meanwhile, or exists already; read it again. Nothing was changed"],
  410: ["Gone", "It was public and has been withdrawn"],
  413: ["TooLarge", "The body is longer than 256 KB"],
  414: ["QueryTooLong", "The query string is longer than 8 KB"],
  415: ["Unsupported", "The body is not `application/json`"],
  422: ["Refused", "A rule of the business refuses; `rule` names it. Nothing was changed"],
  429: ["Throttled", "Too many requests; the next one is taken after `seconds`"],
  500: ["Internal", "An unexpected error; nothing was changed"],
  503: ["Unavailable", "A part is busy or down; trying again helps"],
};
const isKnown = (status: number): status is ProblemStatus => status in meanings;

/**
 * Every status that an endpoint may refuse with: those of its contract, and those that the house itself answers with
 * before its verb is reached or when its deed is written.
 */
export function statusesOf(e: AnyEndpoint): readonly ProblemStatus[] {
  const signedIn = e.audience !== "public";
  const anyPerson = e.permission({ kind: "person", personId: "" });
  const hasParams = Object.keys(e.params.shape ?? {}).length > 0;
  const statuses = [
    ...e.refuses,
    ...[400, 414, 500, 503],
    ...(e.input ? [413, 415] : []),
    ...(signedIn ? [401, 429] : []),
    ...(signedIn && e.method !== "get" ? [403] : []),
    ...(hasParams || (signedIn && !anyPerson) ? [404] : []),
    ...("action" in e.audit ? [409] : []),
  ];
  const unknown = statuses.filter((status) => !isKnown(status));
  if (unknown.length > 0) throw new Error(`${e.id} refuses with ${unknown}, which no error has`);
  return [...new Set(statuses.filter(isKnown))].sort((a, b) => a - b);
}

const referTo = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

export const problemsOf = (e: AnyEndpoint): Json =>
  Object.fromEntries(
    statusesOf(e).map((status) => [String(status), referTo("responses", meanings[status][0])]),
  );

/** Headers of an answer to somebody who is counted (draft-ietf-httpapi-ratelimit-headers). */
export const rateHeaders = {
  RateLimit: referTo("headers", "RateLimit"),
  "RateLimit-Policy": referTo("headers", "RateLimitPolicy"),
};

const text = { type: "string" };
export const headers: Json = {
  RateLimit: {
    description: "Requests left (`r`) and seconds until all are there again (`t`)",
    schema: text,
    example: '"read";r=119;t=1',
  },
  RateLimitPolicy: {
    description: "How many requests at once (`q`) in how many seconds (`w`)",
    schema: text,
    example: '"read";q=120;w=30',
  },
  RetryAfter: { description: "Seconds until the next request is taken", schema: { type: "integer" } },
  Challenge: { description: "The way to authenticate", schema: text, example: "Bearer" },
};

const headersOf: Partial<Record<ProblemStatus, Json>> = {
  401: { "WWW-Authenticate": referTo("headers", "Challenge") },
  429: { "Retry-After": referTo("headers", "RetryAfter") },
};

/** One response for each status of the house. */
export const responses: Json = Object.fromEntries(
  Object.entries(meanings).map(([status, [name, description]]) => {
    const own = headersOf[Number(status) as ProblemStatus];
    const content = { "application/problem+json": { schema: referTo("schemas", "Problem") } };
    return [name, { description, ...(own && { headers: own }), content }];
  }),
);
