import { type Day, daySchema } from "../base/day.ts";
import { type Money, parseMoney } from "../base/money.ts";
import { isKnownFsc } from "../catalogue/fsc.ts";
import { isKnownNcb } from "../catalogue/ncb.ts";
import { fscOf, ncbOf, parseNsn } from "../catalogue/nsn.ts";
import { type ConditionCode, conditionCodes } from "../surplus/codes.ts";
import { unitCodeFor } from "../surplus/units.ts";
import type { Field, Mapping } from "./columns.ts";
import type { Problem, ProblemCode } from "./problem.ts";
import type { TechnologyRow } from "./technology.ts";

/** A row as it came: its cells are text; a formula is marked, because its result cannot be trusted. */
export type RawRow = { readonly sheet: string; readonly row: number; readonly cells: readonly Cell[] };
export type Cell = string | { readonly formula: string };

/** What a row says, once read. Quantities are whole; the value is per unit. */
export type PropertyRow = {
  readonly row: number;
  readonly sheet: string;
  readonly name: string;
  readonly nsn?: string;
  readonly localNumber?: string;
  readonly quantity: number;
  readonly unit: string;
  readonly value?: Money;
  readonly condition?: ConditionCode;
  readonly demil?: string;
  readonly date?: Day;
  readonly place?: string;
  readonly state?: string;
  readonly holder?: string;
  readonly note?: string;
  readonly partNumber?: string;
  readonly description?: string;
  /** In a file of technologies: all that it says beside the title. */
  readonly technology?: TechnologyRow;
};

export type RowRules = { readonly currency: string; readonly today: Day };
export type ReadRow = { readonly row?: PropertyRow; readonly problems: readonly Problem[] };

const nameMax = 160;
const quantityMax = 1_000_000_000;

/** Text as it should have been typed: NFC, no control characters, single blanks. */
const clean = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\p{Cc}/gu, " ")
    .replace(/[\s\u3000]+/gu, " ")
    .trim();
const narrow = (text: string): string => clean(text).normalize("NFKC");

type Finding = (field: Field, value: string, problem: ProblemCode) => void;

/** Reads one row by its mapping. A row with a refusing problem gives no `row`; warnings keep it. */
export function readRow(raw: RawRow, mapping: Mapping, rules: RowRules): ReadRow {
  const found: Problem[] = [];
  let refused = false;
  const at = (field: Field): string => {
    const cell = raw.cells[mapping.columns[field] ?? -1];
    if (cell === undefined) return "";
    if (typeof cell === "string") return clean(cell);
    say(field, `=${cell.formula}`, "formula-cell", true);
    return "";
  };
  const say = (field: Field, value: string, problem: ProblemCode, refusing = false) => {
    const column = mapping.headers[mapping.columns[field] ?? -1] ?? field;
    found.push({ sheet: raw.sheet, row: raw.row, column, value: value.slice(0, 200), problem });
    refused ||= refusing;
  };
  const warn: Finding = (field, value, problem) => say(field, value, problem);
  const refuse: Finding = (field, value, problem) => say(field, value, problem, true);

  const name = at("name");
  if (!name) refuse("name", name, "name-missing");
  if (name.length > nameMax) refuse("name", name, "name-too-long");
  const row: PropertyRow = {
    row: raw.row,
    sheet: raw.sheet,
    name,
    ...numbers(at("stockNumber"), warn),
    quantity: quantity(at("quantity"), mapping, refuse),
    unit: unit(at("unit"), warn),
    ...money(at("value"), rules, warn, refuse),
    ...condition(at("condition"), refuse),
    ...demil(at("demil"), warn),
    ...date(at("date"), rules, refuse),
    ...texts(at),
  };
  return refused ? { problems: found } : { row, problems: found };
}

function numbers(typed: string, warn: Finding): { nsn?: string; localNumber?: string } {
  if (!typed) return {};
  const nsn = parseNsn(typed);
  if (!nsn) {
    warn("stockNumber", typed, "nsn-malformed");
    return { localNumber: typed.slice(0, 40) };
  }
  if (!isKnownFsc(fscOf(nsn))) warn("stockNumber", typed, "fsc-unknown");
  if (!isKnownNcb(ncbOf(nsn))) warn("stockNumber", typed, "ncb-unknown");
  return { nsn };
}

function quantity(typed: string, mapping: Mapping, refuse: Finding): number {
  if (mapping.columns.quantity === undefined) return 1;
  const digits = narrow(typed).replace(/(?<=\d),(?=\d{3}(\D|$))/g, "");
  const value = /^\d+(\.0+)?$/.test(digits) ? Number(digits) : Number.NaN;
  if (Number.isInteger(value) && value > 0 && value <= quantityMax) return value;
  refuse("quantity", typed, "quantity-bad");
  return 0;
}

function unit(typed: string, warn: Finding): string {
  if (!typed) return "EA";
  const code = unitCodeFor(narrow(typed));
  if (!code) warn("unit", typed, "unit-unknown");
  return code ?? "EA";
}

function money(typed: string, rules: RowRules, warn: Finding, refuse: Finding): { value?: Money } {
  if (!typed) return {};
  const value = parseMoney(narrow(typed).replace(/^[$¥￥]\s?|円$/g, ""), rules.currency);
  if (!value) {
    refuse("value", typed, "value-bad");
    return {};
  }
  if (value.minor === 0) warn("value", typed, "value-zero");
  return { value };
}

function condition(typed: string, refuse: Finding): { condition?: ConditionCode } {
  if (!typed) return {};
  const letter = narrow(typed).toUpperCase().charAt(0);
  const code = conditionCodes.find((c) => c === letter);
  if (code) return { condition: code };
  refuse("condition", typed, "condition-unknown");
  return {};
}

function demil(typed: string, warn: Finding): { demil?: string } {
  const letter = narrow(typed).toUpperCase();
  if (!letter) return {};
  if (/^[A-GPQ]$/.test(letter)) return { demil: letter };
  warn("demil", typed, "demil-unknown");
  return {};
}

function date(typed: string, rules: RowRules, refuse: Finding): { date?: Day } {
  if (!typed) return {};
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/.exec(narrow(typed));
  const day = parts ? `${parts[1]}-${parts[2]?.padStart(2, "0")}-${parts[3]?.padStart(2, "0")}` : "";
  if (!daySchema.safeParse(day).success) {
    refuse("date", typed, "date-bad");
    return {};
  }
  if (day > rules.today) {
    refuse("date", typed, "date-future");
    return {};
  }
  return { date: day };
}

const textFields = ["place", "state", "holder", "note", "partNumber", "description"] as const;
const textMax = {
  place: 120,
  state: 40,
  holder: 200,
  note: 1500,
  partNumber: 60,
  description: 4000,
} as const;

function texts(at: (field: Field) => string): Partial<Record<(typeof textFields)[number], string>> {
  return Object.fromEntries(
    textFields.flatMap((field) => {
      const text = at(field).slice(0, textMax[field]).trim();
      return text ? [[field, text]] : [];
    }),
  );
}
