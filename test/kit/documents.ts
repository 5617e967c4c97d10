import { createHash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { createListing } from "../../functions/curation/create-listing.ts";
import { quarantineKey } from "../../functions/documents/keys.ts";
import { getDocument } from "../../functions/documents/store.ts";
import type { Document, Wish } from "../../shared/documents/model.ts";
import { stackDeps, staff } from "./listings.ts";
import { call, demoToken } from "./people.ts";
import { until } from "./until.ts";

const deps = stackDeps();

/** A draft that files may be put to. */
export async function newOwner(): Promise<string> {
  const ctx = { deps, actor: staff("curator") };
  const { id } = await createListing(ctx, {
    kind: "SERVICE",
    title: { en: "A draft" },
    summary: { en: "A draft" },
  });
  return `listing:${id}`;
}
export const sha256Of = (body: Uint8Array): string => createHash("sha256").update(body).digest("hex");

/** A PDF of so many bytes; what lies between its beginning and its end is noise. */
export const pdf = (bytes = 600): Buffer =>
  Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(bytes - 15), Buffer.from("\n%%EOF")]);

/** In two halves, so that no scanner takes this source for the test file. */
export const eicar = (): Buffer =>
  Buffer.from(["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join(""));

/** A zip of stored entries. */
export function zip(entries: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const body = Buffer.from(text);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(body), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(body.length, 18);
    common.writeUInt16LE(title.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    parts.push(Buffer.from("PK\x03\x04", "latin1"), common, title, body);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, title);
    at += 30 + title.length + body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(entries).length, 8);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

const parts = { docx: "word/document.xml", xlsx: "xl/workbook.xml", pptx: "ppt/presentation.xml" } as const;
export const office = (kind: keyof typeof parts, more: Readonly<Record<string, string>> = {}): Buffer =>
  zip({ "[Content_Types].xml": "<Types/>", [parts[kind]]: "<document/>", ...more });

/** A photograph as a camera writes it: lying on its side, and telling where it was taken. */
export const photograph = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#3a6ea5" } })
    .withExif({ IFD0: { Artist: "Somebody" }, IFD3: { GPSLatitudeRef: "N" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** A PNG that says it is this large, with next to nothing in it. */
export function pictureBomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const around = Buffer.alloc(8);
    around.writeUInt32BE(data.length, 0);
    around.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", Buffer.alloc(64)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

type Form = { readonly url: string; readonly fields: Readonly<Record<string, string>> };
export type Offered = { readonly document: Document; readonly form: Form };

export async function offer(wish: Wish): Promise<Offered> {
  const { status, body } = await call("/api/staff/documents", {
    token: await demoToken("curator"),
    body: wish,
  });
  if (status !== 200) throw new Error(`offer: ${status} ${JSON.stringify(body)}`);
  return body as unknown as Offered;
}

/** Posts as a browser does. */
export async function post({ url, fields }: Form, body: Uint8Array, name = "file"): Promise<Response> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append("file", new File([new Uint8Array(body)], name));
  return fetch(url, { method: "POST", body: form, redirect: "manual" });
}

/** As it stands in the table: asking the API so often would meet its limits. */
export async function stateOf(id: string): Promise<Document> {
  const document = await getDocument(deps.table, id);
  if (!document) throw new Error(`${id} is unknown`);
  return document;
}

/** Offers, posts, and waits for what becomes of it. */
export async function put(
  wish: Omit<Wish, "owner"> & { owner?: string },
  body: Uint8Array,
): Promise<Document> {
  const { document, form } = await offer({ owner: await newOwner(), ...wish });
  const answer = await post(form, body);
  if (!answer.ok) throw new Error(`post: ${answer.status} ${await answer.text()}`);
  return settled(document.id);
}

/** Judged, and what was posted thrown away. */
export async function settled(id: string): Promise<Document> {
  let last = await stateOf(id);
  await until(async () => {
    last = await stateOf(id);
    const isJudged = !["EXPECTED", "ARRIVED"].includes(last.status);
    return isJudged && (await deps.files.head(quarantineKey(id))) === undefined;
  });
  return last;
}

/** Sends a file to a technology of the demo start-up as its page does, and waits for what becomes of it. */
export async function sentByFirm(
  technology: string,
  body: Uint8Array,
  name: string,
  kind = "DOCUMENT",
): Promise<Document> {
  const { status, body: offer } = await call("/api/supplier/documents", {
    token: await demoToken("supplier.startup2"),
    body: { owner: `technology:${technology}`, kind, name },
  });
  if (status !== 200) throw new Error(`no place for a file: ${status}`);
  const { document, form } = offer as unknown as { document: Document; form: Parameters<typeof post>[0] };
  const answer = await post(form, body);
  if (!answer.ok) throw new Error(`the file was not taken: ${answer.status}`);
  return settled(document.id);
}
