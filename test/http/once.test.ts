import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Deps } from "../../functions/platform/deps.ts";
import type { Table } from "../../functions/platform/table.ts";
import { stackDeps } from "../kit/listings.ts";
import { appOf } from "../kit/once.ts";
import { ledger, trialRoutes } from "../kit/trial-room.ts";

const real = stackDeps();
const app = appOf(real, trialRoutes);
type App = typeof app;

type How = {
  readonly key?: string;
  readonly person?: string;
  readonly way?: string;
  readonly lang?: string;
  readonly match?: string;
};
async function pay(at: App, account: string, body: unknown, how: How = {}) {
  const { key, person = "P-ANNA", way = "pay", lang = "en", match } = how;
  const answer = await at.request(`${real.config.origin}/api/buyer/trials/${account}/${way}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: "Bearer trial",
      "x-person": person,
      "accept-language": lang,
      ...(key !== undefined && { "idempotency-key": key }),
      ...(match !== undefined && { "if-match": match }),
    },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    text,
    reason: text.startsWith("{") ? (JSON.parse(text) as { reason?: string; id?: string }).reason : undefined,
    id: text.startsWith("{") ? (JSON.parse(text) as { id?: string }).id : undefined,
    replayed: answer.headers.get("idempotent-replayed"),
    wait: answer.headers.get("retry-after"),
    etag: answer.headers.get("etag"),
  };
}
const fresh = () => `T${randomUUID().slice(0, 8)}`;
const later = (ms: number, table: Table = real.table): Deps => ({
  ...real,
  table,
  now: () => new Date(Date.now() + ms),
});

describe("works", () => {
  test("the same key and body: one effect, the same answer, and it says that it is repeated", async () => {
    const [account, key] = [fresh(), randomUUID()];
    const first = await pay(app, account, { amount: 7 }, { key });
    const again = await pay(app, account, { amount: 7 }, { key: `"${key}"` });
    expect([first.status, first.replayed, again.status, again.replayed]).toEqual([200, null, 200, "true"]);
    expect(again.text).toBe(first.text);
    expect(again.etag).toBe(first.etag);
    expect((await ledger(real, account)).total).toBe(7);
  });

  test("without a key each request is one of its own; the order of fields says nothing", async () => {
    const [account, key] = [fresh(), randomUUID()];
    await pay(app, account, { amount: 1 });
    await pay(app, account, { amount: 1 });
    await pay(app, account, { amount: 1, filler: 3 }, { key });
    const again = await pay(app, account, { filler: 3, amount: 1 }, { key });
    expect([again.status, again.replayed]).toEqual([200, "true"]);
    expect((await ledger(real, account)).total).toBe(3);
  });

  test.each(["pay", "patient"])("50 at the same moment (%s): one effect, one answer", async (way) => {
    const [account, key] = [fresh(), randomUUID()];
    const ask = async (): Promise<{ text: string; busy: number }> => {
      for (let busy = 0; ; busy++) {
        const one = await pay(app, account, { amount: 3 }, { key, way });
        if (one.status === 200) return { text: one.text, busy };
        expect([one.status, one.reason]).toEqual([409, "request-in-progress"]);
        expect(Number(one.wait)).toBeGreaterThan(0);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const answers = await Promise.all(Array.from({ length: 50 }, ask));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.some(({ busy }) => busy > 0)).toBe(true);
    expect(await ledger(real, account)).toMatchObject({ total: 3, revision: 1 });
  });

  test("50 different keys on one record: 50 effects, each answered as its own", async () => {
    const account = fresh();
    const keys = Array.from({ length: 50 }, () => randomUUID());
    const first = await Promise.all(
      keys.map((key) => pay(app, account, { amount: 1 }, { key, way: "patient" })),
    );
    const again = await Promise.all(
      keys.map((key) => pay(app, account, { amount: 1 }, { key, way: "patient" })),
    );
    expect(first.map(({ status }) => status)).toEqual(keys.map(() => 200));
    expect(again.map(({ text }) => text)).toEqual(first.map(({ text }) => text));
    const { lines, total } = await ledger(real, account);
    expect(total).toBe(50);
    expect(first.map(({ id }) => id).sort()).toEqual([...lines].sort());
  });

  test("a refusal is repeated word for word, in the language it was given in", async () => {
    const [account, key] = [fresh(), randomUUID()];
    const first = await pay(app, account, { amount: -1 }, { key, lang: "ja" });
    const again = await pay(app, account, { amount: -1 }, { key, lang: "en" });
    expect([first.status, again.status, again.replayed]).toEqual([422, 422, "true"]);
    expect(again.text).toBe(first.text);
  });

  test("an answer that is too large to be kept is made again, the same", async () => {
    const [account, key] = [fresh(), randomUUID()];
    const first = await pay(app, account, { amount: 2, filler: 600_000 }, { key });
    const again = await pay(app, account, { amount: 2, filler: 600_000 }, { key });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.text).toBe(first.text);
    expect((await ledger(real, account)).total).toBe(2);
  });

  test("after a day the key is free", async () => {
    const [account, key] = [fresh(), randomUUID()];
    await pay(app, account, { amount: 1 }, { key });
    const nearly = appOf(later(23.9 * 3_600_000), trialRoutes);
    expect((await pay(nearly, account, { amount: 1 }, { key })).replayed).toBe("true");
    const after = appOf(later(24.1 * 3_600_000), trialRoutes);
    const anew = await pay(after, account, { amount: 4 }, { key });
    expect([anew.status, anew.replayed]).toEqual([200, null]);
    expect((await ledger(real, account)).total).toBe(5);
  });
});

describe("refuses", () => {
  test("the same key with another body, and leaves the first answer as it was", async () => {
    const [account, key] = [fresh(), randomUUID()];
    const first = await pay(app, account, { amount: 1 }, { key });
    const other = await pay(app, account, { amount: 2 }, { key });
    expect([other.status, other.reason]).toEqual([422, "idempotency-key-reused"]);
    expect((await pay(app, account, { amount: 1 }, { key })).text).toBe(first.text);
    expect((await ledger(real, account)).total).toBe(1);
  });

  test.each(["", "ключ", "a".repeat(129), '"open', 'in"side'])("the key %j", async (key) => {
    // Headers are bytes: what is not ASCII comes as Latin-1.
    const sent = Buffer.from(key).toString("latin1");
    const { status, reason } = await pay(app, fresh(), { amount: 1 }, { key: sent });
    expect([status, reason]).toEqual([400, "idempotency-key-malformed"]);
  });

  test("what needs a key or a revision and has none; a revision of yesterday", async () => {
    const account = fresh();
    const key = randomUUID();
    const ask = async (how: How) => {
      const { status, reason } = await pay(app, account, { amount: 1 }, { way: "strict", ...how });
      return [status, reason];
    };
    expect(await ask({ match: '"0"' })).toEqual([400, "idempotency-key-needed"]);
    expect(await ask({ key })).toEqual([428, "if-match-needed"]);
    expect(await ask({ key, match: "seven" })).toEqual([400, "if-match-malformed"]);
    expect(await ask({ key, match: '"0"' })).toEqual([200, undefined]);
    expect(await ask({ key: randomUUID(), match: '"0"' })).toEqual([412, "record-changed"]);
    expect(await ask({ key: randomUUID(), match: 'W/"1.digest"' })).toEqual([200, undefined]);
    const plain = await pay(app, account, { amount: 1 }, { match: '"2"' });
    expect([plain.status, plain.reason]).toEqual([400, "if-match-unknown"]);
    expect((await ledger(real, account)).total).toBe(2);
  });

  test("a failure of ours is not kept: the same key works once the part is well", async () => {
    const [account, key] = [fresh(), randomUUID()];
    const get: Table["get"] = (row, how) =>
      row.pk.startsWith("TRIAL#") ? Promise.reject(new Error("down")) : real.table.get(row, how);
    const broken = appOf(later(0, { ...real.table, get }), trialRoutes);
    expect((await pay(broken, account, { amount: 1 }, { key })).status).toBe(500);
    const again = await pay(app, account, { amount: 1 }, { key });
    expect([again.status, again.replayed]).toEqual([200, null]);
  });
});

describe("access", () => {
  test("another person's same key is another key, and so is another record's", async () => {
    const [account, key] = [fresh(), randomUUID()];
    const anna = await pay(app, account, { amount: 1 }, { key });
    const ben = await pay(app, account, { amount: 2 }, { key, person: "P-BEN" });
    const other = await pay(app, fresh(), { amount: 3 }, { key });
    expect([anna, ben, other].map(({ status, replayed }) => [status, replayed])).toEqual([
      [200, null],
      [200, null],
      [200, null],
    ]);
    expect((await ledger(real, account)).total).toBe(3);
  });

  test("the table alone tells neither the key nor the answer", async () => {
    const [account, key] = [fresh(), `key-${randomUUID()}`];
    const seen: string[] = [];
    const watched: Table = {
      ...real.table,
      write: (writes, token) => {
        seen.push(...writes.map((w) => JSON.stringify(w)).filter((w) => w.includes("ONCEBUYER#")));
        return real.table.write(writes, token);
      },
    };
    const { id = "?" } = await pay(appOf(later(0, watched), trialRoutes), account, { amount: 1 }, { key });
    expect(seen).toHaveLength(3);
    for (const row of seen)
      expect([row.includes(key), row.includes(id), row.includes(account)]).toEqual([false, false, false]);
  });
});
