import type { Context } from "hono";
import { cors } from "hono/cors";
import { etag } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";
import { Hono } from "hono/tiny";
import { AppError } from "../../shared/base/app-error.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { type AnyServed, type AnyServedPage, bind, bindPages, type CtxOf } from "./bind.ts";
import { errorPage } from "./error-page.tsx";
import { languageOfPath, preferredLanguage } from "./language.ts";
import { openapi } from "./openapi.ts";
import { problemJson, problemOf } from "./problem.ts";

const queryMax = 8192;

/** What a browser may do with our pages: nothing from elsewhere, nothing inline. */
const policy = {
  defaultSrc: ["'none'"],
  imgSrc: ["'self'"],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

const secured = (contentSecurityPolicy: Record<string, string[]>) =>
  secureHeaders({
    contentSecurityPolicy,
    xFrameOptions: "DENY",
    referrerPolicy: "strict-origin-when-cross-origin",
    crossOriginResourcePolicy: false,
  });
const onPages = secured(policy);
/** A drawing may hold script of its own; none of it may run, wherever it is opened. */
const onDrawings = secured({ defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"], sandbox: [] });

export type Rooms<C extends Ctx> = {
  readonly endpoints: readonly AnyServed<C>[];
  readonly pages: readonly AnyServedPage<C>[];
};

/** One audience's whole HTTP surface: middleware, rooms, errors. */
export function createApp<C extends Ctx>(deps: Deps, ctxOf: CtxOf<C>, rooms: Rooms<C>): Hono {
  const app = new Hono();
  app.use((c, next) => (c.req.path.startsWith("/pictures/") ? onDrawings : onPages)(c, next));
  app.use("/api/*", cors({ origin: "*", allowMethods: ["GET", "HEAD"], exposeHeaders: ["ETag"] }));
  app.use(etag({ weak: true }));
  app.use(async (c, next) => {
    if (new URL(c.req.url).search.length > queryMax)
      throw new AppError("query-too-long", "query-too-long", { allowed: [`${queryMax}`] });
    await next();
  });
  // Printed at the first request for it: a cold start has better to do.
  let document: object | undefined;
  app.get("/api/openapi.json", (c) => {
    document ??= openapi(
      rooms.endpoints.map((served) => served.definition),
      deps.config.origin,
    );
    return c.json(document);
  });
  bind(app, ctxOf, rooms.endpoints);
  bindPages(app, ctxOf, rooms.pages);
  app.get("/", (c) => c.redirect(`/${languageOf(c)}/`));
  app.get("/:lang{ja|en}", (c) => c.redirect(`/${languageOf(c)}/`));
  app.notFound((c) => refuse(c, deps, new AppError("not-found", "page-not-found")));
  app.onError((error, c) => refuse(c, deps, error));
  return app;
}

const languageOf = (c: Context) =>
  languageOfPath(new URL(c.req.url).pathname) ?? preferredLanguage(c.req.header("accept-language"));

/** The request's id at the gateway, so that what a reader quotes can be found in the log. */
const requestIdOf = (c: Context): string =>
  (c.env as { requestContext?: { requestId?: string } } | undefined)?.requestContext?.requestId ?? "local";

async function refuse(c: Context, deps: Deps, error: unknown): Promise<Response> {
  const problem = problemOf(error);
  const requestId = requestIdOf(c);
  if (problem.status === 500) deps.log.error("request-failed", error, { requestId, path: c.req.path });
  const lang = languageOf(c);
  const headers = { "Cache-Control": "no-store", "Content-Language": lang };
  const { pathname } = new URL(c.req.url);
  if (pathname.startsWith("/api/"))
    return c.body(JSON.stringify(problemJson(problem, lang, requestId)), problem.status, {
      ...headers,
      "Content-Type": "application/problem+json",
    });
  const path = languageOfPath(pathname) ? pathname.slice(3) : "/";
  return c.body(String(await errorPage(problem, { lang, path, requestId, deps })), problem.status, {
    ...headers,
    "Content-Type": "text/html; charset=utf-8",
  });
}
