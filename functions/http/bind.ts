import type { Context, Hono } from "hono";
import type * as z from "zod";
import { isSignedIn } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type {
  AnyEndpoint,
  Asked,
  Audience,
  PageAnswer,
  ServedEndpoint,
  ServedForm,
  ServedPage,
} from "../../shared/base/endpoint.ts";
import type { Ctx } from "../platform/deps.ts";
import { callerOf } from "./caller.ts";
import { readFields, typedIn } from "./fields.ts";
import { languageOfPath, preferredLanguage } from "./language.ts";
import { parseBody, parsePath, parseQuery } from "./parse.ts";

/** How a request becomes the context its verb works in. */
export type CtxOf<C extends Ctx> = (c: Context) => Promise<C>;

// biome-ignore lint/suspicious/noExplicitAny: a list of contracts of every shape
export type AnyServed<C> = ServedEndpoint<C, any, any, any, any>;
// biome-ignore lint/suspicious/noExplicitAny: a list of pages of every shape
export type AnyServedPage<C> = ServedPage<C, any, any>;
// biome-ignore lint/suspicious/noExplicitAny: a list of forms of every shape
export type AnyServedForm<C> = ServedForm<C, any, any>;

// biome-ignore lint/suspicious/noExplicitAny: what is asked of contracts of every shape
export type AnyAsked = Asked<any, any, any>;
/** Stands around every verb of an app; what it gives back is answered. */
export type Around = <C extends Ctx>(
  c: Context,
  ctx: C,
  definition: AnyEndpoint,
  asked: AnyAsked,
  verb: (ctx: C, asked: AnyAsked) => Promise<unknown>,
) => Promise<unknown>;
const plainly: Around = (_c, ctx, _definition, asked, verb) => verb(ctx, asked);

/** Browsers ask again each time; a cache in between may answer for a second, which is how long a withdrawal may take. */
const keeping = (audience: Audience) =>
  audience === "public" ? "public, max-age=0, s-maxage=1, must-revalidate" : "private, no-store";

type Contract = {
  readonly permission: (actor: Ctx["actor"]) => boolean;
  readonly audience: Audience;
  readonly params: z.ZodType;
};

/**
 * Who may not use it learns nothing of it; who has not signed in is asked to where signing in could help, and who
 * belongs to nobody is told so wherever members only go.
 */
function admit({ actor }: Ctx, { permission, audience }: Contract): void {
  if (permission(actor)) return;
  if (audience !== "public" && !isSignedIn(actor)) throw new AppError("unauthenticated", "sign-in-needed");
  const lost = actor.kind === "person" && (audience === "buyer" || audience === "supplier");
  throw new AppError("not-found", lost ? "no-organisation" : "page-not-found");
}

function ask(c: Context, ctx: Ctx, contract: Contract, query: z.ZodType | undefined): AnyAsked {
  const url = new URL(c.req.url);
  const inPath = languageOfPath(url.pathname);
  return {
    params: parsePath(contract.params, pathValues(c)),
    query: query && parseQuery(query, url.searchParams),
    input: undefined,
    lang: inPath ?? preferredLanguage(c.req.header("accept-language")),
    path: (inPath ? url.pathname.slice(3) : url.pathname) + url.search,
    caller: callerOf(c, ctx.deps.config.hops),
  };
}

/** The path's values; the language is the house's, not the contract's. */
function pathValues(c: Context): Record<string, string> {
  const { lang: _lang, ...values } = c.req.param() as Record<string, string>;
  return values;
}

/** Mounts JSON endpoints: permission, parsing, the verb, the answer. */
export function bind<C extends Ctx>(
  app: Hono,
  ctxOf: CtxOf<C>,
  served: readonly AnyServed<C>[],
  around: Around = plainly,
): void {
  for (const { definition, verb } of served) {
    app.on(definition.method, definition.path, async (c) => {
      const ctx = await ctxOf(c);
      admit(ctx, definition);
      const asked = ask(c, ctx, definition, definition.query);
      const input = definition.input && (await parseBody(definition.input, c.req.raw));
      const output = await around(c, ctx, definition, { ...asked, input }, verb);
      c.header("Cache-Control", keeping(definition.audience));
      c.header(
        "Vary",
        definition.audience === "public" ? "Accept-Language" : "Accept-Language, Authorization, Cookie",
      );
      return c.json(output as object);
    });
  }
}

/** Under this name a request that posts a form keeps the page it came from, for an error to lead back to. */
export const formPage = "form-page";

const addressOf = (definition: { readonly path: string; readonly bare?: true }) =>
  definition.bare ? definition.path : `/:lang{ja|en}${definition.path}`;

/** The address, without language, of the page that a form stands on. */
const standsOn = (c: Context, { page, path }: { readonly page?: string; readonly path: string }): string =>
  (page ?? path).replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(c.req.param(name) ?? ""));

function send(c: Context, audience: Audience, answer: PageAnswer): Response {
  for (const cookie of answer.cookies ?? []) c.header("Set-Cookie", cookie, { append: true });
  const headers = { "Cache-Control": keeping(audience), ...answer.headers };
  return c.body(
    answer.body instanceof Uint8Array ? new Uint8Array(answer.body) : String(answer.body),
    answer.status ?? 200,
    { "Content-Type": answer.type ?? "text/html; charset=utf-8", ...headers },
  );
}

/** Mounts pages, each under both languages unless it stands outside of them. */
export function bindPages<C extends Ctx>(
  app: Hono,
  ctxOf: CtxOf<C>,
  served: readonly AnyServedPage<C>[],
): void {
  for (const { definition, render } of served) {
    app.get(addressOf(definition), async (c) => {
      const ctx = await ctxOf(c);
      admit(ctx, definition);
      const asked = ask(c, ctx, definition, definition.query);
      return send(c, definition.audience, await render(ctx, asked));
    });
  }
}

/** Mounts forms: what cannot be taken comes back as the page with everything typed, and nothing is written. */
export function bindForms<C extends Ctx>(
  app: Hono,
  ctxOf: CtxOf<C>,
  served: readonly AnyServedForm<C>[],
): void {
  for (const { definition, act, again } of served) {
    app.post(addressOf(definition), async (c: Context) => {
      const path = standsOn(c, definition);
      c.set(formPage, path);
      const ctx = await ctxOf(c);
      admit(ctx, definition);
      const asked = { ...ask(c, ctx, definition, undefined), path };
      const fields = await readFields(c.req.raw);
      const typed = typedIn(definition.input, fields);
      if ("errors" in typed)
        return send(c, definition.audience, { status: 422, ...(await again(ctx, asked, typed)) });
      try {
        return send(c, definition.audience, await act(ctx, { ...asked, input: typed.input }));
      } catch (error) {
        const mistake = error instanceof AppError && mendable(error);
        if (!mistake) throw error;
        const page = await again(ctx, asked, { values: fields, errors: mistake });
        return send(c, definition.audience, { status: 422, ...page });
      }
    });
  }
}

/** What a person can mend in the form itself, by field. */
function mendable(error: AppError): Record<string, string> | undefined {
  if (!["invalid", "refused", "conflict"].includes(error.code)) return undefined;
  const { field } = error.params;
  return { [typeof field === "string" ? field : ""]: error.reason };
}
