import type { Context } from "hono";
import { isSignedIn } from "../../shared/base/actor.ts";
import type { Ctx } from "../platform/deps.ts";
import type { LimitName } from "../platform/limits.ts";
import { takeToken } from "../platform/throttle.ts";
import type { CtxOf } from "./bind.ts";
import { callerOf } from "./caller.ts";

const strict: readonly (readonly [RegExp, LimitName])[] = [
  [/^\/auth\//, "sign-in"],
  [/\/invitations?(\/|$)|\/invite$/, "invitation"],
];

const limitOf = (c: Context): LimitName =>
  strict.find(([path]) => path.test(c.req.path))?.[1] ?? (c.req.method === "GET" ? "read" : "write");

/**
 * Lets only so many requests through: per person, or per address for whoever has not signed in; the strict ones per
 * address too, so that one machine cannot try many accounts.
 */
export const limited =
  <C extends Ctx>(ctxOf: CtxOf<C>): CtxOf<C> =>
  async (c) => {
    const ctx = await ctxOf(c);
    const { table, config, now } = ctx.deps;
    const name = limitOf(c);
    const { address } = callerOf(c, config.hops);
    const person = isSignedIn(ctx.actor) ? ctx.actor.personId : undefined;
    const isStrict = name === "sign-in" || name === "invitation";
    const keys = person ? (isStrict ? [person, address] : [person]) : [address];
    for (const key of keys) {
      const { limit, left } = await takeToken(table, config.limits, name, key, now());
      const window = Math.ceil((limit.burst * limit.everyMs) / 1000);
      c.header("RateLimit-Policy", `"${name}";q=${limit.burst};w=${window}`);
      c.header(
        "RateLimit",
        `"${name}";r=${left};t=${Math.ceil(((limit.burst - left) * limit.everyMs) / 1000)}`,
      );
    }
    return ctx;
  };
