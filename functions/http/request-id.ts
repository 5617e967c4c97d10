import type { Context } from "hono";

/** The request's id at the gateway, so that what a reader quotes can be found in the log. */
export const requestIdOf = (c: Context): string =>
  (c.env as { requestContext?: { requestId?: string } } | undefined)?.requestContext?.requestId ?? "local";
