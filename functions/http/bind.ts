import type { Context, Hono } from "hono";
import type * as z from "zod";
import { AppError } from "../../shared/base/app-error.ts";
import type { Asked, Audience, ServedEndpoint, ServedPage } from "../../shared/base/endpoint.ts";
import type { Ctx } from "../platform/deps.ts";
import { languageOfPath, preferredLanguage } from "./language.ts";
import { parsePath, parseQuery } from "./parse.ts";

/** How a request becomes the context its verb works in. */
export type CtxOf<C extends Ctx> = (c: Context) => Promise<C>;

// biome-ignore lint/suspicious/noExplicitAny: a list of contracts of every shape
export type AnyServed<C> = ServedEndpoint<C, any, any, any>;
// biome-ignore lint/suspicious/noExplicitAny: a list of pages of every shape
export type AnyServedPage<C> = ServedPage<C, any, any>;

/** Browsers ask again each time; a cache in between may answer for a second, which is how long a withdrawal may take. */
const keeping = (audience: Audience) =>
  audience === "public" ? "public, max-age=0, s-maxage=1, must-revalidate" : "private, no-store";

type Contract = {
  readonly permission: (actor: Ctx["actor"]) => boolean;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
};

function ask(c: Context, ctx: Ctx, contract: Contract): Asked<z.ZodType, z.ZodType> {
  if (!contract.permission(ctx.actor)) throw new AppError("not-found", "page-not-found");
  const url = new URL(c.req.url);
  const inPath = languageOfPath(url.pathname);
  return {
    params: parsePath(contract.params, pathValues(c)),
    query: parseQuery(contract.query, url.searchParams),
    lang: inPath ?? preferredLanguage(c.req.header("accept-language")),
    path: (inPath ? url.pathname.slice(3) : url.pathname) + url.search,
  };
}

/** The path's values; the language is the house's, not the contract's. */
function pathValues(c: Context): Record<string, string> {
  const { lang: _lang, ...values } = c.req.param() as Record<string, string>;
  return values;
}

/** Mounts JSON endpoints: permission, parsing, the verb, the answer. */
export function bind<C extends Ctx>(app: Hono, ctxOf: CtxOf<C>, served: readonly AnyServed<C>[]): void {
  for (const { definition, verb } of served) {
    app.on(definition.method, definition.path, async (c) => {
      const ctx = await ctxOf(c);
      const output = await verb(ctx, ask(c, ctx, definition));
      c.header("Cache-Control", keeping(definition.audience));
      c.header("Vary", "Accept-Language");
      return c.json(output as object);
    });
  }
}

/** Mounts pages, each under both languages unless it stands outside of them. */
export function bindPages<C extends Ctx>(
  app: Hono,
  ctxOf: CtxOf<C>,
  served: readonly AnyServedPage<C>[],
): void {
  for (const { definition, render } of served) {
    const path = definition.bare ? definition.path : `/:lang{ja|en}${definition.path}`;
    app.get(path, async (c) => {
      const ctx = await ctxOf(c);
      const answer = await render(ctx, ask(c, ctx, definition));
      const headers = { "Cache-Control": keeping(definition.audience), ...answer.headers };
      return c.body(
        answer.body instanceof Uint8Array ? new Uint8Array(answer.body) : String(answer.body),
        answer.status ?? 200,
        { "Content-Type": answer.type ?? "text/html; charset=utf-8", ...headers },
      );
    });
  }
}
