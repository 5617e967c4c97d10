import * as z from "zod";

/** The facts an intake file may hold about a row, by the names that files give their columns. */
export const fields = [
  "stockNumber",
  "name",
  "quantity",
  "unit",
  "value",
  "condition",
  "demil",
  "date",
  "place",
  "state",
  "holder",
  "note",
  "partNumber",
  "description",
  "summary",
  "maker",
  "country",
  "sourceId",
  "sponsor",
  "year",
  "area",
  "trl",
] as const;
export type Field = (typeof fields)[number];

const synonyms: Readonly<Record<Field, readonly string[]>> = {
  stockNumber: [
    "nsn",
    "stock number",
    "national stock number",
    "niin",
    "物品番号",
    "物品分類番号",
    "ストックナンバー",
  ],
  name: [
    "item name",
    "name",
    "item",
    "common name",
    "nomenclature",
    "title",
    "award title",
    "品名",
    "品目",
    "名称",
    "件名",
  ],
  quantity: ["quantity", "qty", "quantity available", "数量", "員数", "個数"],
  unit: ["ui", "unit", "unit of issue", "u/i", "uom", "単位", "払出単位"],
  value: [
    "acquisition value",
    "unit price",
    "price",
    "value",
    "acquisition cost",
    "取得価額",
    "単価",
    "取得価格",
    "価格",
  ],
  condition: [
    "condition",
    "condition code",
    "supply condition code",
    "scc",
    "状態",
    "状態区分",
    "状態コード",
  ],
  demil: ["demil code", "demil", "非軍事化コード", "非軍事化"],
  date: ["ship date", "date", "acquisition date", "取得年月日", "取得日", "日付", "年月日"],
  place: ["location", "place", "storage location", "所在地", "保管場所", "所在", "都道府県"],
  state: ["state", "州"],
  holder: ["agency name", "agency", "holder", "station", "保有部隊", "部隊名", "所属", "機関名"],
  note: ["remarks", "note", "notes", "備考", "摘要"],
  partNumber: ["part number", "p/n", "pn", "part no", "部品番号", "型番"],
  description: ["description", "abstract", "説明", "内容"],
  summary: ["summary", "概要"],
  maker: ["firm", "company", "awardee", "企業名", "会社名", "開発企業"],
  country: ["country", "国"],
  sourceId: ["id", "award id", "award number", "採択番号"],
  sponsor: ["branch", "sponsor", "委託元"],
  year: ["year", "award year", "採択年度"],
  area: ["technology area", "area", "技術分野"],
  trl: ["trl", "technology readiness level", "技術成熟度"],
};

/** What only files of technologies say; in others, columns of these names hold something else. */
const ofTechnologies: readonly Field[] = [
  "summary",
  "maker",
  "country",
  "sourceId",
  "sponsor",
  "year",
  "area",
  "trl",
];
/** A file of technologies names a firm and what it is about, and counts and stores nothing. */
const ofProperty: readonly Field[] = ["stockNumber", "quantity", "unit", "condition", "demil", "partNumber"];
export const isTechnologies = ({ columns }: Pick<Mapping, "columns">): boolean =>
  columns.name !== undefined &&
  (columns.description ?? columns.summary) !== undefined &&
  columns.maker !== undefined &&
  ofProperty.every((field) => columns[field] === undefined);

const plain = (header: string): string =>
  header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_・()（）:：\-\ufeff]/g, "");

const byName = new Map(
  fields.flatMap((field) => synonyms[field].map((name) => [plain(name), field] as const)),
);

export type Mapping = {
  /** Column index by field. */
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  readonly headers: readonly string[];
  /** Columns that say nothing we take. */
  readonly ignored: readonly string[];
  /** Two columns that claim to be the same field. */
  readonly doubled?: readonly [string, string];
};

/** What a person says a column holds, whatever its header; the same header may stand over several columns. */
export const columnChoiceSchema = z.strictObject({
  header: z.string(),
  /** Which of the columns with this header, from 1. */
  nth: z.int().min(1),
  field: z.enum([...fields, "none"]),
});
export type ColumnChoice = z.infer<typeof columnChoiceSchema>;

/** How many columns up to this one have the same header: "Date" is 1, the next "Date" is 2. */
export const nthOf = (headers: readonly string[], i: number): number =>
  headers.slice(0, i + 1).filter((header) => header === headers[i]).length;

/** What a header is known to mean. */
export const fieldOfHeader = (header: string): Field | undefined => byName.get(plain(header));

/** Reads a header line; what a person chose goes before what is known. A file is usable when it has a name column. */
export function mapColumns(headers: readonly string[], chosen: readonly ColumnChoice[] = []): Mapping {
  const columns: Partial<Record<Field, number>> = {};
  const ignored: string[] = [];
  let doubled: [string, string] | undefined;
  headers.forEach((header, i) => {
    const choice = chosen.find((c) => c.header === header && c.nth === nthOf(headers, i));
    const field = choice ? choice.field : fieldOfHeader(header);
    if (!field || field === "none") ignored.push(header);
    else if (columns[field] === undefined) columns[field] = i;
    else if (ofTechnologies.includes(field)) ignored.push(header);
    else doubled ??= [headers[columns[field]] ?? "", header];
  });
  if (!isTechnologies({ columns })) {
    for (const field of ofTechnologies) {
      const at = columns[field];
      if (at === undefined) continue;
      ignored.push(headers[at] ?? "");
      delete columns[field];
    }
  }
  return { columns, headers, ignored, ...(doubled && { doubled }) };
}
