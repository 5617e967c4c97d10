import type { Sniffed } from "./codes.ts";
import { officeType } from "./office.ts";

/** The beginning and the end of a file; the same bytes when it is short. */
export type Ends = { readonly head: Uint8Array; readonly tail: Uint8Array; readonly size: number };

/** Bytes wanted of either end: the directory of an office file lies at its end. */
export const endBytes = 512 * 1024;

const latin = new TextDecoder("latin1");
const textOf = (bytes: Uint8Array, from: number, to: number): string =>
  latin.decode(bytes.subarray(from, to));
const begins = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  bytes.length >= mark.length && mark.every((byte, i) => bytes[i] === byte);

/** What a file is by its bytes, among what is taken; nothing that its sender said of it counts. */
export function sniff({ head, tail, size }: Ends): Sniffed {
  if (begins(head, 0xff, 0xd8, 0xff)) return { type: "image/jpeg" };
  if (begins(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { type: "image/png" };
  if (textOf(head, 0, 4) === "RIFF" && textOf(head, 8, 12) === "WEBP") return { type: "image/webp" };
  if (textOf(head, 4, 8) === "ftyp") return isAvif(head) ? { type: "image/avif" } : unknown;
  if (textOf(head, 0, 5) === "%PDF-")
    return latin.decode(tail).includes("%%EOF") ? { type: "application/pdf" } : { reason: "file-broken" };
  if (begins(head, 0x50, 0x4b, 0x03, 0x04)) return officeType(tail, size);
  return isPlainText(head, size) ? { type: "text/plain" } : unknown;
}

const unknown: Sniffed = { reason: "type-unknown" };

/** The major brand and those it is compatible with (ISO/IEC 14496-12, 4.3; AVIF 1.1, 6). */
function isAvif(head: Uint8Array): boolean {
  const length = new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(0);
  const brands: readonly string[] = textOf(head, 8, Math.min(length, 256)).match(/.{4}/gs) ?? [];
  return brands.includes("avif");
}

const markup = /<(?:!doctype|\?xml|html|head|body|script|iframe|svg|object|embed)\b/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what makes a file no text
const control = /[\u0000-\u0008\u000e-\u001f]/;

/** UTF-8 or Shift_JIS without control characters or anything that a browser would take for a page. */
function isPlainText(head: Uint8Array, size: number): boolean {
  const cut = head.length < size;
  for (const encoding of ["utf-8", "shift_jis"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: cut });
      return !control.test(text) && !markup.test(text);
    } catch {
      // Not in this encoding.
    }
  }
  return false;
}
