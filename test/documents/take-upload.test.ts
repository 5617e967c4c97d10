import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { followUploads } from "../../functions/documents/follow-uploads.ts";
import { offerUpload, readDocument, removeDocument, variantsOf } from "../../functions/documents/index.ts";
import { fileKey, placesOf, quarantineKey } from "../../functions/documents/keys.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import type { DocumentKind } from "../../shared/documents/codes.ts";
import { eicar, newOwner, office, pdf, photograph, put, sha256Of } from "../kit/documents.ts";
import { stackDeps, staff } from "../kit/listings.ts";

const deps = stackDeps();
const ctx = { deps, actor: staff("curator") };
const anybody = () => true;

/** A file in quarantine of which nobody has been told, and the two events that tell of it. */
async function lying(kind: DocumentKind, name: string, body: Uint8Array) {
  const { document } = await offerUpload(ctx, { owner: await newOwner(), kind, name }, anybody);
  return { id: document.id, ...(await laid(document.id, body)) };
}

async function laid(id: string, body: Uint8Array) {
  const key = quarantineKey(id);
  const { etag } = await deps.files.put(key, body, { contentType: "application/octet-stream" });
  const bare = etag.replaceAll('"', "");
  const bucket = deps.config.bucket;
  const verdict = (scanResultStatus: string) => ({
    source: "aws.guardduty",
    "detail-type": "GuardDuty Malware Protection Object Scan Result",
    detail: {
      s3ObjectDetails: { bucketName: bucket, objectKey: key, eTag: bare, versionId: null },
      scanResultDetails: { scanResultStatus, threats: null },
    },
  });
  return {
    created: {
      source: "aws.s3",
      "detail-type": "Object Created",
      time: new Date().toISOString(),
      detail: { bucket: { name: bucket }, object: { key, size: body.length, etag: bare } },
    },
    clean: verdict("NO_THREATS_FOUND"),
    verdict,
  };
}

const stateOf = (id: string) => readDocument(ctx, { id }, anybody);
const deedsOf = async (id: string) =>
  (await deps.table.list({ pk: `AUDIT#document:${id}` }, { consistent: true })).rows.map((row) => row.action);
const placesTaken = async (id: string) => {
  const all = [quarantineKey(id), ...placesOf(id)];
  const found = await Promise.all(all.map(async (key) => ((await deps.files.head(key)) ? [key] : [])));
  return found.flat();
};
const follow = followUploads(deps);

