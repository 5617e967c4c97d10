import type { ErrorCode } from "../../shared/base/app-error.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { Language } from "../../shared/base/text.ts";
import { type Explain, errorText } from "../../web/copy/errors.ts";

const statusOf = {
  invalid: 400,
  unauthenticated: 401,
  "cross-site": 403,
  "not-found": 404,
  gone: 410,
  conflict: 409,
  stale: 412,
  "too-large": 413,
  "query-too-long": 414,
  unsupported: 415,
  refused: 422,
  unguarded: 428,
  throttled: 429,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>;

export type ProblemStatus = (typeof statusOf)[ErrorCode] | 500;

export type Problem = {
  readonly status: ProblemStatus;
  readonly code: ErrorCode | "internal";
  readonly reason: string;
  readonly params: AppError["params"];
};

/** What the outside learns of an error; an unexpected one says nothing of itself. */
export function problemOf(error: unknown): Problem {
  if (error instanceof AppError)
    return { status: statusOf[error.code], code: error.code, reason: error.reason, params: error.params };
  return { status: 500, code: "internal", reason: "internal", params: {} };
}

/** RFC 9457 problem details, in the reader's language. */
export function problemJson(problem: Problem, lang: Language, requestId: string, explain?: Explain) {
  const text = errorText(problem, lang, explain);
  return {
    // First, so that a parameter named like a member (`status`) cannot take its place.
    ...problem.params,
    type: `urn:problem:${problem.reason}`,
    title: text.title,
    status: problem.status,
    detail: text.detail,
    code: problem.code,
    reason: problem.reason,
    instance: `urn:request:${requestId}`,
  };
}
