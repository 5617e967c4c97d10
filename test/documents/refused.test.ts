import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { placesOf, quarantineKey } from "../../functions/documents/keys.ts";
import type { DocumentKind } from "../../shared/documents/codes.ts";
import {
  eicar,
  newOwner,
  offer,
  office,
  pdf,
  photograph,
  pictureBomb,
  post,
  put,
  settled,
  sha256Of,
  stateOf,
} from "../kit/documents.ts";
import { stackDeps } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";
import { until } from "../kit/until.ts";

const { files } = stackDeps();
const text = (content: string) => Buffer.from(content);

/** Nothing of it lies anywhere any more, and nobody is handed it. */
async function gone(id: string): Promise<void> {
  await until(async () => (await files.head(quarantineKey(id))) === undefined);
  const left = await Promise.all(placesOf(id).map(async (key) => ((await files.head(key)) ? [key] : [])));
  expect(left.flat()).toEqual([]);
  const download = await call(`/api/staff/documents/${id}/file`, { token: await demoToken("curator") });
  expect([download.status, download.body.reason]).toEqual([422, "document-not-clean"]);
}

describe("a posted file is refused with its reason, and nothing of it stays", () => {
  const svg = text(
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  );
  const html = text("<!doctype html><title>x</title><script>alert(1)</script>");
  const cut = async () => (await photograph(900, 600)).subarray(0, 2000);
  const cases: readonly [string, DocumentKind, string, string, () => Buffer | Promise<Buffer>][] = [
    ["a drawing that may hold script", "PICTURE", "map.svg", "type-unknown", () => svg],
    ["a drawing called a picture", "PICTURE", "map.png", "type-unknown", () => svg],
    ["a page called a PDF", "DOCUMENT", "report.pdf", "type-unknown", () => html],
    [
      "a page called a text",
      "DOCUMENT",
      "report.txt",
      "type-unknown",
      () => Buffer.concat([text(" \n"), html]),
    ],
    [
      "a program called a PDF",
      "DOCUMENT",
      "report.pdf",
      "type-unknown",
      () => text("MZ\x90\x00\x03\x00\x00\x00"),
    ],
    ["a PDF called a Word file", "DOCUMENT", "report.docx", "type-differs", () => pdf()],
    ["a PDF called a picture", "PICTURE", "photo.jpg", "type-other-kind", () => pdf()],
    ["a picture among the documents", "DOCUMENT", "photo.jpg", "type-other-kind", () => photograph(40, 30)],
    ["a PNG name on a JPEG", "PICTURE", "photo.png", "type-differs", () => photograph(40, 30)],
    ["a PDF cut short", "DOCUMENT", "report.pdf", "file-broken", () => pdf(4000).subarray(0, 3000)],
    ["a picture cut short", "PICTURE", "photo.jpg", "picture-broken", cut],
    [
      "a picture of 50,000 × 50,000",
      "PICTURE",
      "bomb.png",
      "picture-too-large",
      () => pictureBomb(50_000, 50_000),
    ],
    [
      "a picture that only says it is one",
      "PICTURE",
      "lie.png",
      "picture-broken",
      () => pictureBomb(500, 500),
    ],
    ["macros", "DOCUMENT", "sheet.xlsx", "macros", () => office("xlsx", { "xl/vbaProject.bin": "x" })],
    [
      "a zip that is no office file",
      "DOCUMENT",
      "x.docx",
      "type-unknown",
      () => office("docx", { "xl/workbook.xml": "" }),
    ],
    [
      "an office file without its end",
      "DOCUMENT",
      "x.docx",
      "file-broken",
      () => office("docx").subarray(0, 90),
    ],
  ];
  test.each(cases)("%s", async (_, kind, name, reason, body) => {
    const { id, status, ...document } = await put({ kind, name }, await body());
    expect([status, document.reason]).toEqual(["REFUSED", reason]);
    await gone(id);
  });

  test("malware, also in the middle of a PDF", async () => {
    for (const [name, body] of [
      ["virus.txt", eicar()],
      ["virus.pdf", Buffer.concat([text("%PDF-1.7\n"), eicar(), text("\n%%EOF")])],
    ] as const) {
      const { id, status } = await put({ kind: "DOCUMENT", name }, body);
      expect(status).toBe("INFECTED");
      await gone(id);
    }
  });
});

describe("the store refuses by itself", () => {
  const body = pdf();
  const wish = async () =>
    ({ owner: await newOwner(), kind: "DOCUMENT", name: "a.pdf", size: body.length }) as const;

  test("another content than was said, by its checksum or its length; what was said is taken afterwards", async () => {
    const { document, form } = await offer({ ...(await wish()), sha256: sha256Of(body) });
    const other = Buffer.from(body);
    other[20] = (other[20] ?? 0) ^ 1;
    const wrong = await post(form, other);
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining("<Code>BadDigest<")]);
    const longer = await post(form, Buffer.concat([body, body]));
    expect([longer.status, await longer.text()]).toEqual([
      400,
      expect.stringContaining("<Code>EntityTooLarge<"),
    ]);
    const shorter = await post(form, body.subarray(1));
    expect(await shorter.text()).toContain("<Code>EntityTooSmall<");
    expect((await stateOf(document.id)).status).toBe("EXPECTED");
    expect(await files.head(quarantineKey(document.id))).toBeUndefined();

    expect((await post(form, body)).status).toBe(204);
    expect((await settled(document.id)).status).toBe("CLEAN");
  });

  test("a form without the checksum that was said, or with another place to go", async () => {
    const { form } = await offer({ ...(await wish()), sha256: sha256Of(body) });
    const { "x-amz-checksum-sha256": _sum, ...without } = form.fields;
    expect((await post({ ...form, fields: without }, body)).status).toBe(403);
    expect((await post({ ...form, fields: { ...form.fields, key: "public/x" } }, body)).status).toBe(403);
  });

  test("an upload that breaks off leaves nothing", async () => {
    const { document, form } = await offer({ owner: await newOwner(), kind: "DOCUMENT", name: "a.pdf" });
    const { host } = new URL(form.url);
    const [name = "", port] = host.split(":");
    const fields = Object.entries(form.fields).map(
      ([field, value]) => `--b\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
    );
    const start = `${fields.join("")}--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`;
    const socket = connect(Number(port), name);
    socket.write(
      `POST ${new URL(form.url).pathname} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n${start}`,
    );
    socket.write(pdf(100_000));
    await new Promise((resolve) => setTimeout(resolve, 300));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await stateOf(document.id)).status).toBe("EXPECTED");
    expect(await files.head(quarantineKey(document.id))).toBeUndefined();
  });
});
