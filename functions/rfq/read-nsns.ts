import { AppError } from "../../shared/base/app-error.ts";

/** More than 500 numbers take in a file, and what may come of it unpacked. */
const unpackedMax = 20_000_000;

/** The cells of a small CSV or XLSX file, known by its bytes. Throws `unsupported` for what is neither. */
export async function readNsnFile(bytes: Uint8Array): Promise<string | string[][]> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return sheetRows(bytes);
  for (const encoding of ["utf-8", "shift_jis"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return text;
    } catch {
      // Not in this encoding.
    }
  }
  throw new AppError("unsupported", "nsn-file", { field: "file" });
}

async function sheetRows(bytes: Uint8Array): Promise<string[][]> {
  if (unpackedSize(bytes) > unpackedMax) throw new AppError("too-large", "nsn-file-large", { field: "file" });
  const { readXlsx } = await import("hucre/xlsx");
  const book = await readXlsx(bytes).catch(() => {
    throw new AppError("unsupported", "nsn-file", { field: "file" });
  });
  return book.sheets.flatMap(({ rows }) =>
    rows.map((cells) => cells.map((cell) => (cell === null || cell === undefined ? "" : String(cell)))),
  );
}

/** Bytes that the zip's directory says it unpacks to (APPNOTE 4.3.12); infinite when it cannot be read. */
function unpackedSize(zip: Uint8Array): number {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return Number.POSITIVE_INFINITY;
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > zip.length || view.getUint32(at, true) !== 0x02014b50) return Number.POSITIVE_INFINITY;
    total += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}
