import { beforeAll, describe, expect, inject, test } from "vitest";
import { moveListing } from "../../functions/curation/index.ts";
import { variantsOf } from "../../functions/documents/index.ts";
import type { Picture } from "../../shared/catalogue/picture.ts";
import { offer, pdf, photograph, put } from "../kit/documents.ts";
import { record, stackDeps, staff } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";
import { until } from "../kit/until.ts";

const { origin } = inject("stack");
const deps = stackDeps();
const curator = { deps, actor: staff("curator") };
let token: string;
beforeAll(async () => {
  token = await demoToken("curator");
});

const both = { ja: "艦の写真", en: "A ship" };

async function draft(): Promise<string> {
  const text = { ja: "艦", en: "Ship" };
  const body = { kind: "SERVICE", title: text, summary: text };
  return String((await call("/api/staff/listings", { token, body })).body.id);
}

const picture = async (id: string, name: string, width = 700) =>
  put({ owner: `listing:${id}`, kind: "PICTURE", name }, await photograph(width, 400));

async function choose(id: string, pictures: readonly { picture: string; alt: object }[]) {
  const { revision } = await record(deps, id);
  const body = { base: revision, pictures };
  return call(`/api/staff/listings/${id}/pictures`, { token, method: "PUT", body });
}

async function bring(id: string, visibility: object): Promise<void> {
  const move = async (who: "curator" | "licensing" | "approver", what: object) => {
    const answer = await call(`/api/staff/listings/${id}/move`, { token: await demoToken(who), body: what });
    expect([answer.status, answer.body.reason ?? ""]).toEqual([200, ""]);
  };
  const { content } = await record(deps, id);
  if (content.price.mode) await move("curator", { move: "submit" });
  await move("licensing", { move: "classify", classification: { itemClass: "NON_WEAPON" }, visibility });
  await move("approver", { move: "approve" });
  await move("curator", { move: "publish" });
}

const get = async (path: string, as?: string) => {
  const headers = as ? { authorization: `Bearer ${await demoToken(as)}` } : {};
  const answer = await fetch(origin + path, { headers });
  return [answer.status, answer.headers.get("content-type")?.split("/")[0]];
};
const filesOf = async (id: string): Promise<readonly Picture[]> => (await record(deps, id)).content.pictures;
/** Milliseconds until nothing is there; two seconds are the promise. */
async function goneWithin2s(path: string, as?: string): Promise<void> {
  const start = performance.now();
  await until(async () => (await get(path, as))[0] === 404);
  expect(performance.now() - start).toBeLessThan(2000);
}

describe("works", () => {
  test("ordered, published in widths, dropped by a revision, kept with its version, withdrawn", async () => {
    const id = await draft();
    const [a, b] = [await picture(id, "a.jpg"), await picture(id, "b.jpg")];
    const chosen = await choose(id, [
      { picture: b.id, alt: both },
      { picture: a.id, alt: both },
    ]);
    expect(chosen.status).toBe(200);
    const [first, second] = await filesOf(id);
    expect(first?.file.startsWith(b.id.toLowerCase())).toBe(true);
    expect(first?.variants).toHaveLength(variantsOf(b).length);
    const at = `/pictures/${id}/${first?.file}`;
    expect((await get(at))[0]).toBe(404);

    await bring(id, { tier: "PUBLIC" });
    for (const file of [first?.file, ...(first?.variants ?? []).map((one) => one.file), second?.file])
      expect(await get(`/pictures/${id}/${file}`), file).toEqual([200, "image"]);
    expect(await get(`/api/buyer${at}`, "buyer.ph")).toEqual([200, "image"]);
    const page = await (await fetch(`${origin}/en/catalogue/${id}`)).text();
    expect(page).toContain(`${first?.variants?.[0]?.file} ${first?.variants?.[0]?.width}w`);

    await moveListing(curator, { id, move: "revise" });
    await choose(id, [{ picture: a.id, alt: both }]);
    expect(await get(at)).toEqual([200, "image"]);
    await bring(id, { tier: "PUBLIC" });
    await goneWithin2s(at);
    expect(await get(`/pictures/${id}/v/1/${first?.file}`)).toEqual([200, "image"]);
    expect((await get(`/pictures/${id}/v/2/${first?.file}`))[0]).toBe(404);

    await moveListing(curator, { id, move: "withdraw" });
    await goneWithin2s(`/pictures/${id}/${second?.file}`);
    await goneWithin2s(`/api/buyer/pictures/${id}/${second?.file}`, "buyer.ph");
  });

  test("a picture of what is for one country, and of what was narrowed to it", async () => {
    const id = await draft();
    const one = await picture(id, "a.jpg", 300);
    await choose(id, [{ picture: one.id, alt: both }]);
    const named = { tier: "NAMED_COUNTRIES", countries: ["PH"] };
    await bring(id, { tier: "PUBLIC" });
    const [{ file } = { file: "" }] = await filesOf(id);
    expect((await get(`/pictures/${id}/${file}`))[0]).toBe(200);
    await moveListing(curator, { id, move: "revise" });
    await bring(id, named);
    await goneWithin2s(`/pictures/${id}/${file}`);
    expect((await get(`/pictures/${id}/v/1/${file}`))[0]).toBe(404);
    expect((await get(`/api/buyer/pictures/${id}/${file}`, "buyer.ph"))[0]).toBe(200);
    expect((await get(`/api/buyer/pictures/${id}/${file}`, "buyer.au"))[0]).toBe(404);
  });
});

