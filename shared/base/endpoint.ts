import type * as z from "zod";
import type { Actor } from "./actor.ts";

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
