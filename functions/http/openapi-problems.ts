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
  409: [
    "Conflict",
    "The record changed meanwhile, or exists already; read it again. Or a request with this `Idempotency-Key` is under way: ask again after `seconds`",
  ],
  410: ["Gone", "It was public and has been withdrawn"],
  412: [
    "Stale",
    "The record is no longer the one that `If-Match` names; `revision` is today's. Nothing was changed",
  ],
  413: ["TooLarge", "The body is longer than 256 KB"],
  414: ["QueryTooLong", "The query string is longer than 8 KB"],
  415: ["Unsupported", "The body is not `application/json`"],
  422: ["Refused", "A rule of the business refuses; `rule` names it. Nothing was changed"],
  428: ["Unguarded", "The change must name the record's ETag by `If-Match`"],
  429: ["Throttled", "Too many requests; the next one is taken after `seconds`"],
  500: ["Internal", "An unexpected error; nothing was changed"],
  503: ["Unavailable", "A part is busy or down; trying again helps"],
};
const isKnown = (status: number): status is ProblemStatus => status in meanings;

/** Every POST of whoever signs in may carry an `Idempotency-Key`. */
export const takesKey = (e: AnyEndpoint): boolean => e.method === "post" && e.audience !== "public";

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
    ...(takesKey(e) ? [409, 413, 422] : []),
    ...(e.ifMatch ? [412] : []),
    ...(e.ifMatch === "required" ? [428] : []),
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
  Replayed: {
    description: "The request came before with this `Idempotency-Key`, and this is what was answered then",
    schema: { type: "string", enum: ["true"] },
  },
  Revision: {
    description: "The record's revision, for `If-Match` of the next change",
    schema: text,
    example: '"7"',
  },
  Challenge: { description: "The way to authenticate", schema: text, example: "Bearer" },
};

/** What a request may say of itself besides its path, query and body. */
export const parameters: Json = {
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    required: false,
    description:
      "Chosen by the caller, best at random, once per deed (draft-ietf-httpapi-idempotency-key-header): within 24 hours the same request with it takes effect once and is answered the same. Quoted or bare.",
    schema: { type: "string", minLength: 1, maxLength: 130, pattern: "^[\\x20-\\x7e]+$" },
    example: '"8e03978e-40d5-43dd-bc93-6894a57f9324"',
  },
  IfMatch: {
    name: "If-Match",
    in: "header",
    required: false,
    description: "The ETag of the record as the caller knows it; the change is made on nothing else",
    schema: { type: "string" },
    example: '"7"',
  },
};

/** The headers that a contract takes; needed ones are told anew, for a reference cannot say it. */
export const headersTaken = (e: AnyEndpoint): Json[] => [
  ...(takesKey(e) ? [taken("IdempotencyKey", e.idempotency === "required")] : []),
  ...(e.ifMatch ? [taken("IfMatch", e.ifMatch === "required")] : []),
];
const taken = (name: string, required: boolean): Json =>
  required ? { ...(parameters[name] as Json), required } : referTo("parameters", name);

const headersOf: Partial<Record<ProblemStatus, Json>> = {
  401: { "WWW-Authenticate": referTo("headers", "Challenge") },
  409: { "Retry-After": referTo("headers", "RetryAfter") },
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
