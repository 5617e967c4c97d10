import type { Context } from "hono";
import type * as z from "zod";
import { accountRooms } from "../../functions/http/account-app.ts";
import { createApp, type Rooms } from "../../functions/http/app.ts";
import { buyerRooms } from "../../functions/http/buyer-app.ts";
import { publicRooms } from "../../functions/http/public-app.ts";
import { staffRooms } from "../../functions/http/staff-app.ts";
import { supplierRooms } from "../../functions/http/supplier-app.ts";
import { whoAsks } from "../../functions/http/who.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import { openTokens } from "../../functions/platform/tokens.ts";
import type { Audience } from "../../shared/base/endpoint.ts";

// biome-ignore lint/suspicious/noExplicitAny: rooms of every context
const roomsOf: Record<Audience, Rooms<any>> = {
  public: publicRooms,
  account: accountRooms,
  buyer: buyerRooms,
  supplier: supplierRooms,
  staff: staffRooms,
};

export type Contract = {
  /** Method and path as in the contract; pages and forms stand below a language: `GET /:lang/account`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly audience: Audience;
  readonly params: readonly string[];
  /** Whether values of the path are of the contract's shape. */
  readonly takes: (params: Readonly<Record<string, string>>) => boolean;
  readonly isForm: boolean;
};

const placed = (definition: { path: string; bare?: true }) =>
  definition.bare ? definition.path : `/:lang${definition.path === "/" ? "/" : definition.path}`;

type Definition = {
  readonly path: string;
  readonly audience: Audience;
  readonly params: z.ZodType;
  readonly bare?: true;
};
const contract = (definition: Definition, method: string, path: string, isForm = false): Contract => ({
  name: `${method} ${path}`,
  method,
  path,
  audience: definition.audience,
  params: [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "").filter((name) => name !== "lang"),
  takes: (params) => definition.params.safeParse(params).success,
  isForm,
});

/** What every function answers, from the very lists that it is made of. */
export const contracts: readonly Contract[] = Object.values(roomsOf).flatMap((rooms) => [
  ...rooms.endpoints.map(({ definition }) =>
    contract(definition, definition.method.toUpperCase(), definition.path),
  ),
  ...rooms.pages.map(({ definition }) => contract(definition, "GET", placed(definition))),
  ...(rooms.forms ?? []).map(({ definition }) => contract(definition, "POST", placed(definition), true)),
]);

/** The functions with every verb, page and form replaced by a note that it was reached. */
export function apps(deps: Deps) {
  const tokens = openTokens(deps.config);
  const reached = { body: "reached" };
  return Object.fromEntries(
    Object.entries(roomsOf).map(([audience, rooms]) => {
      const app = createApp(deps, (c: Context) => whoAsks(deps, tokens)(c), {
        endpoints: rooms.endpoints.map(({ definition }) => ({ definition, verb: async () => reached })),
        pages: rooms.pages.map(({ definition }) => ({ definition, render: async () => reached })),
        forms: (rooms.forms ?? []).map(({ definition }) => ({
          definition,
          act: async () => reached,
          again: async () => reached,
        })),
      });
      return [audience, app];
    }),
  ) as Record<Audience, ReturnType<typeof createApp>>;
}
