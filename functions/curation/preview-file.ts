import { AppError } from "../../shared/base/app-error.ts";
import { fieldOfHeader, nthOf } from "../../shared/curation/columns.ts";
import type { FileColumn, Intake } from "../../shared/curation/intake.ts";
import type { Cell } from "../../shared/curation/row.ts";
import { readTable, type Source, sniff } from "./read-table.ts";
import { headersOf } from "./survey.ts";

const samplesMax = 3;
const rowsRead = 50;
const sampleLength = 40;
/** A longer text is no header; its column can hold nothing that is taken. The record must stay below 400 kB. */
const headerLength = 80;

type Found = FileColumn & { readonly samples: string[]; sheet: string };

const textOf = (cell: Cell | undefined): string =>
  (typeof cell === "object" ? `=${cell.formula}` : (cell ?? "")).trim().slice(0, sampleLength);

/** The columns of a file, those of every sheet, each with its first values. Throws for what is no table. */
export async function previewFile(
  source: Source,
): Promise<{ kind: NonNullable<Intake["kind"]>; columns: FileColumn[] }> {
  const kind = await sniff(source);
  const found = new Map<string, Found>();
  let sheet: string | undefined;
  let headers: string[] = [];
  let rows = 0;
  for await (const raw of readTable(source, kind)) {
    if (raw.cells.every((cell) => typeof cell === "string" && cell.trim() === "")) continue;
    if (raw.sheet !== sheet) {
      sheet = raw.sheet;
      headers = headersOf(raw);
      rows = 0;
      addColumns(found, headers, sheet);
      continue;
    }
    if (++rows > rowsRead && kind.kind === "csv") break;
    if (rows <= rowsRead) addSamples(found, headers, raw.sheet, raw.cells);
  }
  const columns = [...found.values()].map(({ sheet: _sheet, ...column }) => column);
  if (columns.length === 0 || !columns.some(({ samples }) => samples.length > 0))
    throw new AppError("invalid", "intake-empty");
  return { kind: kind.kind === "csv" ? kind.encoding : "xlsx", columns: columns.slice(0, 300) };
}

const keyOf = (headers: readonly string[], i: number) => `${nthOf(headers, i)} ${headers[i]}`;

function addColumns(found: Map<string, Found>, headers: readonly string[], sheet: string): void {
  headers.forEach((header, i) => {
    if (found.has(keyOf(headers, i)) || header.length > headerLength) return;
    const known = fieldOfHeader(header);
    const nth = nthOf(headers, i);
    found.set(keyOf(headers, i), { header, nth, samples: [], sheet, ...(known && { known }) });
  });
}

function addSamples(
  found: Map<string, Found>,
  headers: readonly string[],
  sheet: string,
  cells: readonly Cell[],
): void {
  headers.forEach((_, i) => {
    const column = found.get(keyOf(headers, i));
    const text = textOf(cells[i]);
    if (column?.sheet === sheet && text !== "" && column.samples.length < samplesMax)
      column.samples.push(text);
  });
}
