/**
 * The one error a verb throws to refuse. `http/` maps each code to one HTTP status
 * (RFC 9457 problem) and to one page; nobody else decides a status.
 */
export const errorCodes = [
  "invalid", // 400: the input is not of the stated shape; `params` names what and what is allowed
  "unauthenticated", // 401
  "cross-site", // 403: a form that was posted from another site's page
  "not-found", // 404: also for what exists but not for this viewer
  "gone", // 410: was public and has been withdrawn
  "conflict", // 409: the record changed meanwhile, or a rule of its state refuses
  "stale", // 412: not the revision that `If-Match` named
  "unguarded", // 428: a change must name the revision it was made on, by `If-Match`
  "too-large", // 413
  "query-too-long", // 414
  "unsupported", // 415: not the kind of file or body that is taken
  "refused", // 422: a named business rule refuses; `params.rule` is its id
  "throttled", // 429
  "unavailable", // 503: a part is down or not ready; trying again helps
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What the reader needs in order to mend it: plain values, never a secret, never somebody else's data. */
export type ErrorParams = Readonly<Record<string, string | number | readonly string[]>>;

export class AppError extends Error {
  readonly code: ErrorCode;
  /** Key of the sentence in `web/copy/errors.ts` that explains it, in both languages. */
  readonly reason: string;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, reason: string, params: ErrorParams = {}) {
    super(`${code}: ${reason} ${JSON.stringify(params)}`);
    this.name = "AppError";
    this.code = code;
    this.reason = reason;
    this.params = params;
  }
}
