import type { Sniffed } from "./codes.ts";

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const maxEntries = 20_000;

const mains = {
  "word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "xl/workbook.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "ppt/presentation.xml": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
} as const;

/**
 * What an office file is, by the directory at the end of its zip (APPNOTE 4.3.12, ECMA-376 part 2). `tail` is the end
 * of the file, `size` its whole length.
 */
export function officeType(tail: Uint8Array, size: number): Sniffed {
  const names = entryNames(tail, size);
  if (!names) return { reason: "file-broken" };
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) return { reason: "macros" };
  const found = Object.entries(mains).filter(([name]) => names.includes(name));
  const [only] = found;
  if (!names.includes("[Content_Types].xml") || found.length !== 1 || !only)
    return { reason: "type-unknown" };
  return { type: only[1] };
}

/** The names in the directory; undefined when it is not whole, or reaches back beyond `tail`. */
function entryNames(tail: Uint8Array, size: number): string[] | undefined {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  let end = tail.length - endLength;
  while (end >= 0 && view.getUint32(end, true) !== endMark) end--;
  if (end < 0) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true) - (size - tail.length);
  if (at < 0 || count > maxEntries) return undefined;
  const names: string[] = [];
  for (let left = count; left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) return undefined;
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(tail.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}
