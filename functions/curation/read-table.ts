import { pipeline, Readable } from "node:stream";
import { parse } from "csv-parse";
import { readXlsx } from "hucre/xlsx";
import { AppError } from "../../shared/base/app-error.ts";
import type { Cell, RawRow } from "../../shared/curation/row.ts";
import { declaredSize } from "./zip-size.ts";

/** A file as an intake takes it: openable more than once, read in pieces. */
export type Source = { readonly name: string; readonly open: () => AsyncIterable<Uint8Array> };

export const fileMax = 200_000_000;
const unpackedMax = 400_000_000;
export const columnsMax = 300;
const cellMax = 65_536;

type Encoding = "utf-8" | "shift_jis";
export type Kind = { readonly kind: "csv"; readonly encoding: Encoding } | { readonly kind: "xlsx" };

/** Says what a file is by its bytes, not by its name. Throws `unsupported` for what it is not. */
export async function sniff(source: Source): Promise<Kind> {
  const decoders = {
    "utf-8": new TextDecoder("utf-8", { fatal: true }),
    shift_jis: new TextDecoder("shift_jis", { fatal: true }),
  };
  const possible = new Set<Encoding>(["utf-8", "shift_jis"]);
  let first = true;
  let size = 0;
  for await (const piece of source.open()) {
    if (first) {
      if (piece[0] === 0x50 && piece[1] === 0x4b) return { kind: "xlsx" };
      if ((piece[0] === 0xff && piece[1] === 0xfe) || (piece[0] === 0xfe && piece[1] === 0xff))
        throw new AppError("unsupported", "intake-utf16");
      first = false;
    }
    size += piece.length;
    if (size > fileMax) throw new AppError("too-large", "intake-too-large", { allowed: [`${fileMax}`] });
    if (piece.includes(0)) throw new AppError("unsupported", "intake-not-a-table");
    for (const encoding of possible) {
      try {
        decoders[encoding].decode(piece, { stream: true });
      } catch {
        possible.delete(encoding);
      }
    }
    if (possible.size === 0) throw new AppError("unsupported", "intake-encoding");
  }
  if (size === 0) throw new AppError("invalid", "intake-empty");
  return { kind: "csv", encoding: possible.has("utf-8") ? "utf-8" : "shift_jis" };
}

/** Every row of the file, headers too, in order. Throws for a file that is not what it says. */
export const readTable = (source: Source, kind: Kind): AsyncGenerator<RawRow> =>
  kind.kind === "csv" ? csvRows(source, kind.encoding) : xlsxRows(source);

async function* decoded(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const piece of source.open()) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

async function delimiterOf(source: Source, encoding: Encoding): Promise<string> {
  for await (const text of decoded(source, encoding)) {
    const line = text.split(/\r?\n/, 1)[0] ?? "";
    const count = (mark: string) => line.split(mark).length;
    return [",", ";", "\t"].sort((a, b) => count(b) - count(a))[0] ?? ",";
  }
  return ",";
}

async function* csvRows(source: Source, encoding: Encoding): AsyncGenerator<RawRow> {
  const parser = parse({
    bom: true,
    delimiter: await delimiterOf(source, encoding),
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: cellMax * 4,
  });
  // A failure on either side ends the parser, and so the loop below, with its cause.
  pipeline(Readable.from(decoded(source, encoding)), parser, () => undefined);
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row++;
      yield { sheet: "", row, cells: guarded(cells, row) };
    }
  } catch (error) {
    throw brokenCsv(error, row);
  } finally {
    parser.destroy();
  }
}

function brokenCsv(error: unknown, row: number): unknown {
  const code = (error as { code?: string }).code ?? "";
  if (code === "CSV_MAX_RECORD_SIZE")
    return new AppError("too-large", "intake-cell-too-large", { row: row + 1 });
  if (code.startsWith("CSV_")) return new AppError("invalid", "intake-broken-csv", { row: row + 1 });
  return error;
}

function guarded<C extends Cell>(cells: C[], row: number): C[] {
  if (cells.length > columnsMax)
    throw new AppError("invalid", "intake-too-many-columns", { row, allowed: [`${columnsMax}`] });
  if (cells.some((cell) => typeof cell === "string" && cell.length > cellMax))
    throw new AppError("too-large", "intake-cell-too-large", { row });
  return cells;
}

async function* xlsxRows(source: Source): AsyncGenerator<RawRow> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source.open()) {
    pieces.push(piece);
    size += piece.length;
    if (size > fileMax) throw new AppError("too-large", "intake-too-large", { allowed: [`${fileMax}`] });
  }
  const bytes = new Uint8Array(Buffer.concat(pieces));
  if (declaredSize(bytes) > unpackedMax)
    throw new AppError("too-large", "intake-too-large", { allowed: [`${unpackedMax}`] });
  const book = await readXlsx(bytes).catch(() => {
    throw new AppError("unsupported", "intake-not-a-table");
  });
  for (const sheet of book.sheets) {
    for (const [i, values] of sheet.rows.entries()) {
      const cells = values.map((value, column): Cell => {
        const formula = sheet.cells?.get(`${i},${column}`)?.formula;
        return formula ? { formula: String(formula) } : textOfCell(value);
      });
      yield { sheet: sheet.name, row: i + 1, cells: guarded(cells, i + 1) };
    }
  }
}

function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}
