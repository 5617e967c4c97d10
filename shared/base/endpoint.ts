import type * as z from "zod";
import type { Actor } from "./actor.ts";
import type { Language } from "./text.ts";

export type Audience = "public" | "buyer" | "supplier" | "staff";

/** What one JSON endpoint promises. `bind` mounts it, `call` uses it, the OpenAPI document is printed from it. */
export type Endpoint<Params extends z.ZodType, Query extends z.ZodType, Output extends z.ZodType> = {
  readonly id: string;
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** Hono style: `/api/catalogue/:id`. */
  readonly path: string;
  readonly audience: Audience;
  readonly summary: string;
  /** Who may call it at all; what they may see of the record is the verb's rule. */
  readonly permission: (actor: Actor) => boolean;
  /** What the audit trail gets, or why it gets nothing. */
  readonly audit: { readonly action: string } | { readonly none: string };
  readonly params: Params;
  readonly query: Query;
  readonly output: Output;
  /** Problem statuses besides 200 and 304. */
  readonly refuses: readonly number[];
};

export const endpoint = <P extends z.ZodType, Q extends z.ZodType, O extends z.ZodType>(
  definition: Endpoint<P, Q, O>,
): Endpoint<P, Q, O> => definition;

/** One page: an address under `/{lang}`, or an address of its own when `bare`. */
export type Page<Params extends z.ZodType, Query extends z.ZodType> = {
  readonly id: string;
  /** Without the language: `/catalogue/:id`. */
  readonly path: string;
  /** Not under a language: `/sitemap.xml`. */
  readonly bare?: true;
  readonly audience: Audience;
  readonly permission: (actor: Actor) => boolean;
  readonly audit: { readonly action: string } | { readonly none: string };
  readonly params: Params;
  readonly query: Query;
};

export const page = <P extends z.ZodType, Q extends z.ZodType>(definition: Page<P, Q>): Page<P, Q> =>
  definition;

export type Asked<P extends z.ZodType, Q extends z.ZodType> = {
  readonly params: z.infer<P>;
  readonly query: z.infer<Q>;
  /** Of the path, or for the API of `Accept-Language`. */
  readonly lang: Language;
  /** The address as asked for, without origin and language: `/catalogue?q=radar`. */
  readonly path: string;
};

/** What a verb hands out is not changed any more. */
export type Frozen<T> = T extends readonly (infer U)[]
  ? readonly Frozen<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** A contract with the function that keeps it, as a room hands them to `http/`. */
export type ServedEndpoint<C, P extends z.ZodType, Q extends z.ZodType, O extends z.ZodType> = {
  readonly definition: Endpoint<P, Q, O>;
  readonly verb: (ctx: C, asked: Asked<P, Q>) => Promise<Frozen<z.infer<O>>>;
};

export const serve = <C, P extends z.ZodType, Q extends z.ZodType, O extends z.ZodType>(
  definition: Endpoint<P, Q, O>,
  verb: (ctx: C, asked: Asked<P, Q>) => Promise<Frozen<z.infer<O>>>,
): ServedEndpoint<C, P, Q, O> => ({ definition, verb });

/** A page's body: markup, or bytes of another type. */
export type PageAnswer = {
  readonly body: unknown;
  readonly status?: 200 | 302 | 410;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export type ServedPage<C, P extends z.ZodType, Q extends z.ZodType> = {
  readonly definition: Page<P, Q>;
  readonly render: (ctx: C, asked: Asked<P, Q>) => Promise<PageAnswer>;
};

export const servePage = <C, P extends z.ZodType, Q extends z.ZodType>(
  definition: Page<P, Q>,
  render: (ctx: C, asked: Asked<P, Q>) => Promise<PageAnswer>,
): ServedPage<C, P, Q> => ({ definition, render });
