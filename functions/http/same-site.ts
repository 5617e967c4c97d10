import type { MiddlewareHandler } from "hono";
import { AppError } from "../../shared/base/app-error.ts";

const reading = ["GET", "HEAD", "OPTIONS"];

/**
 * What changes something must come from our own pages: browsers say where a request comes from and pages of other
 * sites cannot forge it. A bearer token is exempt, for no browser adds one by itself.
 */
export const sameSite =
  (origin: string): MiddlewareHandler =>
  async (c, next) => {
    const bearer = c.req.header("authorization") !== undefined;
    if (!reading.includes(c.req.method) && !bearer) {
      const from = c.req.header("origin");
      const fetched = c.req.header("sec-fetch-site");
      const own = from === undefined ? fetched === "same-origin" : from === origin;
      if (!own) throw new AppError("cross-site", "posted-from-elsewhere");
    }
    await next();
  };
