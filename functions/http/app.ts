import type { Context } from "hono";
import { cors } from "hono/cors";
import { etag } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";
import { Hono } from "hono/tiny";
import { AppError } from "../../shared/base/app-error.ts";
import type { Explain } from "../../web/copy/errors.ts";
import type { Config } from "../platform/config.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import {
  type AnyServed,
  type AnyServedForm,
  type AnyServedPage,
  type Around,
  bind,
  bindForms,
  bindPages,
  type CtxOf,
  formPage,
} from "./bind.ts";
import { errorPage } from "./error-page.tsx";
import { languageOfPath, preferredLanguage } from "./language.ts";
import { problemJson, problemOf } from "./problem.ts";
import { type Repeated, repeated } from "./repeated.ts";
import { requestIdOf } from "./request-id.ts";
import { sameSite } from "./same-site.ts";

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
/** A browser follows a form to where it is sent on only if that is allowed: signing out ends at the provider. */
const pagesPolicy = (config: Config) =>
  secured({
    ...policy,
    formAction: [
      ...policy.formAction,
      ...providersOf(config.oidc),
      ...(config.oidc ? [storeOf(config)] : []),
    ],
    connectSrc: [...policy.connectSrc, ...(config.oidc ? [storeOf(config)] : [])],
  });
/** Files are posted straight to the store. */
const storeOf = ({ s3Endpoint, bucket, region }: Config): string =>
  s3Endpoint ? new URL(s3Endpoint).origin : `https://${bucket}.s3.${region}.amazonaws.com`;
const providersOf = (oidc: Config["oidc"]): string[] =>
  Object.values(oidc ?? {}).flatMap(({ issuer, endSession }) =>
    [issuer, endSession].flatMap((address) => (address ? [new URL(address).origin] : [])),
  );
/** A drawing may hold script of its own; none of it may run, wherever it is opened. */
const onDrawings = secured({ defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"], sandbox: [] });

export type Rooms<C extends Ctx> = {
  readonly endpoints: readonly AnyServed<C>[];
  readonly pages: readonly AnyServedPage<C>[];
  readonly forms?: readonly AnyServedForm<C>[];
  /** Prints `/api/openapi.json`, where one is served. */
  readonly document?: (origin: string) => object | Promise<object>;
  /** Words for what its rooms refuse, where those of everybody do not do. */
  readonly explain?: Explain;
  /** What stands around its verbs, for whoever signs in. */
  readonly around?: Around;
};

/** One audience's whole HTTP surface: middleware, rooms, errors. */
export function createApp<C extends Ctx>(deps: Deps, ctxOf: CtxOf<C>, rooms: Rooms<C>): Hono {
  const app = new Hono();
  const onPages = pagesPolicy(deps.config);
  app.use((c, next) => (c.req.path.includes("/pictures/") ? onDrawings : onPages)(c, next));
  app.use("/api/*", cors({ origin: "*", allowMethods: ["GET", "HEAD"], exposeHeaders: ["ETag"] }));
  app.use(etag({ weak: true }));
  // The public's function changes nothing and knows no cookie.
  if (rooms.forms) app.use(sameSite(deps.config.origin));
  app.use(async (c, next) => {
    if (new URL(c.req.url).search.length > queryMax)
      throw new AppError("query-too-long", "query-too-long", { allowed: [`${queryMax}`] });
    await next();
  });
  if (rooms.document) serveDocument(app, deps.config.origin, rooms.document);
  bind(app, ctxOf, rooms.endpoints, rooms.around);
  bindPages(app, ctxOf, rooms.pages);
  bindForms(app, ctxOf, rooms.forms ?? []);
  app.get("/", (c) => c.redirect(`/${languageOf(c)}/`));
  app.get("/:lang{ja|en}", (c) => c.redirect(`/${languageOf(c)}/`));
  app.notFound((c) => refuse(c, deps, new AppError("not-found", "page-not-found"), rooms));
  app.onError((error, c) => refuse(c, deps, error, rooms));
  return app;
}

/** Printed at the first request for it: a cold start has better to do. */
function serveDocument(app: Hono, origin: string, print: NonNullable<Rooms<Ctx>["document"]>): void {
  let printed: object | undefined;
  app.get("/api/openapi.json", async (c) => {
    printed ??= await print(origin);
    return c.json(printed);
  });
}

const languageOf = (c: Context) =>
  languageOfPath(new URL(c.req.url).pathname) ?? preferredLanguage(c.req.header("accept-language"));

async function refuse(
  c: Context,
  deps: Deps,
  error: unknown,
  { explain }: { readonly explain?: Explain },
): Promise<Response> {
  const problem = problemOf(error);
  if (problem.status === 500)
    deps.log.error("request-failed", error, { requestId: requestIdOf(c), path: c.req.path });
  // What is said again is said in the words of the first time.
  const first: Repeated | undefined = c.get(repeated);
  const { requestId, lang } = first ?? { requestId: requestIdOf(c), lang: languageOf(c) };
  const { seconds } = problem.params;
  const headers = {
    "Cache-Control": "no-store",
    "Content-Language": lang,
    ...(typeof seconds === "number" && { "Retry-After": String(seconds) }),
    ...(problem.status === 401 && { "WWW-Authenticate": "Bearer" }),
  };
  const { pathname } = new URL(c.req.url);
  if (pathname.startsWith("/api/"))
    return c.body(JSON.stringify(problemJson(problem, lang, requestId, explain)), problem.status, {
      ...headers,
      "Content-Type": "application/problem+json",
    });
  const posted: unknown = c.get(formPage);
  const own = languageOfPath(pathname) && c.req.method === "GET" ? pathname.slice(3) : "/";
  const path = typeof posted === "string" ? posted : own;
  // A page that is for people who have signed in leads there, and back here afterwards.
  if (problem.status === 401 && c.req.method === "GET" && languageOfPath(pathname))
    return c.redirect(`/${lang}/account/sign-in?to=${encodeURIComponent(`/${lang}${path}`)}`, 303);
  return c.body(String(await errorPage(problem, { lang, path, requestId, deps, explain })), problem.status, {
    ...headers,
    "Content-Type": "text/html; charset=utf-8",
  });
}
