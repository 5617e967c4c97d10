import { parse } from "csv-parse/sync";
import { AppError } from "../../shared/base/app-error.ts";
import { type Entry, entrySchema } from "../../shared/screening/names-list.ts";

/** Columns by the names that editions give them; ours first, then those of the files the lists come in. */
const columns: Readonly<Record<keyof Entry, readonly string[]>> = {
  name: ["name", "company or organization", "企業名、組織名", "名称", "氏名"],
  aliases: ["aliases", "also known as", "別名"],
  country: ["country", "country code", "国コード", "国"],
  about: ["about", "type of wmd", "懸念区分", "備考"],
};
const entriesMax = 20_000;

const cells = (text: string): string[][] => {
  try {
    return parse(text.replace(/^\ufeff/, ""), {
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: text.split("\n", 1)[0]?.includes("\t") ? "\t" : ",",
    }) as string[][];
  } catch {
    throw new AppError("invalid", "names-not-csv", { field: "csv" });
  }
};

/**
 * Reads an edition: a heading with `name`, and `aliases` (parted by | or line breaks), `country` (ISO 3166-1
 * alpha-2) and `about` where there are such. Throws `invalid` with the number of the first row that cannot be read.
 */
export function readNames(text: string): Entry[] {
  const [head = [], ...rows] = cells(text);
  const heading = head.map((one) => one.normalize("NFKC").trim().toLowerCase());
  const at = (column: keyof Entry) => heading.findIndex((one) => columns[column].includes(one));
  if (at("name") < 0) throw new AppError("invalid", "names-no-heading", { field: "csv" });
  if (rows.length === 0) throw new AppError("invalid", "names-empty", { field: "csv" });
  if (rows.length > entriesMax)
    throw new AppError("invalid", "names-too-many", { field: "csv", allowed: [`${entriesMax}`] });
  return rows.map((row, i) => {
    const cell = (column: keyof Entry) => (row[at(column)] ?? "").trim();
    const parsed = entrySchema.safeParse({
      name: cell("name"),
      aliases: cell("aliases")
        .split(/[|\n]/)
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ""),
      country: cell("country").toUpperCase(),
      about: cell("about"),
    });
    if (!parsed.success) throw new AppError("invalid", "names-row", { field: "csv", row: i + 2 });
    return parsed.data;
  });
}
