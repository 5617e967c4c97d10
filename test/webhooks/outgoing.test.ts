import { createServer } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { openOutgoing } from "../../functions/platform/outgoing.ts";
import { isPublicAddress } from "../../functions/platform/public-address.ts";
import { addressFault } from "../../shared/webhooks/rules.ts";
import { startReceiver } from "./receiver.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});
const receiver = async () => {
  const one = await startReceiver();
  closing.push(one.close);
  return one;
};
const letter = { headers: { "webhook-id": "E-1" }, body: "{}" };

describe("works", () => {
  test.each(["8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700:4700::1111", "2400:cb00::1"])(
    "%s is of the open internet",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  test("on one machine, and only there, plain http to 127.0.0.1", async () => {
    const there = await receiver();
    const sent = await openOutgoing({ local: true }).post(there.address, letter);
    expect([sent.status, sent.text]).toEqual([200, "thank you"]);
    const cloud = await openOutgoing().post(there.address, letter);
    expect(cloud).toMatchObject({ failure: "address-forbidden" });
    expect(there.received).toHaveLength(1);
  });

  test("follows no redirect, and reads no more than two kilobytes of an answer without an end", async () => {
    const there = await receiver();
    there.answer = 302;
    there.text = "x".repeat(5_000_000);
    const sent = await openOutgoing({ local: true }).post(there.address, letter);
    expect(sent.status).toBe(302);
    expect(sent.text).toHaveLength(2048);
    expect(there.received).toHaveLength(1);
  });
});

describe("refuses", () => {
  test.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.9.9.9",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.170",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "::127.0.0.1",
    "64:ff9b::a9fe:a9fe",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "not an address",
  ])("%s", (address) => expect(isPublicAddress(address)).toBe(false));

  test.each([["10.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["::ffff:10.0.0.1"], ["fd00::1"], []])(
    "a name that leads to %j, even among others",
    async (...addresses) => {
      let asked = 0;
      const resolve = async () => {
        asked += 1;
        return addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
      };
      const sent = await openOutgoing({ resolve }).post("https://hooks.gov.ph/x", letter);
      expect([sent.failure, asked]).toEqual(["address-forbidden", 1]);
    },
  );

  test("a name is looked up once: what it says a moment later leads nowhere", async () => {
    const there = await receiver();
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return [{ address: asked === 1 ? "198.41.0.4" : "127.0.0.1", family: 4 }];
    };
    const sent = await openOutgoing({ resolve, timeoutMs: 700 }).post("https://hooks.gov.ph/x", letter);
    expect([sent.failure !== undefined, sent.failure === "address-forbidden", asked]).toEqual([
      true,
      false,
      1,
    ]);
    expect(there.received).toEqual([]);
  });

  test.each([
    "https://127.0.0.1/x",
    "https://2130706433/x",
    "https://0x7f.1/x",
    "https://[::1]/x",
    "https://[::ffff:7f00:1]/x",
    "https://[fd00:ec2::254]/latest",
    "https://hooks.gov.ph:8443/x",
    "http://hooks.gov.ph/x",
    "file:///etc/passwd",
  ])("%s is not even looked up", async (address) => {
    const resolve = async () => [{ address: "8.8.8.8", family: 4 }];
    const sent = await openOutgoing({ resolve, timeoutMs: 500 }).post(address, letter);
    expect(sent.failure).toBe("address-forbidden");
  });

  test("one that never answers, one that never ends its headers, and nobody at all", async () => {
    const there = await receiver();
    there.answer = "never";
    const impatient = openOutgoing({ local: true, timeoutMs: 400 });
    expect((await impatient.post(there.address, letter)).failure).toBe("timeout");
    const drip = createServer((socket) => {
      socket.on("error", () => undefined);
      const timer = setInterval(() => socket.write("HTTP/1.1 200"), 50);
      socket.on("close", () => clearInterval(timer));
    });
    await new Promise<void>((resolve) => drip.listen(0, "127.0.0.1", resolve));
    closing.push(() => new Promise((resolve) => drip.close(resolve)));
    const { port } = drip.address() as { port: number };
    const slow = await impatient.post(`http://127.0.0.1:${port}/`, letter);
    expect(slow.status).toBeUndefined();
    expect((await impatient.post("http://127.0.0.1:9/", letter)).failure).toBe("unreachable");
  });

  test.each([
    ["hooks", "address-malformed"],
    ["https://user:secret@hooks.gov.ph/", "address-malformed"],
    ["https://hooks.gov.ph/#part", "address-malformed"],
    ["http://hooks.gov.ph/", "address-not-https"],
    ["https://hooks.gov.ph:8443/", "address-not-https"],
    ["https://8.8.8.8/", "address-not-public"],
    ["https://0x7f000001/", "address-not-public"],
    ["https://[2606:4700::1]/", "address-not-public"],
    ["https://localhost/", "address-not-public"],
    ["https://intranet/", "address-not-public"],
    ["https://db.internal/", "address-not-public"],
    ["https://db.internal./", "address-not-public"],
    ["http://127.0.0.1:80/", "address-not-https"],
    ["https://hooks.gov.ph:443/in?from=japan", undefined],
  ])("registers %s: %s", (address, fault) => expect(addressFault(address, false)).toBe(fault));
});
