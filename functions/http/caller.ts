import type { Context } from "hono";
import { parse } from "hono/utils/cookie";
import type { Caller } from "../../shared/base/endpoint.ts";

type Event = { readonly requestContext?: { readonly http?: { readonly sourceIp?: string } } };

const agentMax = 120;

/**
 * Who asks, as far as the network knows. `hops` is the number of proxies of our own in front of the gateway: each
 * adds one address to `X-Forwarded-For`, and whatever stands before those was written by the caller itself.
 */
export function callerOf(c: Context, hops: number): Caller {
  const event = (c.env as { event?: Event } | undefined)?.event ?? (c.env as Event | undefined);
  const source = event?.requestContext?.http?.sourceIp ?? "unknown";
  const forwarded = (c.req.header("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return {
    address: (hops > 0 ? forwarded.at(-1 - hops) : undefined) || source,
    agent: (c.req.header("user-agent") ?? "").replace(/[^\x20-\x7e]/g, "").slice(0, agentMax),
    cookies: parse(c.req.header("cookie") ?? ""),
  };
}
