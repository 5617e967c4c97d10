import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  decodeProtectedHeader,
  type JSONWebKeySet,
  jwtVerify,
} from "jose";
import { describe, expect, inject, it } from "vitest";
import { attestationKey, endingKey } from "../../functions/startups/attestation-keys.ts";
import { getAttestation } from "../../functions/startups/attestation-store.ts";
import { issueAttestation } from "../../functions/startups/issue-attestation.ts";
import { listOwnAttestations } from "../../functions/startups/list-attestations.ts";
import { prepareAttestation } from "../../functions/startups/prepare-attestation.ts";
import { publishRevocations } from "../../functions/startups/publish-revocations.ts";
import { remindAttested } from "../../functions/startups/remind-attested.ts";
import { revokeAttestation } from "../../functions/startups/revoke-attestation.ts";
import { discardAttestation, saveAttestation } from "../../functions/startups/save-attestation.ts";
import { addDays, addYears, dayInJapan } from "../../shared/base/day.ts";
import { at, attested, desk, draftOf, product } from "../kit/attestations.ts";
import { content, publish, stackDeps } from "../kit/listings.ts";
import { firm } from "../kit/organisations.ts";

const { origin } = inject("stack");
const deps = stackDeps();
const { writer, officer, approver, auditor } = desk(deps);
const get = async (path: string) => (await fetch(origin + path)).json() as Promise<Record<string, unknown>>;
const today = dayInJapan(deps.now());
const noticesOf = async (personId: string) =>
  (await deps.table.list({ pk: `PERSON#${personId}`, from: "NOTICE#", to: "NOTICE#\uffff" })).rows.map(
    (row) => row.template,
  );

