import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Deps } from "../../functions/platform/deps.ts";
import type { Table } from "../../functions/platform/table.ts";
import { stackDeps } from "../kit/listings.ts";
import { appOf } from "../kit/once.ts";
import { ledger, trialRoutes } from "../kit/trial-room.ts";

const real = stackDeps();
const fresh = () => `T${randomUUID().slice(0, 8)}`;

async function pay(deps: Deps, account: string, key: string, way: string) {
  const answer = await appOf(deps, trialRoutes).request(
    `${real.config.origin}/api/buyer/trials/${account}/${way}`,
    {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: "Bearer trial",
        "idempotency-key": key,
      },
      body: JSON.stringify({ amount: 3 }),
    },
  );
  return { status: answer.status, text: await answer.text() };
}

/** A process that dies at its nth write, before or after the table has it: from then on nothing is answered. */
function mortal(nth: number, moment: "before" | "after"): { deps: Deps; died: Promise<void> } {
  let writes = 0;
  let dead = false;
  let tell = () => {};
  const died = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const never = new Promise<never>(() => undefined);
  const alive = <T>(work: () => Promise<T>): Promise<T> => (dead ? never : work());
  const die = (): Promise<never> => {
    dead = true;
    tell();
    return never;
  };
  const table: Table = {
    ...real.table,
    get: (key, how) => alive(() => real.table.get(key, how)),
    list: (range, how) => alive(() => real.table.list(range, how)),
    write: (rows, token) =>
      alive(async () => {
        writes += 1;
        if (writes === nth && moment === "before") return die();
        await real.table.write(rows, token);
        if (writes === nth) return die();
      }),
  };
  return { deps: { ...real, table }, died };
}
const afterLease = (ms = 21_000): Deps => ({ ...real, now: () => new Date(Date.now() + ms) });

/** Writes of a run: the claim, each commit, the answer. */
const ways = [
  ["pay", 3, 1],
  ["patient", 3, 1],
  ["twice", 4, 2],
] as const;
const moments = ways.flatMap(([way, writes, effects]) =>
  Array.from({ length: writes }, (_, i) =>
    (["before", "after"] as const).map((moment) => ({ way, nth: i + 1, moment, effects })),
  ).flat(),
);

describe("killed at every write", () => {
  test.each(moments)(
    "$way, $moment write $nth: one effect, one answer",
    async ({ way, nth, moment, effects }) => {
      const [account, key] = [fresh(), randomUUID()];
      const { deps, died } = mortal(nth, moment);
      void pay(deps, account, key, way);
      await died;
      const before = await ledger(real, account);

      // Somebody else's deed comes between, so that reading anew would give another answer.
      const between = await pay(real, account, randomUUID(), "pay");
      expect(between.status).toBe(200);
      const busy = await pay(real, account, key, way);
      const held =
        !(nth === 1 && moment === "before") &&
        !(nth === ways.find(([w]) => w === way)?.[1] && moment === "after");
      expect(busy.status).toBe(held ? 409 : 200);

      const first = await pay(afterLease(), account, key, way);
      const again = await pay(afterLease(), account, key, way);
      expect([first.status, again.status]).toEqual([200, 200]);
      expect(again.text).toBe(first.text);
      const { lines, total } = await ledger(real, account);
      expect(total).toBe(3 * (effects + 1));
      expect(lines).toHaveLength(effects + 1);
      const said = JSON.parse(first.text) as { id: string; revision: number; total: number };
      expect(lines).toContain(said.id);
      // What was committed before the kill is told as it was then.
      if (before.lines.length === effects) {
        expect(before.lines).toContain(said.id);
        expect([said.total, said.revision]).toEqual([before.total, before.revision]);
      }
    },
  );

  test("a run that was only slow comes back after another has taken over: its writes do not count", async () => {
    const [account, key] = [fresh(), randomUUID()];
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    let writes = 0;
    const table: Table = {
      ...real.table,
      write: async (rows, token) => {
        writes += 1;
        if (writes === 2) await held;
        return real.table.write(rows, token);
      },
    };
    const slow = pay({ ...real, table }, account, key, "pay");
    while (writes < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    const taken = await pay(afterLease(), account, key, "pay");
    go();
    expect((await slow).text).toBe(taken.text);
    expect(await ledger(real, account)).toMatchObject({ total: 3, revision: 1 });
  });

  test("a write that was done and said to have failed is not done again", async () => {
    const [account, key] = [fresh(), randomUUID()];
    let writes = 0;
    const table: Table = {
      ...real.table,
      write: async (rows, token) => {
        await real.table.write(rows, token);
        writes += 1;
        if (writes === 2) throw new Error("the line broke");
      },
    };
    expect((await pay({ ...real, table }, account, key, "pay")).status).toBe(500);
    expect((await ledger(real, account)).total).toBe(3);
    const again = await pay(afterLease(), account, key, "pay");
    expect(again.status).toBe(200);
    expect(await ledger(real, account)).toMatchObject({ total: 3, lines: [JSON.parse(again.text).id] });
  });
});