describe("refuses", () => {
  test("a picture of another listing, a document, and review without both languages", async () => {
    const [id, other] = [await draft(), await draft()];
    const foreign = await picture(other, "a.jpg", 300);
    expect((await choose(id, [{ picture: foreign.id, alt: both }])).status).toBe(400);
    const text = await put({ owner: `listing:${id}`, kind: "DOCUMENT", name: "a.pdf" }, pdf());
    expect((await choose(id, [{ picture: text.id, alt: both }])).status).toBe(400);
    const own = await picture(id, "b.jpg", 300);
    expect((await choose(id, [{ picture: own.id, alt: { en: "A ship" } }])).status).toBe(200);
    const answer = await call(`/api/staff/listings/${id}/move`, { token, body: { move: "submit" } });
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([
      422,
      expect.stringContaining("pictures.alt"),
    ]);
    // Taken off its record, it leaves the draft too.
    await call(`/api/staff/documents/${own.id}`, { token, method: "DELETE" });
    expect(await filesOf(id)).toEqual([]);
  });

  test("a picture smuggled in by name is not published", async () => {
    const [id, other] = [await draft(), await draft()];
    const foreign = await picture(other, "a.jpg", 300);
    const file = `${foreign.id.toLowerCase()}-320.webp`;
    const changes = { pictures: [{ file, alt: both, width: 300, height: 400 }] };
    const { revision } = await record(deps, id);
    await call(`/api/staff/listings/${id}`, { token, method: "PATCH", body: { base: revision, changes } });
    await expect(bring(id, { tier: "PUBLIC" })).rejects.toThrow();
    expect((await record(deps, id)).version).toBe(0);
    expect(await deps.files.head(`public/pictures/${id}/${file}`)).toBeUndefined();
  });
});

describe("access", () => {
  test("files are put only while the draft may be edited, and read by whoever reads the desk", async () => {
    const id = await draft();
    const owner = `listing:${id}`;
    const kept = await offer({ owner, kind: "DOCUMENT", name: "a.pdf" });
    await moveListing(curator, { id, move: "submit" });
    const wish = { owner, kind: "DOCUMENT", name: "b.pdf" };
    expect((await call("/api/staff/documents", { token, body: wish })).status).toBe(404);
    const path = `/api/staff/documents/${kept.document.id}`;
    expect((await call(path, { token, method: "DELETE" })).status).toBe(404);
    for (const who of ["curator", "licensing", "approver", "auditor"])
      expect((await call(path, { token: await demoToken(who) })).status, who).toBe(200);
    expect((await call(path, { token: await demoToken("finance") })).status).toBe(404);
  });
});
