import { randomUUID } from "node:crypto";
import { expect, inject, test } from "vitest";
import { readConfig } from "../../functions/platform/config.ts";
import { defaultLimits } from "../../functions/platform/limits.ts";
import { openTable } from "../../functions/platform/table.ts";
import { takeToken } from "../../functions/platform/throttle.ts";
import { demoToken } from "../kit/people.ts";

const { origin, environment } = inject("stack");
const table = openTable(readConfig(environment));
const limits = { ...defaultLimits, read: { burst: 5, everyMs: 1000 } };
const start = Date.UTC(2026, 10, 21);
const take = (who: string, after: number) => takeToken(table, limits, "read", who, new Date(start + after));
const outcome = (taken: Promise<unknown>) =>
  taken.then(
    () => "taken",
    (error: { params: { seconds: number } }) => error.params.seconds,
  );

test("a burst is let through, then one more for each interval", async () => {
  const who = randomUUID();
  for (let left = 4; left >= 0; left--) expect(await take(who, 0)).toMatchObject({ left });
  expect(await outcome(take(who, 0))).toBe(1);
  expect(await outcome(take(who, 999))).toBe(1);
  expect(await outcome(take(who, 1000))).toBe("taken");
  expect(await outcome(take(who, 1000))).toBe(1);
  expect(await take(who, 60_000)).toMatchObject({ left: 4 });
});

test("of parallel requests no more than the burst get through", async () => {
  const who = randomUUID();
  const all = await Promise.all(Array.from({ length: 40 }, () => outcome(take(who, 0))));
  expect(all.filter((one) => one === "taken")).toHaveLength(5);
});

test("answers say what is left, and a refused one when to come again", async () => {
  const token = await demoToken("finance");
  const me = () => fetch(`${origin}/api/me`, { headers: { authorization: `Bearer ${token}` } });
  const first = await me();
  expect(first.headers.get("ratelimit")).toMatch(/^"read";r=\d+;t=\d+$/);
  expect(first.headers.get("ratelimit-policy")).toBe('"read";q=120;w=30');
  const all = await Promise.all(Array.from({ length: 150 }, me));
  const refused = all.find((answer) => answer.status === 429);
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused?.json()).toMatchObject({ code: "throttled", reason: "too-many-requests" });
});
