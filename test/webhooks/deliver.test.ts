import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Ctx } from "../../functions/platform/deps.ts";
import type { Letterbox } from "../../functions/platform/outgoing.ts";
import { changeHook } from "../../functions/webhooks/change-hook.ts";
import { readHook } from "../../functions/webhooks/read-deliveries.ts";
import { registerHook } from "../../functions/webhooks/register-hook.ts";
import { resendDelivery } from "../../functions/webhooks/resend-delivery.ts";
import { rotateSecret } from "../../functions/webhooks/rotate-secret.ts";
import { testHook } from "../../functions/webhooks/test-hook.ts";
import type { HookEvent } from "../../shared/webhooks/events.ts";
import { pauses } from "../../shared/webhooks/rules.ts";
import { stackDeps } from "../kit/listings.ts";
import { at, box, clearDue, happen, keeper, log, minute, tellNow } from "./ground.ts";
import { type Receiver, startReceiver } from "./receiver.ts";

const deps = stackDeps();
const open: Receiver[] = [];
const receiver = async () => {
  const one = await startReceiver();
  open.push(one);
  return one;
};
beforeEach(() => clearDue(deps));
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function registered(
  address: string,
  events: readonly HookEvent[] = ["case.offered"],
  actor = keeper(),
) {
  const ctx: Ctx = { deps, actor };
  const { webhook, secret } = await registerHook(ctx, { address, events });
  return { ctx, actor, hook: webhook, secret, organisationId: actor.organisationId };
}
const idsAt = ({ received }: Receiver) => received.map(({ headers }) => String(headers["webhook-id"]));
const minuteMs = 60_000;

