import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentStatuses, type FileType, fileTypeNames, fileTypes } from "../../shared/documents/codes.ts";
import {
  fileNameOf,
  isLate,
  type Move,
  mayDownload,
  mayMove,
  moves,
  nameDiffers,
} from "../../shared/documents/rules.ts";
import { endBytes, sniff } from "../../shared/documents/sniff.ts";
import { office, pdf, zip } from "../kit/documents.ts";

const judge = (body: Uint8Array) =>
  sniff({ head: body.subarray(0, endBytes), tail: body.subarray(-endBytes), size: body.length });

describe("the way of a file", () => {
  test("only what was scanned becomes clean, only what is clean is handed out, and nothing comes back", () => {
    const steps = fc.array(fc.constantFrom(...(Object.keys(moves) as Move[])), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (wanted) => {
        let status: (typeof documentStatuses)[number] = "EXPECTED";
        const way: string[] = [];
        for (const move of wanted) {
          if (!mayMove(status, move)) continue;
          status = moves[move].to;
          way.push(move);
        }
        if (mayDownload({ status })) expect(way).toEqual(["arrive", "accept"]);
        if (status === "REMOVED")
          for (const move of Object.keys(moves) as Move[]) expect(mayMove(status, move)).toBe(false);
      }),
    );
  });

  test("a place is late after a quarter of an hour, to the millisecond, and only while nothing came", () => {
    const at = "2026-11-21T00:00:00.000Z";
    const later = (ms: number) => new Date(Date.parse(at) + ms);
    const quarter = 15 * 60_000;
    expect(isLate({ status: "EXPECTED", at }, later(quarter))).toBe(false);
    expect(isLate({ status: "EXPECTED", at }, later(quarter + 1))).toBe(true);
    for (const status of documentStatuses.filter((s) => s !== "EXPECTED"))
      expect(isLate({ status, at }, later(10 * quarter))).toBe(false);
  });
});

describe("names", () => {
  test("an ending that says something else differs, one that says nothing does not", () => {
    for (const [name, type, differs] of [
      ["a.pdf", "application/pdf", false],
      ["A.PDF", "application/pdf", false],
      ["a", "application/pdf", false],
      ["plan v1.2", "application/pdf", false],
      ["a.pdf.exe", "application/pdf", true],
      ["a.svg", "image/png", true],
      ["a.jpeg", "image/jpeg", false],
      ["a.jpg", "image/png", true],
      ["a.csv", "text/plain", false],
      ["a.html", "text/plain", true],
    ] as const)
      expect([name, nameDiffers(name, type)]).toEqual([name, differs]);
  });

  test("a file is handed out with an ending of its true type, whatever its name", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom(...fileTypeNames), (name, type: FileType) => {
        const own: readonly string[] = fileTypes[type].endings;
        const given = fileNameOf(name, type);
        expect(own).toContain(given.split(".").at(-1)?.toLowerCase());
        expect(given.startsWith(name)).toBe(true);
      }),
    );
  });
});

describe("bytes", () => {
  test("an office file is one of its three kinds, with its table of contents, and without macros", () => {
    expect(judge(office("docx"))).toMatchObject({ type: expect.stringContaining("wordprocessingml") });
    expect(judge(office("pptx"))).toMatchObject({ type: expect.stringContaining("presentationml") });
    expect(judge(zip({ "word/document.xml": "x" }))).toEqual({ reason: "type-unknown" });
    expect(judge(zip({ "a.txt": "x" }))).toEqual({ reason: "type-unknown" });
    expect(judge(office("docx", { "word/VBAPROJECT.BIN": "x" }))).toEqual({ reason: "macros" });
    expect(judge(office("xlsx", { "xl/media/photo.raw": "x".repeat(2 * endBytes) }))).toMatchObject({
      type: expect.stringContaining("spreadsheetml"),
    });
  });

  test("text may be long and cut anywhere, in UTF-8 or Shift_JIS, and holds no page, no control characters", () => {
    const long = Buffer.from("装備品".repeat(endBytes / 4));
    for (let cut = 0; cut < 3; cut++)
      expect(sniff({ head: long.subarray(0, 99_990 + cut), tail: long, size: long.length })).toEqual({
        type: "text/plain",
      });
    expect(judge(Buffer.from([0x93, 0xfa, 0x96, 0x7b]))).toEqual({ type: "text/plain" });
    for (const wrong of [
      "<HTML>",
      "x\n<script src=x>",
      "\ufeff<?xml version='1.0'?>",
      "a\u0000b",
      "a\u001bc",
    ])
      expect([wrong, judge(Buffer.from(wrong))]).toEqual([wrong, { reason: "type-unknown" }]);
    expect(judge(Buffer.from("a < b, c <d> and x > y"))).toEqual({ type: "text/plain" });
  });

  test("an ISO picture is an AVIF by its brands, not a HEIC or a film", () => {
    const file = (...brands: string[]) => {
      const body = Buffer.from(`....ftyp${brands[0]}....${brands.slice(1).join("")}rest`);
      body.writeUInt32BE(16 + 4 * (brands.length - 1), 0);
      return body;
    };
    expect(judge(file("avif", "mif1"))).toEqual({ type: "image/avif" });
    expect(judge(file("mif1", "avif"))).toEqual({ type: "image/avif" });
    for (const brands of [
      ["heic", "mif1"],
      ["isom", "mp42"],
    ])
      expect(judge(file(...brands))).toEqual({ reason: "type-unknown" });
  });

  test("whatever the bytes, there is an answer; a PDF is one from its first byte to its last", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom("", "PK\x03\x04", "....ftyp", "%PDF-", "RIFF"),
        (noise, mark) => {
          const found = judge(Buffer.concat([Buffer.from(mark, "latin1"), noise]));
          expect("type" in found || "reason" in found).toBe(true);
        },
      ),
    );
    expect(judge(pdf())).toEqual({ type: "application/pdf" });
    expect(judge(Buffer.concat([Buffer.from("x"), pdf()])).valueOf()).not.toEqual({
      type: "application/pdf",
    });
    expect(judge(pdf().subarray(0, -6))).toEqual({ reason: "file-broken" });
  });
});
