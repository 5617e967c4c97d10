import { randomUUID } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { commit } from "../../functions/platform/commit.ts";
import { hookWrites } from "../../functions/webhooks/index.ts";
import { getSecret } from "../../functions/webhooks/store.ts";
import { stackDeps } from "../kit/listings.ts";
import { firm } from "../kit/organisations.ts";
import { call, demoToken } from "../kit/people.ts";
import { until } from "../kit/until.ts";
import { type Receiver, startReceiver } from "./receiver.ts";

const deps = stackDeps();
const api = "/api/buyer/webhooks";
let token = "";
let there: Receiver;
beforeAll(async () => {
  [token, there] = [await demoToken("buyer.kr"), await startReceiver()];
});
afterAll(() => there.close());

const organisationOf = async (bearer: string): Promise<string> => {
  const { body } = await call("/api/me", { token: bearer });
  return (body as { organisation: { id: string } }).organisation.id;
};
type Made = { webhook: { id: string; revision: number }; secret: string };
async function register(
  events = ["case.offered"],
  address = `${there.address}/${randomUUID()}`,
): Promise<Made> {
  const { status, body } = await call(api, { token, body: { address, events } });
  expect(status, JSON.stringify(body)).toBe(200);
  return body as unknown as Made;
}
const drop = (id: string) => call(`${api}/${id}`, { token, method: "DELETE" });
const mine = (id: string) => there.received.filter(({ body }) => body.includes(id));

describe("works", () => {
  test("registered, told through the table's stream within seconds, in the log, and signed", async () => {
    const { webhook, secret } = await register();
    const caseId = `C-${randomUUID()}`;
    const organisationId = await organisationOf(token);
    const writes = hookWrites(deps, organisationId, {
      type: "case.offered",
      data: { caseId, state: "OFFERED", revision: 2 },
    });
    const began = Date.now();
    const audit = { record: `case:${caseId}`, action: "case.offer", detail: {}, first: true } as const;
    await commit({ deps, actor: { kind: "system", job: "test" } }, writes, [audit]);
    await until(async () => mine(caseId).length > 0);
    console.info(`told ${Date.now() - began} ms after the case's transaction`);
    const [one] = mine(caseId);
    new Webhook(secret).verify(one?.body ?? "", one?.headers as Record<string, string>);
    await until(async () => {
      const { body } = await call(`${api}/${webhook.id}/deliveries`, { token });
      const [line] = (body as { items: { state: string; attempts: { status: number }[] }[] }).items;
      return line?.state === "DONE" && line.attempts[0]?.status === 200;
    });
    await drop(webhook.id);
  });

  test("a test event, a resend under the same id, a pause", async () => {
    const { webhook } = await register(["case.closed"]);
    const before = there.received.length;
    const sent = await call(`${api}/${webhook.id}/test`, { token, method: "POST" });
    const { delivery } = sent.body as { delivery: string };
    await until(async () => there.received.length > before);
    expect(there.received.at(-1)?.headers["webhook-id"]).toBe(delivery);
    await until(async () => {
      const again = await call(`${api}/${webhook.id}/deliveries/${delivery}/resend`, {
        token,
        method: "POST",
      });
      return again.status === 200;
    });
    await until(async () => there.received.length > before + 1);
    expect(there.received.at(-1)?.headers["webhook-id"]).toBe(delivery);
    const paused = await call(`${api}/${webhook.id}`, { token, method: "PATCH", body: { state: "PAUSED" } });
    expect(paused.body).toMatchObject({ state: "PAUSED", revision: 2 });
    const refused = await call(`${api}/${webhook.id}/test`, { token, method: "POST" });
    expect([refused.status, refused.body.reason]).toEqual([422, "webhook-not-active"]);
    await drop(webhook.id);
  });

  test("If-Match guards a change, and the ETag of each answer is the next one", async () => {
    const { webhook } = await register();
    const change = (match: string, events: readonly string[]) =>
      fetch(`${inject("stack").origin}${api}/${webhook.id}`, {
        method: "PATCH",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "if-match": match },
        body: JSON.stringify({ events }),
      });
    const first = await change('"1"', ["case.closed"]);
    expect([first.status, first.headers.get("etag")]).toEqual([200, '"2"']);
    const stale = await change('"1"', ["case.expired"]);
    expect([stale.status, await stale.json()]).toMatchObject([
      412,
      { reason: "record-changed", revision: 2 },
    ]);
    await drop(webhook.id);
  });

  test("the same key registers once and tells the same secret", async () => {
    const body = { address: `${there.address}/${randomUUID()}`, events: ["case.closed"] };
    const ask = async () => {
      const answer = await fetch(inject("stack").origin + api, {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          "idempotency-key": body.address.slice(-36),
        },
        body: JSON.stringify(body),
      });
      return { replayed: answer.headers.get("idempotent-replayed"), made: (await answer.json()) as Made };
    };
    const [first, again] = [await ask(), await ask()];
    expect(again).toEqual({ ...first, replayed: "true" });
    expect(await getSecret(deps.table, first.made.webhook.id, 1)).toBe(first.made.secret);
    await drop(first.made.webhook.id);
  });
});

describe("refuses", () => {
  test("a sixth address, also when two come at once; the same one twice; inner ones", async () => {
    const made: Made[] = [];
    for (let i = 0; i < 4; i++) made.push(await register());
    const wish = () => ({ address: `${there.address}/${randomUUID()}`, events: ["case.closed"] });
    const raced = await Promise.all([wish(), wish(), wish()].map((body) => call(api, { token, body })));
    const taken = raced.filter(({ status }) => status === 200).map(({ body }) => body as unknown as Made);
    expect(taken).toHaveLength(1);
    const full = await call(api, { token, body: wish() });
    expect([full.status, full.body.reason]).toEqual([422, "too-many-webhooks"]);
    await Promise.all(made.slice(1).map(({ webhook }) => drop(webhook.id)));
    for (const { webhook } of [...made.slice(1), ...taken]) await drop(webhook.id);

    const { items } = (await call(api, { token })).body as { items: { address: string; events: string[] }[] };
    const doubled = await call(api, { token, body: { address: items[0]?.address, events: ["case.closed"] } });
    expect([doubled.status, doubled.body.reason]).toEqual([422, "address-doubled"]);
    for (const [address, reason] of [
      ["http://10.0.0.1/", "address-not-https"],
      ["https://169.254.169.254/latest/meta-data", "address-not-public"],
      ["https://localhost/", "address-not-public"],
    ]) {
      const answer = await call(api, { token, body: { address, events: ["case.closed"] } });
      expect([answer.status, answer.body.reason]).toEqual([422, reason]);
    }
    for (const { webhook } of made) await drop(webhook.id);
  });
});

describe("access", () => {
  test("no administrator, no verified supplier, no cleared government: nothing there", async () => {
    const others = [
      await demoToken("buyer.ph2"),
      await demoToken("buyer.uncleared"),
      (await firm(deps)).token,
    ];
    for (const bearer of others) expect((await call(api, { token: bearer })).status).toBe(404);
  });

  test("no secret in the trail, in the lists, or anywhere but its own partition", async () => {
    const { webhook, secret } = await register();
    const trail = await deps.table.list({ pk: `AUDIT#webhook:${webhook.id}` });
    expect(trail.rows.length).toBe(1);
    const listed = await call(api, { token });
    for (const text of [JSON.stringify(trail), JSON.stringify(listed)]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(secret.slice(6, 30));
    }
    await drop(webhook.id);
    expect(await getSecret(deps.table, webhook.id, 1)).toBeUndefined();
  });
});
