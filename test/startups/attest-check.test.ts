import { generateKeyPairSync, sign } from "node:crypto";
import * as fc from "fast-check";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { publicApp } from "../../functions/http/public-app.ts";
import type { Ctx } from "../../functions/platform/deps.ts";
import { checkSigned } from "../../functions/startups/check-attestation.ts";
import { revokeAttestation } from "../../functions/startups/revoke-attestation.ts";
import { addDays } from "../../shared/base/day.ts";
import { at, attested, desk } from "../kit/attestations.ts";
import { stackDeps } from "../kit/listings.ts";

const { origin } = inject("stack");
const deps = stackDeps();
const ctx: Ctx = { deps, actor: { kind: "public" } };
let good: Awaited<ReturnType<typeof attested>>;
beforeAll(async () => {
  good = await attested(deps);
});

const text = async (path: string, app = publicApp(deps)) => (await app.request(origin + path)).text();
const held = (jws: string, more: { id?: string; version?: string } = {}) =>
  checkSigned(ctx, { jws, ...more });
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const changedAt = (jws: string, place: number, by: string) => jws.slice(0, place) + by + jws.slice(place + 1);
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("works", () => {
  it("passes what was issued, as it was or with a mail's line breaks, alone or on its page", async () => {
    expect((await held(good.jws)).check).toEqual({ passed: true, faults: [], changed: [] });
    const broken = good.jws.replace(/.{60}/g, "$&\r\n ");
    for (const path of ["/en/attestations", `/en/attestations/${good.id}`])
      expect(await text(`${path}?${new URLSearchParams({ jws: broken })}`)).toContain("It passes");
  });

  it("says on its page what is attested, of what and until when, in both languages", async () => {
    const [ja, en] = [await text(`/ja/attestations/${good.id}`), await text(`/en/attestations/${good.id}`)];
    expect(en).toContain("This attestation is in force, for version “2.1”");
    expect(en).toContain("Maritime Self-Defense Force");
    expect(ja).toContain("この証明は有効です");
    expect(ja).toContain("海上自衛隊");
  });

  it("counts to the last second of its day in Japan, on the page, by the API and on the badge", async () => {
    const next = `${addDays(good.validUntil, 0)}T15:00:00.000Z`;
    const before = publicApp(at(deps, new Date(Date.parse(next) - 1).toISOString()));
    const after = publicApp(at(deps, next));
    const api = async (app: typeof before) =>
      (await app.request(`${origin}/api/attestations/${good.id}`)).json();
    expect(await api(before)).toMatchObject({ standing: "VALID", check: { passed: true } });
    expect(await api(after)).toMatchObject({ standing: "EXPIRED", check: { faults: ["expired"] } });
    expect(await text(`/en/attestations/${good.id}`, after)).toContain("It is no longer in force");
    expect(await text(`/en/attestations/${good.id}/badge.svg`, after)).toContain("Expired");
    expect(await text(`/en/attestations/${good.id}/badge.svg`, before)).toContain("Valid");
    // The signed end is the same moment.
    const { exp } = JSON.parse(Buffer.from(good.jws.split(".")[1] ?? "", "base64url").toString());
    expect(exp * 1000).toBe(Date.parse(next));
  });
});