describe("works", () => {
  it("signs what a second person approved, and jose checks it by the published keys", async () => {
    const one = await attested(deps, { version: " ２.1  beta " });
    expect(one).toMatchObject({ status: "ISSUED", issuedOn: today, version: "2.1 beta" });
    const jwks = (await get("/.well-known/jwks.json")) as unknown as JSONWebKeySet;
    const { payload, protectedHeader } = await jwtVerify(one.jws, createLocalJWKSet(jwks), {
      algorithms: ["EdDSA"],
      typ: "attestation+jwt",
      issuer: origin,
      subject: one.id,
    });
    expect(payload).toMatchObject({
      kind: "TESTED",
      version: "2.1 beta",
      listing: one.listingId,
      statement: one.statement,
      exp: Date.parse(`${addDays(one.validUntil, 1)}T00:00:00+09:00`) / 1000,
    });
    const key = jwks.keys.find(({ kid }) => kid === protectedHeader.kid);
    expect(await calculateJwkThumbprint(key as never)).toBe(protectedHeader.kid);
    // Names in order and nothing between: whoever signs the same says it in the same bytes.
    const text = Buffer.from(one.jws.split(".")[1] ?? "", "base64url").toString();
    const names = [...text.matchAll(/"(\w+)":(?![^{]*\})/g)].map((found) => found[1]);
    expect(names).toEqual([...names].sort());
  });

  it("tells everybody at once: the API, the catalogue's page, the badge", async () => {
    const one = await attested(deps);
    expect(await get(`/api/attestations/${one.id}`)).toMatchObject({
      standing: "VALID",
      jws: one.jws,
      check: { passed: true, faults: [] },
    });
    const file = await fetch(`${origin}/attestations/${one.id}.jws`);
    expect([file.headers.get("content-type"), await file.text()]).toEqual(["application/jose", one.jws]);
    const item = await (await fetch(`${origin}/en/catalogue/${one.listingId}`)).text();
    expect(item).toContain(`href="/en/attestations/${one.id}"`);
    expect(item).toContain("JSDF-tested");
    const badge = await fetch(`${origin}/ja/attestations/${one.id}/badge.svg`);
    expect(badge.headers.get("content-type")).toBe("image/svg+xml");
    expect(await badge.text()).toContain("自衛隊で試験済み");
  });

  it("takes one back everywhere at once, and the signed list has it", async () => {
    const one = await attested(deps);
    const before = await get("/.well-known/attestation-revocations.json");
    await revokeAttestation(approver, { id: one.id, reason: "product-changed", note: "seen at the yard" });
    const told = await get(`/api/attestations/${one.id}`);
    expect(told).toMatchObject({
      standing: "REVOKED",
      revoked: { reason: "product-changed", on: today },
      check: { passed: false, faults: ["revoked"] },
    });
    expect(JSON.stringify(told)).not.toContain("seen at the yard");
    const list = await get("/.well-known/attestation-revocations.json");
    expect(list.revoked).toContainEqual({ id: one.id, on: today, reason: "product-changed" });
    expect(before.revoked).not.toContainEqual(expect.objectContaining({ id: one.id }));
    const item = await (await fetch(`${origin}/en/catalogue/${one.listingId}`)).text();
    expect(item).toContain("Revoked</span>");
    expect(await (await fetch(`${origin}/en/attestations/${one.id}/badge.svg`)).text()).toContain("Revoked");
  });

  it("keeps every revocation when several are written at once", async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => attested(deps)));
    await Promise.all(all.map(({ id }) => revokeAttestation(approver, { id, reason: "error" })));
    const { revoked } = await get("/.well-known/attestation-revocations.json");
    for (const { id } of all) expect(revoked).toContainEqual({ id, on: today, reason: "error" });
  });

  it("tells the firm of issue and revocation, and once sixty days before the end", async () => {
    const { organisation, founder } = await firm(deps);
    const one = await attested(deps, {}, await product(deps, { organisationId: organisation }));
    expect(await noticesOf(founder.id)).toContain("attestation-issued");
    const day = addDays(one.validUntil, -60);
    const night = (on: string) => remindAttested(at(deps, `${on}T03:00:00.000Z`))();
    await night(addDays(day, -1));
    expect(await noticesOf(founder.id)).not.toContain("attestation-ends");
    await night(day);
    await night(day);
    expect((await noticesOf(founder.id)).filter((one) => one === "attestation-ends")).toHaveLength(1);
    await revokeAttestation(approver, { id: one.id, reason: "other" });
    expect(await noticesOf(founder.id)).toContain("attestation-revoked");
  });

  it("tells the others of their end when one cannot be told, which is logged and told another night", async () => {
    const { organisation, founder } = await firm(deps);
    const listing = await product(deps, { organisationId: organisation });
    const validUntil = addDays(today, 100);
    const both = [
      await attested(deps, { validUntil }, listing),
      await attested(deps, { validUntil }, listing),
    ];
    const [stuck] = both.map(({ id }) => id).sort();
    const logged: unknown[] = [];
    const night = at(deps, `${addDays(validUntil, -60)}T03:00:00.000Z`);
    const get: typeof deps.table.get = async (key, how) => {
      if (key.pk === `ATTESTATION#${stuck}`) throw new Error("planted");
      return deps.table.get(key, how);
    };
    const log: typeof deps.log = { ...deps.log, error: (code, _, detail) => logged.push([code, detail]) };
    const ends = async () => (await noticesOf(founder.id)).filter((one) => one === "attestation-ends").length;
    await expect(remindAttested({ ...night, log, table: { ...deps.table, get } })()).rejects.toThrow(
      "planted",
    );
    expect([await ends(), logged]).toEqual([1, [["attestation-failed", { attestation: stuck }]]]);
    await remindAttested(night)();
    expect(await ends()).toBe(2);
  });

  it("is renewed by the night for two days, by a key of its own", async () => {
    await attested(deps);
    const list = await fetch(`${origin}/.well-known/attestation-revocations.jws`);
    const jws = await list.text();
    const keys = (await get("/.well-known/attestation-revocations-jwks.json")) as unknown as JSONWebKeySet;
    const { payload } = await jwtVerify(jws, createLocalJWKSet(keys), { typ: "attestation-revocations+jwt" });
    expect(Number(payload.exp) - Number(payload.iat)).toBe(48 * 3600);
    const attesting = (await get("/.well-known/jwks.json")) as unknown as JSONWebKeySet;
    expect(attesting.keys.map(({ kid }) => kid)).not.toContain(decodeProtectedHeader(jws).kid);
    const revoked = async () =>
      ((await get("/.well-known/attestation-revocations.json")) as { revoked: unknown[] }).revoked;
    const before = await revoked();
    const tomorrow = `${addDays(dayInJapan(new Date()), 1)}T18:00:00.000Z`;
    await publishRevocations(at(deps, tomorrow))();
    const renewed = await fetch(`${origin}/.well-known/attestation-revocations.jws`);
    const next = await jwtVerify(await renewed.text(), createLocalJWKSet(keys));
    expect(Number(next.payload.iat)).toBe(Date.parse(tomorrow) / 1000);
    expect(await revoked()).toEqual(expect.arrayContaining(before));
    await publishRevocations(deps)();
  });
});

