import { randomBytes, verify } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localKeyId, localSigningKeys, startKeys } from "../../cdk/local/kms.ts";
import { openSigner } from "../../functions/platform/sign.ts";
import type { Table } from "../../functions/platform/table.ts";
import { listSigningKeys } from "../../functions/startups/attestation-public-store.ts";
import { isSignedBy, pemOf } from "../../functions/startups/jws.ts";
import { signingKeyWrites } from "../../functions/startups/signing-keys.ts";
import { stackDeps } from "../kit/listings.ts";

const deps = stackDeps();
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "signing-test-"));
});
afterAll(() => rm(dir, { recursive: true }));

async function withKeys<T>(work: (open: (keyId: string) => ReturnType<typeof openSigner>) => Promise<T>) {
  const keys = await startKeys(dir);
  try {
    return await work((keyId) => openSigner({ ...deps.config, kmsEndpoint: keys.endpoint }, keyId));
  } finally {
    await keys.stop();
  }
}

/** The list of keys in a partition that no other test writes. */
function apart(table: Table): Table {
  const own = `~${randomBytes(6).toString("hex")}`;
  return {
    ...table,
    list: (range, how) => table.list({ ...range, pk: range.pk + own }, how),
    write: (writes, token) =>
      table.write(
        writes.map((one) => ("put" in one ? { ...one, put: { ...one.put, pk: one.put.pk + own } } : one)),
        token,
      ),
  };
}

describe("works", () => {
  it("signs with a key that is the same after a restart, and another one for the list", async () => {
    const message = Buffer.from("header.content");
    const first = await withKeys(async (open) => {
      const signer = open(localSigningKeys.attestations);
      return { x: await signer.publicKey(), signature: await signer.sign(message) };
    });
    const x = Buffer.from(first.x).toString("base64url");
    expect(isSignedBy(x, "header.content", first.signature)).toBe(true);
    expect(verify(null, message, pemOf(x), first.signature)).toBe(true);
    await withKeys(async (open) => {
      expect(await open(localSigningKeys.attestations).publicKey()).toEqual(first.x);
      expect(await open(localSigningKeys.revocations).publicKey()).not.toEqual(first.x);
    });
  });

  it("lists a key that was replaced with its last day, for good, and only one that signs", async () => {
    const table = apart(deps.table);
    const turn = async (kid: string, day: string) => {
      const writes = await signingKeyWrites(table, "ATTESTATION", { kid, x: `x${kid}` }, day);
      if (writes.length > 0) await table.write(writes);
      return writes.length;
    };
    const listed = async () =>
      (await listSigningKeys(table, "ATTESTATION")).map((key) => [key.kid, key.from, key.retiredOn]);
    await turn("A", "2026-04-01");
    await turn("B", "2027-04-01");
    expect(await listed()).toEqual([
      ["B", "2027-04-01", undefined],
      ["A", "2026-04-01", "2027-04-01"],
    ]);
    expect(await turn("B", "2027-05-01")).toBe(0);
    await turn("A", "2028-04-01");
    expect(await listed()).toEqual([
      ["A", "2026-04-01", undefined],
      ["B", "2027-04-01", "2028-04-01"],
    ]);
    expect(await listSigningKeys(table, "REVOCATIONS")).toEqual([]);
  });
});

describe("refuses", () => {
  it("what KMS refuses: more than 4096 bytes, an unknown key, a key of another kind", () =>
    withKeys(async (open) => {
      const signer = open(localSigningKeys.attestations);
      expect(await signer.sign(Buffer.alloc(4096, 1))).toHaveLength(64);
      await expect(signer.sign(Buffer.alloc(4097, 1))).rejects.toThrow("ValidationException");
      await expect(open("alias/nobody").publicKey()).rejects.toThrow("NotFoundException");
      await expect(open(localKeyId).sign(Buffer.from("x"))).rejects.toThrow("NotFoundException");
    }));
});

describe("access", () => {
  it("signs for nobody whose request is not signed as the stack's own", () =>
    withKeys(async () => {
      const keys = await startKeys(dir);
      const credentials = { ...deps.config.credentials, secretAccessKey: "another" };
      const stranger = openSigner(
        { ...deps.config, credentials, kmsEndpoint: keys.endpoint },
        localSigningKeys.attestations,
      );
      await expect(stranger.sign(Buffer.from("x"))).rejects.toThrow("AccessDeniedException");
      await keys.stop();
    }));
});
