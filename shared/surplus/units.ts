import table from "./tables/unit-of-issue.json" with { type: "json" };

export type UnitName = { readonly ja: string; readonly en: string };

const names: ReadonlyMap<string, UnitName> = new Map(
  table.rows.map(([code = "", ja = "", en = ""]) => [code, { ja, en }]),
);

/** Words that files use and the table does not have. A measure without its country is the US one. */
const aliases: Readonly<Record<string, string>> = {
  EA: "個 個数 台 本 丁 挺 基 機 両 隻 艘 着 点 門 品 つ item",
  SE: "組 式 一式",
  PR: "足 双 ペア",
  DZ: "doz 打 12個",
  HD: "百個",
  MX: "千個",
  PG: "pkg",
  CO: "コンテナ",
  RO: "巻 ロール",
  KE: "樽",
  CY: "シリンダー",
  CT: "ctn",
  PC: "片 ピース",
  LO: "口",
  SH: "葉",
  BG: "バッグ",
  BX: "ボックス",
  GL: "gal gallon ガロン",
  PT: "pint パイント",
  QT: "quart クォート",
  GM: "g",
  LI: "l ltr",
  MR: "m",
  KG: "kilo キロ",
  SM: "m2 sqm 平米",
  CZ: "m3 立米",
  TM: "t tonne",
};

/** One spelling: width, case, a closing full stop, US metres and litres, and the odd plural. */
const plain = (word: string): string =>
  word
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/\s+/g, " ")
    .replace(/(met|lit)er(?=s?\b)/g, "$1re")
    .replace(/\bfeet\b/g, "foot");

/** Where two codes have the same term (TE and XX are both ten), the first of the table counts. */
function indexOfWords(): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const add = (word: string, code: string) => {
    const key = plain(word);
    if (!words.has(key)) words.set(key, code);
  };
  for (const code of names.keys()) add(code, code);
  for (const [code, { ja, en }] of names) for (const word of [ja, en]) add(word, code);
  for (const [code, list] of Object.entries(aliases)) for (const word of list.split(" ")) add(word, code);
  return words;
}

const codeByWord = /* @__PURE__ */ indexOfWords();

/** Name of a two-letter unit of issue. */
export const unitName = (code: string): UnitName | undefined => names.get(code);

/** The code for what a file says: the code itself in any case, the term in English (also plural) or Japanese. */
export function unitCodeFor(word: string): string | undefined {
  const key = plain(word);
  const singular = [key, key.replace(/s$/, ""), key.replace(/es$/, ""), key.replace(/ies$/, "y")];
  for (const form of singular) {
    const code = codeByWord.get(form);
    if (code !== undefined) return code;
  }
  return undefined;
}
