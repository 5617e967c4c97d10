import { beforeAll, describe, expect, inject, test } from "vitest";
import { offerUpload } from "../../functions/documents/index.ts";
import type { Document } from "../../shared/documents/model.ts";
import { eicar, newOwner, offer, pdf, photograph, put } from "../kit/documents.ts";
import { stackDeps, staff } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";

const deps = stackDeps();
const { origin } = inject("stack");

async function ask(id: string, name: string | undefined) {
  const headers = name ? { authorization: `Bearer ${await demoToken(name)}` } : {};
  const answer = await fetch(`${origin}/api/staff/documents/${id}/file`, { redirect: "manual", headers });
  return { status: answer.status, location: answer.headers.get("location") ?? "" };
}
const reads = async (id: string) =>
  (await deps.table.list({ pk: `AUDIT#document:${id}` }, { consistent: true })).rows.filter(
    (row) => row.action === "document.read",
  );

let body: Buffer;
let clean: Document;
beforeAll(async () => {
  body = pdf(5000);
  clean = await put({ kind: "DOCUMENT", name: '整備記録 "1".pdf' }, body);
});

describe("works", () => {
  test("hands out an address for a minute, saves under its name and true type, and writes down who", async () => {
    const before = (await reads(clean.id)).length;
    const { status, location } = await ask(clean.id, "licensing");
    expect(status).toBe(302);
    const file = await fetch(location);
    expect(Buffer.from(await file.arrayBuffer()).equals(body)).toBe(true);
    expect(file.headers.get("content-type")).toBe("application/pdf");
    expect(file.headers.get("content-disposition")).toBe(
      `attachment; filename="____ _1_.pdf"; filename*=UTF-8''${encodeURIComponent('整備記録 "1".pdf')}`,
    );
    expect(new URL(location).origin).not.toBe(origin);
    const rows = await reads(clean.id);
    expect(rows).toHaveLength(before + 1);
    expect(rows.at(-1)).toMatchObject({
      role: "licensing",
      detail: { owner: clean.owner, sha256: clean.sha256 },
    });
  });

  test("a picture goes out in its largest WebP, under a name that says so", async () => {
    const { id } = await put({ kind: "PICTURE", name: "hull.jpeg" }, await photograph(400, 700));
    const { location } = await ask(id, "curator");
    const file = await fetch(location);
    expect(file.headers.get("content-type")).toBe("image/webp");
    expect(file.headers.get("content-disposition")).toContain('filename="hull.webp"');
  });
});

describe("refuses", () => {
  test("before it is clean, and what is infected", async () => {
    const { document } = await offer({ owner: await newOwner(), kind: "DOCUMENT", name: "a.pdf" });
    const infected = await put({ kind: "DOCUMENT", name: "a.txt" }, eicar());
    for (const { id } of [document, infected]) {
      expect((await ask(id, "curator")).status).toBe(422);
      expect(await reads(id)).toEqual([]);
    }
  });

  test("an address that is too old, or was changed", async () => {
    const { location } = await ask(clean.id, "curator");
    const other = location.replace("application%2Fpdf", "text%2Fhtml");
    expect(other).not.toBe(location);
    const elsewhere = location.replace(clean.id, "D-000000000000");
    const longer = location.replace("X-Amz-Expires=60", "X-Amz-Expires=600");
    const old = location.replace(/X-Amz-Date=\d{8}T\d{6}Z/, "X-Amz-Date=20200101T000000Z");
    for (const url of [other, elsewhere, longer, old]) expect((await fetch(url)).status).toBe(403);
  });
});

describe("access", () => {
  test("strangers find nothing, and nothing is written down for them", async () => {
    const before = (await reads(clean.id)).length;
    for (const name of ["buyer.ph", "finance", "case-officer"])
      expect((await ask(clean.id, name)).status).toBe(404);
    expect((await ask(clean.id, undefined)).status).toBe(401);
    expect(await reads(clean.id)).toHaveLength(before);
    for (const path of ["", "/pictures/320.webp"]) {
      const token = await demoToken("buyer.ph");
      expect((await call(`/api/staff/documents/${clean.id}${path}`, { token })).status).toBe(404);
    }
  });

  test("only curators put and remove; the files of other rooms' records are not theirs", async () => {
    for (const name of ["licensing", "approver"]) {
      const token = await demoToken(name);
      const wish = { owner: await newOwner(), kind: "DOCUMENT", name: "a.pdf" };
      expect((await call("/api/staff/documents", { token, body: wish })).status).toBe(404);
      expect((await call(`/api/staff/documents/${clean.id}`, { token, method: "DELETE" })).status).toBe(404);
    }
    const ctx = { deps, actor: staff("curator") };
    const wish = { owner: "case:C-000000000001", kind: "DOCUMENT", name: "a.pdf" } as const;
    const { document } = await offerUpload(ctx, wish, () => true);
    const token = await demoToken("curator");
    expect((await call("/api/staff/documents", { token, body: wish })).status).toBe(404);
    for (const path of ["", "/file", "/form"]) {
      const how = path === "/form" ? { token, body: {} } : { token };
      expect((await call(`/api/staff/documents/${document.id}${path}`, how)).status).toBe(404);
    }
    expect((await call(`/api/staff/documents?owner=${wish.owner}`, { token })).status).toBe(404);
  });
});
