import type * as z from "zod";
import type { Actor } from "./actor.ts";
import type { Language } from "./text.ts";

/** One function each. `account` serves whoever has signed in, and signing in itself. */
export const audiences = ["public", "account", "buyer", "supplier", "staff"] as const;
export type Audience = (typeof audiences)[number];

/** What every contract states: where it is, who may use it at all, and what the audit trail gets of it. */
type Contract<Params extends z.ZodType> = {
  readonly id: string;
  readonly audience: Audience;
  /** Who may call it at all; what they may see of the record is the verb's rule. */
  readonly permission: (actor: Actor) => boolean;
  readonly audit: { readonly action: string } | { readonly none: string };
  readonly params: Params;
};

/** What one JSON endpoint promises. `bind` mounts it, `call` uses it, the OpenAPI document is printed from it. */
export type Endpoint<
  P extends z.ZodType,
  Q extends z.ZodType,
  O extends z.ZodType,
  I extends z.ZodType,
> = Contract<P> & {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** Hono style: `/api/catalogue/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly query: Q;
  /** The JSON body; absent when there is none. */
  readonly input?: I;
  readonly output: O;
  /** Problem statuses besides 200 and 304. */
  readonly refuses: readonly number[];
  /** Of a POST: whether it is taken without an `Idempotency-Key`. Every one takes a key. */
  readonly idempotency?: "required";
  /** Whether a change names the revision it was made on; the verb gets it as `asked.ifMatch`. */
  readonly ifMatch?: "required" | "optional";
};

// biome-ignore lint/suspicious/noExplicitAny: for lists of contracts of every shape
export type AnyEndpoint = Endpoint<any, any, any, any>;

export const endpoint = <
  P extends z.ZodType,
  Q extends z.ZodType,
  O extends z.ZodType,
  I extends z.ZodType = z.ZodUndefined,
>(
  definition: Endpoint<P, Q, O, I>,
): Endpoint<P, Q, O, I> => definition;

/** One page: an address under `/{lang}`, or an address of its own when `bare`. */
export type Page<P extends z.ZodType, Q extends z.ZodType> = Contract<P> & {
  /** Without the language: `/catalogue/:id`. */
  readonly path: string;
  /** Not under a language: `/sitemap.xml`. */
  readonly bare?: true;
  readonly query: Q;
};

export const page = <P extends z.ZodType, Q extends z.ZodType>(definition: Page<P, Q>): Page<P, Q> =>
  definition;

/** A form that a page posts: `input` reads its fields, which are all text (or lists of text). */
export type Form<P extends z.ZodType, I extends z.ZodType> = Contract<P> & {
  /** Without the language; it may be a page's own. */
  readonly path: string;
  /** The page that the form stands on, where that has another address: only it can be opened again. */
  readonly page?: string;
  readonly input: I;
};

export const form = <P extends z.ZodType, I extends z.ZodType>(definition: Form<P, I>): Form<P, I> =>
  definition;

/** What is known of the one who asks, besides who it is. */
export type Caller = {
  readonly address: string;
  readonly agent: string;
  readonly cookies: Readonly<Record<string, string>>;
};

export type Asked<P extends z.ZodType, Q extends z.ZodType, I extends z.ZodType = z.ZodUndefined> = {
  readonly params: z.infer<P>;
  readonly query: z.infer<Q>;
  readonly input: z.infer<I>;
  /** Of the path, or for the API of `Accept-Language`. */
  readonly lang: Language;
  /** The address as asked for, without origin and language: `/catalogue?q=radar`. */
  readonly path: string;
  readonly caller: Caller;
  /** The record's revision that `If-Match` named, where the contract takes one. */
  readonly ifMatch?: number;
};

/** What a verb hands out is not changed any more. */
export type Frozen<T> = T extends readonly (infer U)[]
  ? readonly Frozen<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** A contract with the function that keeps it, as a room hands them to `http/`. */
export type ServedEndpoint<
  C,
  P extends z.ZodType,
  Q extends z.ZodType,
  O extends z.ZodType,
  I extends z.ZodType,
> = {
  readonly definition: Endpoint<P, Q, O, I>;
  readonly verb: (ctx: C, asked: Asked<P, Q, I>) => Promise<Frozen<z.infer<O>>>;
};

export const serve = <C, P extends z.ZodType, Q extends z.ZodType, O extends z.ZodType, I extends z.ZodType>(
  definition: Endpoint<P, Q, O, I>,
  verb: (ctx: C, asked: Asked<P, Q, I>) => Promise<Frozen<z.infer<O>>>,
): ServedEndpoint<C, P, Q, O, I> => ({ definition, verb });

/** A page's body: markup, or bytes of another type; or the way on, with `Location` among the headers. */
export type PageAnswer = {
  readonly body: unknown;
  readonly status?: 200 | 302 | 303 | 410 | 422;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
};

export const goTo = (location: string, cookies?: readonly string[]): PageAnswer => ({
  body: "",
  status: 303,
  headers: { Location: location },
  ...(cookies && { cookies }),
});

export type ServedPage<C, P extends z.ZodType, Q extends z.ZodType> = {
  readonly definition: Page<P, Q>;
  readonly render: (ctx: C, asked: Asked<P, Q>) => Promise<PageAnswer>;
};

export const servePage = <C, P extends z.ZodType, Q extends z.ZodType>(
  definition: Page<P, Q>,
  render: (ctx: C, asked: Asked<P, Q>) => Promise<PageAnswer>,
): ServedPage<C, P, Q> => ({ definition, render });

/** What was typed, and what is wrong with it by field (`""`: with the whole), as keys of sentences. */
export type Typed = {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly errors: Readonly<Record<string, string>>;
};
export const untyped: Typed = { values: {}, errors: {} };

export type ServedForm<C, P extends z.ZodType, I extends z.ZodType> = {
  readonly definition: Form<P, I>;
  readonly act: (ctx: C, asked: Asked<P, z.ZodUndefined, I>) => Promise<PageAnswer>;
  /** The page again, with everything typed and what to mend. */
  readonly again: (ctx: C, asked: Asked<P, z.ZodUndefined>, typed: Typed) => Promise<PageAnswer>;
};

export const serveForm = <C, P extends z.ZodType, I extends z.ZodType>(
  definition: Form<P, I>,
  act: ServedForm<C, P, I>["act"],
  again: ServedForm<C, P, I>["again"],
): ServedForm<C, P, I> => ({ definition, act, again });
