import { type Language, languages } from "../../shared/base/text.ts";
import { briefCopy } from "../copy/startups-brief.ts";

const tables = ["owners", "funding"] as const;

/** The name of a field or an input of a brief: "Title (English)", "Owners: row 2, share". */
export function fieldLabel(name: string, lang: Language): string {
  const { fields, inLanguage, columns, row } = briefCopy[lang];
  const cell = /^(owners|funding)\.(\d+)\.([a-z]+)$/.exec(name);
  if (cell) {
    const [, table = "", index = "0", column = ""] = cell;
    const between = lang === "ja" ? "・" : ", ";
    return [fields[table], row(Number(index) + 1), columns[column as keyof typeof columns]].join(between);
  }
  const written = languages.find((one) => name.endsWith(`.${one}`));
  const field = written ? name.slice(0, -3) : name;
  const own = fields[field] ?? field;
  const within = field.startsWith("evidence.") ? `${fields.evidence}: ${own}` : own;
  return written ? within + inLanguage[written] : within;
}

const texts = new Set([
  "title",
  "summary",
  "description",
  "civilUse",
  "defenceUse",
  "ipOwner",
  "evidence.statement",
  "evidence.place",
]);

/** The address on the page of the first control that a field is entered with, in the reader's language. */
export function inputOf(field: string, lang: Language): string {
  if (field === "paper" || field === "pictures") return "paper";
  const table = tables.find((one) => one === field);
  const input = table
    ? `${table}.0.${table === "owners" ? "name" : "source"}`
    : texts.has(field)
      ? `${field}.${lang}`
      : field;
  return `save-${input.replaceAll(".", "-")}`;
}
