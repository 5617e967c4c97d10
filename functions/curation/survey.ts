import { createHash } from "node:crypto";
import { AppError } from "../../shared/base/app-error.ts";
import {
  type ColumnChoice,
  isTechnologies,
  type Mapping,
  mapColumns,
} from "../../shared/curation/columns.ts";
import { type Grouping, gather, lotOf, type PropertyLot } from "../../shared/curation/lot.ts";
import { type Problem, refuses } from "../../shared/curation/problem.ts";
import { type RawRow, type ReadRow, type RowRules, readRow } from "../../shared/curation/row.ts";
import { readTechnology } from "../../shared/curation/technology-row.ts";
import { type Kind, readTable, type Source, sniff } from "./read-table.ts";

/** What a whole file says, before anything is written. */
export type Survey = {
  readonly kind: Kind;
  readonly fileHash: string;
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly quantity: number;
  readonly problems: readonly Problem[];
  readonly ignoredColumns: readonly string[];
  readonly skippedSheets: readonly string[];
  readonly currency: string;
};

async function hashOf(source: Source): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of source.open()) hash.update(piece);
  return hash.digest("hex");
}

/** How the lines of a file are taken, besides what they say themselves. */
export type Reading = {
  readonly columns?: readonly ColumnChoice[] | undefined;
  /** Cells of a table that we handed out: what was put before them against formulas goes again. */
  readonly quoted?: boolean | undefined;
};

type Event = { readonly mapping: Mapping } | { readonly raw: RawRow; readonly mapping: Mapping };

const unquoted = (raw: RawRow): RawRow => ({
  ...raw,
  cells: raw.cells.map((cell) => (typeof cell === "string" ? cell.replace(/^'(?=[=+\-@\t\r])/, "") : cell)),
});

const readAny = (raw: RawRow, mapping: Mapping, rules: RowRules): ReadRow =>
  isTechnologies(mapping) ? readTechnology(raw, mapping) : readRow(raw, mapping, rules);

/** The texts of a header line. */
export const headersOf = (raw: RawRow): string[] =>
  raw.cells.map((cell) => (typeof cell === "string" ? cell.trim() : ""));

/** Rows under their sheet's mapping; the first row with text in it is a sheet's header. */
async function* mapped(
  source: Source,
  kind: Kind,
  skipped: string[],
  reading: Reading,
): AsyncGenerator<Event & { raw?: RawRow }> {
  let sheet: string | undefined;
  let mapping: Mapping | undefined;
  let begun = false;
  for await (const read of readTable(source, kind)) {
    const raw = reading.quoted ? unquoted(read) : read;
    if (raw.sheet !== sheet) {
      sheet = raw.sheet;
      mapping = undefined;
      begun = false;
    }
    const empty = raw.cells.every((cell) => typeof cell === "string" && cell.trim() === "");
    if (empty) continue;
    if (begun) {
      if (mapping) yield { raw, mapping };
      continue;
    }
    begun = true;
    const found = mapColumns(headersOf(raw), reading.columns);
    if (found.doubled)
      throw new AppError("invalid", "intake-doubled-column", { columns: [...found.doubled] });
    if (found.columns.name === undefined) skipped.push(raw.sheet);
    else {
      mapping = found;
      yield { mapping: found };
    }
  }
}

/** The rows of a file that are accepted, as lots; needs a survey first, which says that the file is sound. */
export async function* lotsOf(
  source: Source,
  kind: Kind,
  grouping: Grouping,
  rules: RowRules & Reading,
): AsyncGenerator<PropertyLot> {
  const gathered = gather();
  for await (const { raw, mapping } of mapped(source, kind, [], rules)) {
    const row = raw && readAny(raw, mapping, rules).row;
    if (!row) continue;
    if (grouping === "none" || row.technology) yield lotOf(row);
    else gathered.add(row);
  }
  yield* gathered.lots();
}

export type OnRead = (raw: RawRow, read: ReadRow, mapping: Mapping) => void;

/** Reads the whole file once: refuses what is no property file, and gathers what is wrong with its rows. */
export async function survey(
  source: Source,
  options: Reading & {
    readonly currency?: string | undefined;
    readonly today: string;
    /** Hears of every row with what was made of it. */
    readonly onRead?: OnRead | undefined;
  },
  onRow: (rows: number) => void,
): Promise<Survey> {
  const kind = await sniff(source);
  const fileHash = await hashOf(source);
  const problems: Problem[] = [];
  const skippedSheets: string[] = [];
  const ignored = new Set<string>();
  let currency = options.currency;
  let headers = 0;
  const count = { rows: 0, accepted: 0, quantity: 0 };
  for await (const { raw, mapping } of mapped(source, kind, skippedSheets, options)) {
    // The American files say "Acquisition Value" and mean dollars.
    currency ??= mapping.headers.some((h) => /acquisition value|unit price|^price$/i.test(h)) ? "USD" : "JPY";
    if (!raw) {
      headers++;
      for (const column of mapping.ignored) if (column) ignored.add(column);
      continue;
    }
    count.rows++;
    const read = readAny(raw, mapping, { currency, today: options.today });
    problems.push(...read.problems);
    options.onRead?.(raw, read, mapping);
    if (read.row) {
      count.accepted++;
      count.quantity += read.row.quantity;
    }
    onRow(count.rows);
  }
  if (headers === 0) throw new AppError("invalid", "intake-no-header");
  if (count.rows === 0) throw new AppError("invalid", "intake-empty");
  return {
    kind,
    fileHash,
    ...count,
    refused: count.rows - count.accepted,
    problems,
    ignoredColumns: [...ignored],
    skippedSheets,
    currency: currency ?? "JPY",
  };
}

export const refusals = (problems: readonly Problem[]) => problems.filter(refuses);
