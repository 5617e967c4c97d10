import { AppError } from "../../shared/base/app-error.ts";
import type { Limit, LimitName, Limits } from "./limits.ts";
import type { Table } from "./table.ts";

/** What is left of a bucket, for the `RateLimit` header (draft-ietf-httpapi-ratelimit-headers). */
export type Bucket = { readonly name: LimitName; readonly limit: Limit; readonly left: number };

/**
 * Takes one token out of the bucket `name` of somebody. The bucket is one number, the instant at which it is full
 * again, and moves by conditional writes, so that parallel requests cannot take the same token. Throws `throttled`.
 */
export async function takeToken(
  table: Table,
  limits: Limits,
  name: LimitName,
  who: string,
  now: Date,
): Promise<Bucket> {
  const limit = limits[name];
  const key = { pk: `THROTTLE#${name}#${who}`, sk: "BUCKET" };
  const at = now.getTime();
  const room = limit.everyMs * limit.burst;
  const full = await table.advance(key, { now: at, step: limit.everyMs, upTo: at + room });
  if (full.taken)
    return { name, limit, left: Math.max(0, Math.floor((at + room - full.value) / limit.everyMs)) };
  const seconds = Math.max(1, Math.ceil((full.value + limit.everyMs - room - at) / 1000));
  throw new AppError("throttled", "too-many-requests", { seconds });
}
