import { daySchema } from "../base/day.ts";
import { languages } from "../base/text.ts";
import { seeks, technologyAreas } from "../catalogue/codes.ts";
import { fundingKinds } from "./codes.ts";

type Inputs = Readonly<Record<string, string>>;
type Outcome = { readonly value: unknown } | { readonly errors: Inputs };
/** How a field of the brief is read from the inputs that it is typed in. */
export type BriefReader = {
  readonly field: string;
  /** One input, or all whose names match. */
  readonly inputs: string | RegExp;
  readonly read: (typed: Inputs, inputs: readonly string[]) => Outcome;
};

const wide = (text: string): string => text.normalize("NFKC").trim();
const of = (typed: Inputs, name: string): string => (typed[name] ?? "").trim();
const nothing: Outcome = { value: null };
const failed = (name: string, error: string): Outcome => ({ errors: { [name]: error } });

const one = (field: string, take: (said: string) => unknown, error = "invalid-value"): BriefReader => ({
  field,
  inputs: field,
  read: (typed) => {
    const said = of(typed, field);
    const value = said === "" ? null : take(said);
    return value === undefined ? failed(field, error) : { value };
  },
});
const text = (field: string, max: number): BriefReader =>
  one(field, (said) => (said.length <= max ? said : undefined), "too-long");
const both = (field: string, max: number) => languages.map((lang) => text(`${field}.${lang}`, max));
const among = (allowed: readonly string[]) => (said: string) => (allowed.includes(said) ? said : undefined);

/** "3－2", "第3の2項" is what people type for "3-2". */
function controlRow(said: string): string | undefined {
  const plain = wide(said)
    .replace(/[\u2010-\u2015\u2212ー]/g, "-")
    .toLowerCase();
  return plain.length <= 12 ? plain : undefined;
}
const day = (said: string) => (daySchema.safeParse(wide(said)).success ? wide(said) : undefined);
const link = (said: string) => (said.length <= 500 && URL.canParse(said) ? said : undefined);
const level = (said: string) => (/^[1-9]$/.test(wide(said)) ? Number(wide(said)) : undefined);

const most = 30;
/** Rows of a table that the builder shows: three empty ones below those that are filled. */
export const rowsShown = (filled: number): number => Math.min(most, filled + 3);
const ownerParts = ["name", "country", "share"] as const;
const sourceParts = ["source", "country", "kind", "year", "amount"] as const;
const named =
  (table: string, parts: readonly string[]) =>
  (index: number, values: readonly string[]): Inputs =>
    Object.fromEntries(parts.map((part, i) => [`${table}.${index}.${part}`, values[i] ?? ""]));
export const ownerInputs = named("owners", ownerParts);
export const sourceInputs = named("funding", sourceParts);

type Part = (said: string) => unknown;
const country: Part = (said) => (/^[A-Z]{2}$/.test(said) ? said : undefined);
const line: Part = (said) => (said.length <= 200 ? said : undefined);
const digits = (said: string): string => wide(said).replace(/[,、，\s]/g, "");
/** Percent as people type it, with two digits behind the point: 25.5 is 2550. */
const share: Part = (said) => {
  const plain = wide(said).replace(/[%\s]/g, "");
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain)) return undefined;
  const value = Math.round(Number(plain) * 100);
  return value >= 1 && value <= 10_000 ? value : undefined;
};
const whole =
  (least: number, greatest: number): Part =>
  (said) => {
    const value = /^\d{1,15}$/.test(digits(said)) ? Number(digits(said)) : Number.NaN;
    return value >= least && value <= greatest ? value : undefined;
  };

type Column = {
  readonly name: string;
  readonly take: Part;
  readonly error: string;
  readonly optional?: true;
};
/** Rows of which every column is filled; an empty row is none. */
const table = (field: string, columns: readonly Column[]): BriefReader => ({
  field,
  inputs: new RegExp(`^${field}\\.\\d{1,2}\\.[a-z]+$`),
  read: (typed, inputs) => {
    const numbers = [...new Set(inputs.map((name) => Number(name.split(".")[1])))].sort((a, b) => a - b);
    const errors: Record<string, string> = {};
    const value = numbers.flatMap((number) => {
      const said = columns.map(({ name }) => of(typed, `${field}.${number}.${name}`));
      if (said.every((cell) => cell === "")) return [];
      const cells = columns.flatMap(({ name, take, error, optional }, i) => {
        const cell = said[i] ?? "";
        if (cell === "" && optional) return [];
        const taken = cell === "" ? undefined : take(cell);
        if (taken === undefined) errors[`${field}.${number}.${name}`] = cell === "" ? "required" : error;
        return [[name, taken] as const];
      });
      return [Object.fromEntries(cells)];
    });
    if (Object.keys(errors).length > 0) return { errors };
    if (value.length > most) return failed(`${field}.0.${columns[0]?.name}`, "too-long");
    return value.length === 0 ? nothing : { value };
  },
});

export const briefReaders: readonly BriefReader[] = [
  ...both("title", 200),
  ...both("summary", 400),
  ...both("description", 6000),
  one("area", among(technologyAreas), "area-unknown"),
  ...both("civilUse", 1000),
  ...both("defenceUse", 1000),
  one("trl", level),
  ...both("evidence.statement", 1000),
  ...both("evidence.place", 200),
  one("evidence.date", day),
  text("evidence.witness", 200),
  ...both("ipOwner", 200),
  one("controlRow", controlRow, "too-long"),
  text("productVersion", 60),
  one("demo", link, "demo-malformed"),
  {
    field: "seeks",
    inputs: "seeks",
    read: (typed) => {
      const said = of(typed, "seeks").split("\n").filter(Boolean);
      if (said.length === 0) return nothing;
      return said.every((seek) => seeks.includes(seek as never))
        ? { value: seeks.filter((seek) => said.includes(seek)) }
        : failed("seeks", "invalid-value");
    },
  },
  {
    field: "shielded",
    inputs: "shielded",
    read: (typed) => ({ value: of(typed, "shielded") === "yes" || null }),
  },
  table("owners", [
    { name: "name", take: line, error: "too-long" },
    { name: "country", take: country, error: "country-unknown" },
    { name: "share", take: share, error: "share-malformed" },
  ]),
  table("funding", [
    { name: "source", take: line, error: "too-long" },
    { name: "country", take: country, error: "country-unknown" },
    { name: "kind", take: among(fundingKinds), error: "invalid-value" },
    { name: "year", take: whole(1990, 2100), error: "year-malformed" },
    { name: "amount", take: whole(0, 10_000_000_000_000), error: "not-a-number", optional: true },
  ]),
];