describe("works", () => {
  test("an event is sent once, signed as the library verifies it, and logged", async () => {
    const there = await receiver();
    const { hook, secret, organisationId } = await registered(there.address);
    const writes = happen(deps, organisationId);
    await tellNow(deps, writes);
    await tellNow(deps, writes);
    await minute(deps);
    const [one, ...more] = there.received;
    expect(more).toEqual([]);
    const payload = new Webhook(secret).verify(one?.body ?? "", one?.headers as Record<string, string>);
    expect(payload).toMatchObject({
      type: "case.offered",
      data: { caseId: "C-1", state: "OFFERED", revision: 4 },
    });
    expect(() =>
      new Webhook(secret).verify(`${one?.body} `, one?.headers as Record<string, string>),
    ).toThrow();
    const [line] = await log(deps, hook.id);
    expect(line).toMatchObject({ state: "DONE", attempts: [{ status: 200, excerpt: "thank you" }] });
    expect(String(one?.headers["webhook-id"])).toBe(line?.id);
  });

  test("only what an address is registered for, and only what belongs to its organisation", async () => {
    const [mine, theirs, other] = [await receiver(), await receiver(), await receiver()];
    const { organisationId, actor } = await registered(mine.address);
    await registered(other.address, ["case.closed"], actor);
    await registered(theirs.address);
    await tellNow(deps, happen(deps, organisationId));
    expect([mine, other, theirs].map(({ received }) => received.length)).toEqual([1, 0, 0]);
  });

  test("while a secret is rotated both sign, after a day the new one alone", async () => {
    const there = await receiver();
    const { ctx, hook, secret: old, organisationId } = await registered(there.address);
    const { secret: young } = await rotateSecret(ctx, { id: hook.id });
    await tellNow(deps, happen(deps, organisationId));
    const [one] = there.received;
    const headers = one?.headers as Record<string, string>;
    expect(headers["webhook-signature"]?.split(" ")).toHaveLength(2);
    for (const secret of [old, young]) new Webhook(secret).verify(one?.body ?? "", headers);
    const later = at(deps, 25 * 60 * minuteMs);
    await tellNow(later, happen(later, organisationId));
    expect(String(there.received[1]?.headers["webhook-signature"]).split(" ")).toHaveLength(1);
  });

  test("what is refused comes again after each pause, under one id, and is given up after the last", async () => {
    const there = await receiver();
    there.answer = 503;
    const { ctx, hook, organisationId } = await registered(there.address);
    await tellNow(deps, happen(deps, organisationId));
    let now = 0;
    for (const [i, pause] of pauses.entries()) {
      const early = at(deps, now + pause - 1500);
      if (pause > minuteMs) await minute(early);
      expect(there.received).toHaveLength(i + 1);
      now += pause * 1.1 + minuteMs;
      await minute(at(deps, now));
      expect(there.received).toHaveLength(i + 2);
    }
    expect(new Set(idsAt(there)).size).toBe(1);
    const [line] = await log(deps, hook.id);
    expect(line).toMatchObject({ state: "DEAD", tries: 10 });
    expect(line?.attempts.map(({ status }) => status)).toEqual(Array(10).fill(503));
    now += 48 * 60 * minuteMs;
    await minute(at(deps, now));
    expect(there.received).toHaveLength(10);

    there.answer = 204;
    const after = at(deps, now);
    await resendDelivery({ ...ctx, deps: after }, { id: hook.id, delivery: line?.id ?? "" });
    await minute(at(deps, now + minuteMs));
    expect(new Set(idsAt(there)).size).toBe(1);
    expect(there.received).toHaveLength(11);
    expect((await log(deps, hook.id))[0]?.state).toBe("DONE");
  });

  test("an address that takes nothing for five days is switched off, and can be switched on again", async () => {
    const there = await receiver();
    there.answer = 500;
    const { ctx, hook, organisationId } = await registered(there.address);
    for (const days of [0, 3, 4.9]) {
      const then = at(deps, days * 24 * 60 * minuteMs);
      await tellNow(then, happen(then, organisationId));
      await minute(at(deps, days * 24 * 60 * minuteMs + minuteMs));
    }
    expect((await readHook(ctx, hook)).state).toBe("ACTIVE");
    const then = at(deps, 5.1 * 24 * 60 * minuteMs);
    await minute(then);
    const off = await readHook(ctx, hook);
    expect(off).toMatchObject({ state: "DISABLED", revision: 2 });
    const before = there.received.length;
    await tellNow(then, happen(then, organisationId));
    await minute(at(deps, 5.2 * 24 * 60 * minuteMs));
    expect(there.received).toHaveLength(before);
    expect((await log(deps, hook.id)).filter(({ state }) => state === "WAITING")).toEqual([]);
    there.answer = 200;
    const on = await changeHook({ ...ctx, deps: then }, { id: hook.id, state: "ACTIVE" });
    expect(on.health?.failingSince).toBeUndefined();
    await testHook({ ...ctx, deps: then }, hook);
  });

  test("a dead receiver delays nobody else, and costs one try a minute", async () => {
    const [dead, well] = [await receiver(), await receiver()];
    dead.answer = "never";
    const sick = await registered(dead.address);
    const fine = await registered(well.address);
    const slow = box(1500);
    await tellNow(deps, happen(deps, sick.organisationId), slow);
    const many = Array.from({ length: 10 }, () => happen(deps, sick.organisationId));
    const began = Date.now();
    await tellNow(deps, [...many.flat(), ...happen(deps, fine.organisationId)], slow);
    expect(well.received).toHaveLength(1);
    expect(Date.now() - began).toBeLessThan(1400);
    expect(dead.received).toHaveLength(1);
    await minute(at(deps, 2 * minuteMs), slow);
    expect(dead.received).toHaveLength(2);
    expect((await log(deps, sick.hook.id)).filter(({ state }) => state === "WAITING")).toHaveLength(11);
  });

  test("two workers at once send once", async () => {
    const there = await receiver();
    const { organisationId } = await registered(there.address);
    const writes = happen(deps, organisationId);
    await Promise.all(Array.from({ length: 6 }, () => tellNow(deps, writes)));
    await minute(at(deps, minuteMs));
    expect(there.received).toHaveLength(1);
  });

  test("a run killed after sending sends again under the same id: at least once, once to whoever looks", async () => {
    const there = await receiver();
    const { hook, organisationId } = await registered(there.address);
    const real = box();
    let dead = false;
    const mortal: Letterbox = {
      post: async (...what) => {
        await real.post(...what);
        dead = true;
        return new Promise(() => undefined);
      },
    };
    void tellNow(deps, happen(deps, organisationId), mortal);
    while (!dead) await new Promise((resolve) => setTimeout(resolve, 10));
    // The lease of the dead run still holds.
    await minute(at(deps, 30_000));
    expect(there.received).toHaveLength(1);
    await minute(at(deps, 3 * minuteMs));
    expect(idsAt(there)).toHaveLength(2);
    expect(new Set(idsAt(there)).size).toBe(1);
    expect((await log(deps, hook.id))[0]?.state).toBe("DONE");
  });

  test("a run killed before it sent anything is made up for", async () => {
    const there = await receiver();
    const { organisationId } = await registered(there.address);
    let reads = 0;
    const table = {
      ...deps.table,
      get: (...what: Parameters<typeof deps.table.get>) =>
        what[0].pk.startsWith("HOOKLOG#") && ++reads > 0
          ? new Promise<never>(() => undefined)
          : deps.table.get(...what),
    };
    void tellNow({ ...deps, table }, happen(deps, organisationId));
    while (reads === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await minute(at(deps, 3 * minuteMs));
    expect(there.received).toHaveLength(1);
  });

  test("a minute's run reads no more after many deliveries than before", async () => {
    let units = 0;
    const counted = stackDeps(() => {
      units += 1;
    });
    const cost = async (ms: number) => {
      await minute(at(counted, ms));
      units = 0;
      await minute(at(counted, ms));
      return units;
    };
    const before = await cost(10 * minuteMs);
    const there = await receiver();
    const { organisationId } = await registered(there.address);
    for (let i = 0; i < 10; i++) {
      const writes = Array.from({ length: 20 }, () => happen(deps, organisationId));
      await tellNow(deps, writes.flat());
    }
    await minute(at(deps, 10 * minuteMs));
    expect(new Set(idsAt(there)).size).toBe(200);
    expect(await cost(12 * minuteMs)).toBeLessThanOrEqual(before + 1);
  });
});