describe("works", () => {
  test("documents become clean as they came, with what they are by their bytes", async () => {
    const files: [string, Buffer, string][] = [
      ["報告書.pdf", pdf(3_000_000), "application/pdf"],
      ["plan", office("docx"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
      ["cost.xlsx", office("xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
      [
        "talk.pptx",
        office("pptx"),
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      ],
      ["lots.csv", Buffer.from("\ufeff品名,数量\n双眼鏡,10\n"), "text/plain"],
      ["sjis.txt", Buffer.from([0x91, 0x6f, 0x8a, 0xe1, 0x8b, 0xbe, 0x0d, 0x0a]), "text/plain"],
    ];
    for (const [name, body, type] of files) {
      const { id, status, ...taken } = await put({ kind: "DOCUMENT", name, size: body.length }, body);
      expect([name, status, taken.type, taken.bytes]).toEqual([name, "CLEAN", type, body.length]);
      expect(taken.sha256).toBe(sha256Of(body));
      expect(await placesTaken(id)).toEqual([fileKey(id)]);
      const stored = await deps.files.get(fileKey(id));
      expect([stored?.contentType, stored && sha256Of(stored.body)]).toEqual([type, taken.sha256]);
      expect(await deedsOf(id)).toEqual(["document.offer", "document.arrive", "document.accept"]);
    }
  });

  test("a picture stands upright, in widths that it has, without what its camera said", async () => {
    const taken = await photograph(900, 1500);
    const told = await sharp(taken).metadata();
    expect([told.width, told.orientation, told.exif?.includes("Somebody")]).toEqual([900, 6, true]);
    const { id } = await put({ kind: "PICTURE", name: "ship.jpg" }, taken);
    const variants = variantsOf(await stateOf(id));
    const sizes = variants.map(({ slot, format, width, height }) => [slot, format, width, height]);
    expect(sizes).toEqual(
      [
        [320, 192],
        [640, 384],
        [1280, 768],
        [1920, 900],
      ].flatMap(([slot, height]) => {
        const width = Math.min(slot ?? 0, 1500);
        return ["avif", "webp"].map((format) => [slot, format, width, height]);
      }),
    );
    for (const { key, contentType, width, height, format, bytes } of variants) {
      const stored = await deps.files.get(key);
      if (!stored) throw new Error(`${key} is not there`);
      const meta = await sharp(stored.body).metadata();
      expect([stored.contentType, stored.body.length]).toEqual([contentType, bytes]);
      expect([meta.width, meta.height, meta.exif, meta.orientation]).toEqual([
        width,
        height,
        undefined,
        undefined,
      ]);
      expect(meta.format).toBe(format === "avif" ? "heif" : "webp");
    }
    expect((await placesTaken(id)).toSorted()).toEqual(variants.map(({ key }) => key).toSorted());
  });

  test("a small picture is not blown up", async () => {
    const { id } = await put(
      { kind: "PICTURE", name: "badge.png" },
      await sharp(await photograph(80, 120))
        .png()
        .toBuffer(),
    );
    const sizes = variantsOf(await stateOf(id)).map(({ width, height }) => [width, height]);
    expect(sizes).toEqual([
      [80, 120],
      [80, 120],
    ]);
  });
});

describe("events come twice, late, or in another order", () => {
  test("each twice and the verdict first: one result, told once", async () => {
    const one = await lying("DOCUMENT", "a.pdf", pdf());
    for (const event of [one.clean, one.created, one.clean, one.created]) await follow(event);
    expect((await stateOf(one.id)).status).toBe("CLEAN");
    expect(await placesTaken(one.id)).toEqual([fileKey(one.id)]);
    expect(await deedsOf(one.id)).toEqual(["document.offer", "document.arrive", "document.accept"]);
  });

  test("it came when the store took it, however late it is told of", async () => {
    const time = "2026-11-01T14:59:59.000Z";
    const told = await lying("DOCUMENT", "plan.pdf", pdf());
    await follow({ ...told.created, time });
    expect((await stateOf(told.id)).arrived?.at).toBe(time);
    const first = await lying("DOCUMENT", "plan.pdf", pdf());
    const stored = await deps.files.head(quarantineKey(first.id));
    await follow(first.clean);
    expect((await stateOf(first.id)).arrived?.at).toBe(stored?.modified.toISOString());
  });

  test("all at the same time", async () => {
    const one = await lying("PICTURE", "a.jpg", await photograph(300, 400));
    const events = [one.created, one.clean, one.clean, one.created, one.clean];
    await Promise.all(events.map(follow));
    expect(variantsOf(await stateOf(one.id))).toHaveLength(4);
    expect(await deps.files.head(quarantineKey(one.id))).toBeUndefined();
    expect(await deedsOf(one.id)).toEqual(["document.offer", "document.arrive", "document.accept"]);
  });

  test("another file posted before the verdict is never taken for the one that was scanned", async () => {
    const one = await lying("DOCUMENT", "a.txt", Buffer.from("harmless"));
    await follow(one.created);
    const other = await laid(one.id, eicar());
    await follow(other.created);
    await follow(one.clean);
    const { status, reason } = await stateOf(one.id);
    expect([status, reason]).toEqual(["REFUSED", "file-changed"]);
    expect(await placesTaken(one.id)).toEqual([]);
  });

  test("a file posted after the first one is clean changes nothing and does not stay", async () => {
    const body = pdf();
    const one = await lying("DOCUMENT", "a.pdf", body);
    await follow(one.clean);
    const other = await laid(one.id, pdf());
    await follow(other.created);
    await follow(other.verdict("THREATS_FOUND"));
    expect((await stateOf(one.id)).sha256).toBe(sha256Of(body));
    expect(await placesTaken(one.id)).toEqual([fileKey(one.id)]);
  });

  test("what was removed meanwhile, or is known to nobody, does not stay", async () => {
    const one = await lying("DOCUMENT", "a.pdf", pdf());
    await follow(one.created);
    await removeDocument(ctx, { id: one.id }, anybody);
    await laid(one.id, pdf());
    await follow(one.clean);
    expect(await placesTaken(one.id)).toEqual([]);
    const unknown = `D-${[...randomBytes(12)].map((b) => "0123456789"[b % 10]).join("")}`;
    const stray = await laid(unknown, pdf());
    await follow(stray.created);
    await follow(stray.clean);
    expect(await placesTaken(unknown)).toEqual([]);
  });

  test("what the scanner cannot work is refused; other files of the store are not touched", async () => {
    for (const [result, reason] of [
      ["UNSUPPORTED", "scan-impossible"],
      ["FAILED", "scan-failed"],
      ["ACCESS_DENIED", "scan-failed"],
    ] as const) {
      const one = await lying("DOCUMENT", "a.pdf", pdf());
      await follow(one.verdict(result));
      expect((await stateOf(one.id)).reason).toBe(reason);
      expect(await placesTaken(one.id)).toEqual([]);
    }
    const key = "uploads/O-000000000001/letter";
    await deps.files.put(key, "letter", { contentType: "text/plain" });
    const event = (await laid("D-000000000001", pdf())).clean;
    await follow({
      ...event,
      detail: { ...event.detail, s3ObjectDetails: { ...event.detail.s3ObjectDetails, objectKey: key } },
    });
    expect(await deps.files.head(key)).toBeDefined();
  });
});

class Killed extends Error {}

/** The outside, until its n-th change or reading: that one is done or not, and then the process is no more. */
function dyingDeps(at: number, when: "before" | "after"): Deps {
  let calls = 0;
  const mortal = <T extends object>(part: T): T =>
    new Proxy(part, {
      get: (target, name) => {
        const real: unknown = Reflect.get(target, name);
        if (typeof real !== "function") return real;
        return async (...args: unknown[]) => {
          calls++;
          if (calls > at || (calls === at && when === "before")) throw new Killed();
          const result = await real(...args);
          if (calls >= at) throw new Killed();
          return result;
        };
      },
    });
  return { ...deps, table: mortal(deps.table), files: mortal(deps.files) };
}

describe("killed at any step and begun again it ends the same", () => {
  const cases: [string, DocumentKind, string, () => Promise<Buffer>, string][] = [
    ["a document", "DOCUMENT", "a.pdf", async () => pdf(), "CLEAN"],
    ["a picture", "PICTURE", "a.jpg", () => photograph(60, 40), "CLEAN"],
    ["a file that is refused", "DOCUMENT", "a.docx", async () => pdf(), "REFUSED"],
  ];
  test.each(cases)("%s", async (_, kind, name, bodyOf, wanted) => {
    for (const when of ["before", "after"] as const)
      for (let at = 1, survived = false; !survived; at++) {
        const one = await lying(kind, name, await bodyOf());
        survived = await followUploads(dyingDeps(at, when))(one.clean).then(
          () => true,
          (error) => {
            if (!(error instanceof Killed)) throw error;
            return false;
          },
        );
        const between = await stateOf(one.id);
        if (between.status === "CLEAN") expect((await placesTaken(one.id)).length).toBeGreaterThan(0);
        await follow(one.clean);
        const end = await stateOf(one.id);
        expect([at, when, end.status]).toEqual([at, when, wanted]);
        const places = end.status === "CLEAN" ? [...variantsOf(end).map(({ key }) => key)] : [];
        if (kind === "DOCUMENT" && end.status === "CLEAN") places.push(fileKey(one.id));
        expect((await placesTaken(one.id)).toSorted()).toEqual(places.toSorted());
        expect(await deedsOf(one.id)).toHaveLength(3);
        if (survived) expect(at).toBeGreaterThan(8);
      }
  });
});