describe("refuses", () => {
  it("approval by whoever wrote any of it, under any role", async () => {
    const { id } = await prepareAttestation(writer, draftOf(deps, await product(deps)));
    const alone = { deps, actor: { kind: "staff", personId: "curator", role: "approver" } } as const;
    await expect(issueAttestation(alone, { id })).rejects.toMatchObject({ reason: "attestation-own-work" });
    await saveAttestation(officer, {
      id,
      ...draftOf(deps, (await getAttestation(deps.table, id))?.listingId ?? ""),
    });
    const editor = { deps, actor: { kind: "staff", personId: "case-officer", role: "approver" } } as const;
    await expect(issueAttestation(editor, { id })).rejects.toMatchObject({ reason: "attestation-own-work" });
  });

  it("a second approver at the same moment: one text is signed and kept", async () => {
    const { id } = await prepareAttestation(writer, draftOf(deps, await product(deps)));
    const other = { deps, actor: { kind: "staff", personId: "other", role: "approver" } } as const;
    const done = await Promise.allSettled([approver, other].map((ctx) => issueAttestation(ctx, { id })));
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const kept = await getAttestation(deps.table, id);
    const won = done.find((one) => one.status === "fulfilled");
    expect(won?.value.signed?.jws).toBe(kept?.signed?.jws);
    const trail = await deps.table.list({ pk: `AUDIT#attestation:${id}` });
    expect(trail.rows.map(({ action }) => action)).toEqual(["attestation.prepare", "attestation.issue"]);
  });

  it("a last day that is over, or more than five years away; the fifth year's day itself is taken", async () => {
    const listing = await product(deps);
    const until = (validUntil: string) => prepareAttestation(writer, draftOf(deps, listing, { validUntil }));
    await expect(until(addDays(today, -1))).rejects.toMatchObject({ reason: "attestation-day-past" });
    await expect(until(addDays(addYears(today, 5), 1))).rejects.toMatchObject({
      reason: "attestation-too-long",
    });
    expect(await until(addYears(today, 5))).toMatchObject({ status: "DRAFT" });
    expect(await until(today)).toMatchObject({ status: "DRAFT" });
  });

  it("a listing that is not public, of another kind, or that changed since it was written", async () => {
    const closed = await publish(deps, content("EQUIPMENT", { visibility: { tier: "REGISTERED_GOV" } }));
    const service = await publish(deps, content("SERVICE"));
    const on = (listing: string) => prepareAttestation(writer, draftOf(deps, listing));
    await expect(on(closed.id)).rejects.toMatchObject({ reason: "attestation-listing-not-public" });
    await expect(on("L-ZZZZZZZZZZZZ")).rejects.toMatchObject({ reason: "attestation-listing-not-public" });
    await expect(on(service.id)).rejects.toMatchObject({ reason: "attestation-listing-kind" });
  });

  it("more text than KMS signs, before anybody approves it", async () => {
    const long = { ja: "あ".repeat(300), en: "x".repeat(300) };
    const wide = { ja: "あ".repeat(300), en: "あ".repeat(300) };
    const listing = await product(deps);
    const { id } = await prepareAttestation(writer, draftOf(deps, listing, { statement: long }));
    expect((await issueAttestation(approver, { id })).status).toBe("ISSUED");
    const names = { ja: "あ".repeat(100), en: "あ".repeat(100) };
    const draft = draftOf(deps, listing, { statement: wide, issuer: names });
    await expect(prepareAttestation(writer, draft)).rejects.toMatchObject({
      reason: "attestation-text-long",
    });
  });

  it("revoking twice, or what is over; and anything with a draft that was discarded", async () => {
    const one = await attested(deps);
    const late = desk(at(deps, `${addDays(one.validUntil, 1)}T00:00:00.000Z`)).approver;
    const revoke = (ctx = approver) => revokeAttestation(ctx, { id: one.id, reason: "error" });
    await expect(revoke(late)).rejects.toMatchObject({ reason: "attestation-ended" });
    await revoke();
    await expect(revoke()).rejects.toMatchObject({ reason: "attestation-move-not-open" });
    const { id } = await prepareAttestation(writer, draftOf(deps, one.listingId));
    await discardAttestation(writer, { id });
    await expect(issueAttestation(approver, { id })).rejects.toMatchObject({
      reason: "attestation-move-not-open",
    });
  });

  it("to issue anything when KMS does not answer: the draft stays a draft", async () => {
    const { id } = await prepareAttestation(writer, draftOf(deps, await product(deps)));
    const mute = { publicKey: () => Promise.reject(new Error("down")), sign: () => Promise.reject() };
    const broken = { ...approver, deps: { ...deps, attestationSigner: mute } };
    await expect(issueAttestation(broken, { id })).rejects.toMatchObject({ code: "unavailable" });
    expect(await getAttestation(deps.table, id)).toMatchObject({ status: "DRAFT", revision: 1 });
  });

  it("to issue what the key cannot prove, when an alias moved between asking and signing", async () => {
    const { id } = await prepareAttestation(writer, draftOf(deps, await product(deps)));
    const { attestationSigner, revocationSigner } = deps;
    if (!attestationSigner || !revocationSigner) throw new Error("no signers");
    const moved = { publicKey: revocationSigner.publicKey, sign: attestationSigner.sign };
    const ctx = { ...approver, deps: { ...deps, attestationSigner: moved } };
    await expect(issueAttestation(ctx, { id })).rejects.toMatchObject({ reason: "attestation-not-signed" });
  });
});

