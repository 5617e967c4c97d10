import { describe, expect, test } from "vitest";
import { offerUpload } from "../../functions/documents/index.ts";
import { documentKey, ownerKey, quarantineKey } from "../../functions/documents/keys.ts";
import { maxBytes, maxPerOwner } from "../../shared/documents/codes.ts";
import { newOwner, offer, pdf, post, settled, stateOf } from "../kit/documents.ts";
import { stackDeps, staff } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";

const deps = stackDeps();
const wish = async (owner?: string) =>
  ({ owner: owner ?? (await newOwner()), kind: "DOCUMENT", name: "a.pdf" }) as const;

describe("works", () => {
  test("a place for a quarter of an hour; the row of what never arrives goes by itself, of what arrives it stays", async () => {
    const { document, form } = await offer(await wish());
    const policy = JSON.parse(Buffer.from(form.fields.policy ?? "", "base64").toString());
    const minutes = (Date.parse(policy.expiration) - Date.parse(document.at)) / 60_000;
    expect(Math.round(minutes)).toBe(15);
    expect(policy.conditions).toContainEqual(["content-length-range", 1, maxBytes.DOCUMENT]);
    const rows = () =>
      Promise.all(
        [documentKey(document.owner, document.id), ownerKey(document.id)].map((key) => deps.table.get(key)),
      );
    const lives = (await rows()).map((row) => Number(row?.expiresAt) * 1000 - Date.parse(document.at));
    for (const life of lives) expect(life / 3_600_000).toBeCloseTo(24, 1);
    await post(form, pdf());
    await settled(document.id);
    expect((await rows()).map((row) => row?.expiresAt)).toEqual([undefined, undefined]);
  });

  test("renewed while the file is awaited, and not afterwards", async () => {
    const { document } = await offer(await wish());
    const token = await demoToken("curator");
    const path = `/api/staff/documents/${document.id}/form`;
    const renewed = await call(path, { token, method: "POST" });
    expect(renewed.status).toBe(200);
    await post(renewed.body.form as { url: string; fields: Record<string, string> }, pdf());
    await settled(document.id);
    expect((await call(path, { token, method: "POST" })).body.reason).toBe("document-settled");
  });

  test("cancelled: the list forgets it, and what arrives all the same is thrown away", async () => {
    const { document, form } = await offer(await wish());
    const token = await demoToken("curator");
    const path = `/api/staff/documents/${document.id}`;
    expect((await call(path, { token, method: "DELETE" })).status).toBe(200);
    expect((await call(path, { token })).status).toBe(404);
    expect((await call(`/api/staff/documents?owner=${document.owner}`, { token })).body.items).toEqual([]);
    await post(form, pdf());
    await expect.poll(() => deps.files.head(quarantineKey(document.id))).toBeUndefined();
    expect((await call(path, { token, method: "DELETE" })).status).toBe(200);
  });
});

describe("refuses", () => {
  test("what is larger than its kind may be, a name of nothing, a kind or an owner that is none", async () => {
    const token = await demoToken("curator");
    const offered = async (changes: object) =>
      (await call("/api/staff/documents", { token, body: { ...(await wish()), ...changes } })).status;
    expect(await offered({ kind: "PICTURE", size: maxBytes.PICTURE + 1 })).toBe(413);
    expect(await offered({ kind: "PICTURE", size: maxBytes.PICTURE })).toBe(200);
    for (const wrong of [
      { size: maxBytes.DOCUMENT + 1 },
      { size: 0 },
      { name: "  " },
      { kind: "X" },
      { owner: "listing:../x" },
      { sha256: "00" },
    ])
      expect([wrong, await offered(wrong)]).toEqual([wrong, 400]);
  });

  test("more files than a record may have", async () => {
    const owner = await newOwner();
    const ctx = { deps, actor: staff("curator") };
    for (let i = 0; i < maxPerOwner; i++) await offerUpload(ctx, await wish(owner), () => true);
    const token = await demoToken("curator");
    const { status, body } = await call("/api/staff/documents", { token, body: await wish(owner) });
    expect([status, body.reason]).toEqual([422, "too-many-documents"]);
  });

  test("a name cannot carry controls or folders", async () => {
    const { document } = await offer({ ...(await wish()), name: "../a\u202e\u0000b\r\n.pdf" });
    expect((await stateOf(document.id)).name).toBe(".._a__b__.pdf");
  });
});