describe("refuses", () => {
  it("any text with a changed character, wherever it is and whatever it became", async () => {
    const places = fc.integer({ min: 0, max: good.jws.length - 1 });
    const letters = fc.constantFrom(...alphabet, ".", "=", "+", "é");
    await fc.assert(
      fc.asyncProperty(places, letters, async (place, by) => {
        fc.pre(good.jws[place] !== by);
        const { check } = await held(changedAt(good.jws, place, by), { id: good.id });
        expect(check.passed).toBe(false);
        expect(check.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it("the last character of the signature, of which four bits mean nothing, as any other", async () => {
    const end = good.jws.length - 1;
    for (const by of alphabet) {
      if (by === good.jws[end]) continue;
      expect((await held(changedAt(good.jws, end, by), { id: good.id })).check.faults).toEqual(["signature"]);
    }
  });

  it("a part that was changed, and says which and what of it", async () => {
    const [header = "", content = "", signature = ""] = good.jws.split(".");
    const claims = JSON.parse(Buffer.from(content, "base64url").toString());
    const forged = `${header}.${encoded({ ...claims, version: "9", exp: claims.exp + 1 })}.${signature}`;
    expect((await held(forged)).check).toEqual({
      passed: false,
      faults: ["content"],
      changed: ["exp", "version"],
    });
    const none = encoded({ alg: "none", typ: "JWT" });
    expect((await held(`${none}.${content}.${signature}`)).check.faults).toEqual(["header"]);
    expect((await held(`${header}.${content}.${"A".repeat(86)}`)).check.faults).toEqual(["signature"]);
    const page = await text(`/en/attestations/${good.id}?${new URLSearchParams({ jws: forged })}`);
    expect(page).toContain("Its second part, the content, was changed.");
    expect(page).toContain("<code>exp, version</code>");
  });

  it("a claimed number that is longer than any key", async () => {
    const [header = "", content = "", signature = ""] = good.jws.split(".");
    const claims = JSON.parse(Buffer.from(content, "base64url").toString());
    const forged = `${header}.${encoded({ ...claims, sub: "A".repeat(2500) })}.${signature}`;
    expect((await held(forged)).check.passed).toBe(false);
    const page = await fetch(`${origin}/en/attestations?${new URLSearchParams({ jws: forged })}`);
    expect(page.status).toBe(200);
  });

  it("what somebody else signed, under our key's name or under their own", async () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    const [header = "", content = ""] = good.jws.split(".");
    const signed = (head: string) =>
      `${head}.${content}.${sign(null, Buffer.from(`${head}.${content}`), privateKey).toString("base64url")}`;
    expect((await held(signed(header))).check.faults).toEqual(["signature"]);
    const own = encoded({ alg: "EdDSA", kid: "x".repeat(43), typ: "attestation+jwt" });
    expect((await held(signed(own))).check.faults).toEqual(["header", "signature"]);
  });

  it("the signed list shown as an attestation, though the agency signed it", async () => {
    const list = await (await fetch(`${origin}/.well-known/attestation-revocations.jws`)).text();
    expect((await held(list, { id: good.id })).check.passed).toBe(false);
    expect((await held(list)).check.faults).toEqual(["header"]);
  });

  it("another version, another attestation, one that is over, and one that was taken back", async () => {
    expect((await held(good.jws, { version: "2.2" })).check.faults).toEqual(["other-version"]);
    expect((await held(good.jws, { version: " ２.1 " })).check.passed).toBe(true);
    expect(await text(`/en/attestations/${good.id}?version=2.2`)).toContain("It is of another version");
    const other = await attested(deps);
    expect((await held(other.jws, { id: good.id })).check.faults).toEqual(["other-attestation"]);
    const late = { ...ctx, deps: at(deps, `${addDays(good.validUntil, 1)}T00:00:00.000Z`) };
    expect((await checkSigned(late, { jws: good.jws })).check.faults).toEqual(["expired"]);
    const early = { ...ctx, deps: at(deps, "2020-01-01T00:00:00.000Z") };
    expect((await checkSigned(early, { jws: good.jws })).check.faults).toEqual(["not-yet"]);
    await revokeAttestation(desk(deps).approver, { id: other.id, reason: "test-invalid" });
    expect((await held(other.jws)).check.faults).toEqual(["revoked"]);
    expect(await text(`/en/attestations/${other.id}`)).toContain("The test does not stand");
  });

  it("what is no attestation at all, without harm", async () => {
    for (const jws of ["x", "a.b", "a.b.c.d", "<script>", "..", "é.é.é", "A".repeat(9000)])
      expect((await held(jws)).check.faults).toEqual(["malformed"]);
    expect((await held("a.b.c")).check.passed).toBe(false);
    const page = await text(`/en/attestations?${new URLSearchParams({ jws: '"><script>x' })}`);
    expect(page).not.toContain("<script>x");
    expect(await (await fetch(`${origin}/api/attestations/AT-ZZZZZZZZZZZZ`)).json()).toMatchObject({
      title: "No such attestation",
    });
  });
});

describe("access", () => {
  it("is anybody's: answers are kept for a second at most, and a program anywhere may fetch the files", async () => {
    const api = await fetch(`${origin}/api/attestations/${good.id}`);
    expect(api.headers.get("cache-control")).toContain("s-maxage=1");
    const again = await fetch(`${origin}/api/attestations/${good.id}`, {
      headers: { "if-none-match": api.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
    const files = ["jwks.json", "attestation-revocations.json", "attestation-revocations.jws"];
    for (const file of files) {
      const answer = await fetch(`${origin}/.well-known/${file}`);
      expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
    }
  });

  it("reads rows of the public's prefix only", async () => {
    const read: string[] = [];
    const watched = stackDeps(({ pk }) => read.push(pk));
    const app = publicApp(watched);
    await text(`/en/attestations/${good.id}?${new URLSearchParams({ jws: good.jws })}`, app);
    await text("/.well-known/jwks.json", app);
    await text("/.well-known/attestation-revocations.json", app);
    expect(read.length).toBeGreaterThan(3);
    expect(read.filter((pk) => !pk.startsWith("PUB#"))).toEqual([]);
  });
});