describe("access", () => {
  it("lets an auditor read and do nothing, and nobody approve what they may only write", async () => {
    const { id } = await prepareAttestation(writer, draftOf(deps, await product(deps)));
    await expect(issueAttestation(auditor, { id })).rejects.toMatchObject({ code: "refused" });
    await expect(issueAttestation(writer, { id })).rejects.toMatchObject({ code: "refused" });
    await expect(discardAttestation(approver, { id })).rejects.toMatchObject({ code: "refused" });
    await expect(prepareAttestation(approver, draftOf(deps, "L-ZZZZZZZZZZZZ"))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("shows the public nothing of a draft, and a firm its own issued ones only", async () => {
    const { organisation } = await firm(deps);
    const listing = await product(deps, { organisationId: organisation });
    const draft = await prepareAttestation(writer, draftOf(deps, listing));
    expect((await fetch(`${origin}/api/attestations/${draft.id}`)).status).toBe(404);
    const ctx = (organisationId: string) =>
      ({
        deps,
        actor: { kind: "supplier", personId: "p", organisationId, administrator: true, verified: true },
      }) as const;
    expect((await listOwnAttestations(ctx(organisation), {})).items).toEqual([]);
    await issueAttestation(approver, { id: draft.id });
    expect((await listOwnAttestations(ctx(organisation), {})).items.map(({ id }) => id)).toEqual([draft.id]);
    expect((await listOwnAttestations(ctx("O-ZZZZZZZZZZZZ"), {})).items).toEqual([]);
  });

  it("never signs the name of a maker that the public does not see, and tells that maker all the same", async () => {
    const { organisation, founder } = await firm(deps);
    const listing = await product(deps, { organisationId: organisation, shielded: true });
    const one = await attested(deps, {}, listing);
    const whole = Buffer.from(one.jws.split(".")[1] ?? "", "base64url").toString();
    expect(whole + JSON.stringify(await get(`/api/attestations/${one.id}`))).not.toMatch(
      /Trial Inc|試験株式会社/,
    );
    expect(whole).not.toContain(organisation);
    expect(await noticesOf(founder.id)).toContain("attestation-issued");
  });

  it("keeps writers, notes and organisations out of the row that the public reads", async () => {
    const { organisation } = await firm(deps);
    const one = await attested(deps, {}, await product(deps, { organisationId: organisation }));
    await revokeAttestation(approver, { id: one.id, reason: "error", note: "inner" });
    const row = await deps.table.get({ pk: `PUB#ATTESTATION#${one.id}`, sk: "ATTESTATION" });
    expect(JSON.stringify(row)).not.toMatch(/curator|approver|inner|O-[0-9A-Z]{12}/);
    expect(await deps.table.get(attestationKey(one.id))).toMatchObject({ organisationId: organisation });
    expect(await deps.table.get(endingKey(addDays(one.validUntil, -60), one.id))).toBeUndefined();
  });
});
