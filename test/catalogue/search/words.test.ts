import { describe, expect, it } from "vitest";
import { dice } from "../../../cdk/local/demo/generate.ts";
import { nouns } from "../../../cdk/local/demo/vocabulary/nouns.ts";
import { openIndex } from "../../../functions/platform/search.ts";
import { documentOf } from "../../../shared/catalogue/search-document.ts";
import { fold } from "../../../shared/catalogue/search-terms.ts";
import { generatedListings } from "../../kit/generated.ts";
import { ask, everyId, found, put, type Sketch } from "./documents.ts";

const catalogue: readonly Sketch[] = [
  { n: 1, ja: "あさぎり型護衛艦（退役）", en: "Asagiri-class destroyer, retired" },
  { n: 2, ja: "野外用浄水セット", en: "Field water purification set", numbers: ["4610-30-123-4567"] },
  { n: 3, ja: "水中無人機", en: "Uncrewed underwater vehicle" },
  { n: 4, ja: "P-1 固定翼哨戒機", en: "P-1 maritime patrol aircraft", numbers: ["P-1"] },
  { n: 5, ja: "P-10 電源装置", en: "P-10 power unit", numbers: ["P-10"] },
  { n: 6, ja: "P-12ポンプ", en: "P-12 pump", numbers: ["P-12"] },
  { n: 7, ja: "SP-1 整備台", en: "SP-1 maintenance stand", numbers: ["SP-1"] },
  { n: 8, ja: "ソナー用交換部品", en: "Sonar spares", body: "駐車区画 P、区分 1 に保管" },
  { n: 9, ja: "油圧弁", en: "Hydraulic valve", body: "哨戒機の脚に用いる" },
  { n: 10, ja: "弁体一式", en: "Valve body kit" },
  { n: 11, ja: "87式偵察警戒車（装輪）", en: "Type 87 reconnaissance vehicle" },
];

function shop() {
  const index = openIndex();
  put(index, ...catalogue);
  return index;
}

describe("what is found, and only that", () => {
  const index = shop();
  it.each([
    ["護衛艦", [1]],
    ["浄水", [2]],
    ["無人", [3]],
    ["P-1", [4]],
    ["Ｐ－１", [4]],
    ["P1", [4]],
    ["p‐1", [4]],
    ["Ｐ－１　哨戒機", [4]],
    ["P-10", [5]],
    ["P-12", [6]],
    ["SP1", [7]],
    ["ｿﾅｰ", [8]],
    ["ソナー", [8]],
    ["4610-30-123-4567", [2]],
    ["4610301234567", [2]],
    ["４６１０－３０－１２３－４５６７", [2]],
    ["４６１０３０１２３４５６７", [2]],
    ["30-123-4567", [2]],
    ["301234567", [2]],
    ["4610", [2]],
    ["弁", [9, 10]],
    ["装輪", [11]],
    ["87式", [11]],
    ["哨戒機", [4, 9]],
    ["valves", [9, 10]],
    ["patrol AIRCRAFT", [4]],
    ["護衛艦 浄水", []],
  ])("%s", (q, expected) => {
    const result = ask(index, q);
    expect(found(result).sort((a, b) => a - b)).toEqual(expected);
    expect(result.total).toBe(expected.length);
  });

  it("takes signs of the query language as plain text", () => {
    for (const q of [
      '"',
      "NOT",
      "a OR b",
      "弁*",
      "title:弁",
      "(",
      "^弁",
      "-弁",
      "\u0000弁",
      "𠮷",
      "%",
      "😀",
    ]) {
      expect(() => ask(index, q)).not.toThrow();
    }
    for (const long of [
      "弁体".repeat(4000),
      "valve body ".repeat(800),
      Array.from({ length: 900 }, (_, i) => `w${i}`).join(" "),
    ]) {
      expect(() => ask(index, long)).not.toThrow();
    }
    expect(ask(index, "★ ☆").total).toBe(0);
    expect(ask(index, "  ").total).toBe(catalogue.length);
  });
});

describe("relevance", () => {
  it("puts whole numbers first, then titles, then the rest; newest first among equals", () => {
    const index = openIndex();
    put(
      index,
      { n: 1, ja: "装置", body: "P-1 に使う", day: 9 },
      { n: 2, ja: "P-1 用の台", day: 1 },
      { n: 3, ja: "機体", numbers: ["P-1"], day: 2 },
      { n: 4, ja: "P-1 哨戒機", numbers: ["P-1"], day: 3 },
      { n: 5, ja: "P-1 の部品", day: 5 },
    );
    expect(found(ask(index, "P-1"))).toEqual([4, 3, 5, 2, 1]);
  });
});

describe("didYouMean and nearby", () => {
  const index = shop();
  it.each([
    ["patorl", "patrol", [4]],
    ["Sonnar", "sonar", [8]],
    ["hydralic valve", "hydraulic valve", [9]],
    ["哨戒器", "哨戒機", [4, 9]],
    ["護衞艦", "護衛艦", [1]],
    ["そなあ", "ソナー", [8]],
  ])("%s is read as %s", (q, mended, expected) => {
    const result = ask(index, q);
    expect(result.didYouMean).toBe(mended);
    expect(found(result).sort((a, b) => a - b)).toEqual(expected);
    expect(result.nearby).toEqual([]);
  });

  it("is not offered where something was found, nor where only the choices exclude it", () => {
    expect(ask(index, "sonar").didYouMean).toBeUndefined();
    const chosen = { kind: ["SERVICE"] };
    expect(ask(index, "sonar", { chosen })).toMatchObject({ total: 0, items: [] });
    expect(ask(index, "sonar", { chosen }).didYouMean).toBeUndefined();
  });

  it("offers whole readable words near the typed ones", () => {
    expect(ask(index, "哨戒飛行船団").nearby).toContain("固定翼哨戒機");
    expect(ask(index, "hydroplane").nearby).toContain("hydraulic");
    expect(ask(index, "護衛艦 浄水").nearby).toEqual(expect.arrayContaining(["護衛艦", "浄水"]));
    expect(ask(index, "zzzzqqq")).toMatchObject({ total: 0, nearby: [] });
  });
});

describe("precision and recall on Japanese text", () => {
  const size = 1000;
  const documents = [...generatedListings(size)].map(documentOf).filter((d) => d.release === "PUBLIC");
  const truth = documents.map((d) => [...d.text, ...d.numbers].map(fold));
  const index = openIndex();
  index.apply({ put: documents, remove: [] });
  const { below: roll } = dice(20261121);

  function judge(questions: readonly string[]): { precision: number; recall: number } {
    let [right, wrong, missed] = [0, 0, 0];
    for (const q of questions) {
      const words = fold(q).split(" ");
      const found = new Set(everyId(index, q));
      truth.forEach((texts, i) => {
        const holds = words.every((word) => texts.some((text) => text.includes(word)));
        const answered = found.has(documents[i]?.card.id ?? "");
        if (holds && answered) right++;
        else if (holds) missed++;
        else if (answered) wrong++;
      });
    }
    return { precision: right / (right + wrong), recall: right / (right + missed) };
  }

  it("misses nothing and errs in less than one of a hundred for words of the catalogue, alone and together", () => {
    const words = nouns.map(({ ja }) => ja);
    const together = words.map((word) => `${word} ${words[roll(words.length)]}`);
    const { precision, recall } = judge([...words, ...together, "弁", "機", "艦"]);
    expect(recall).toBe(1);
    expect(precision).toBeGreaterThan(0.99);
  });

  it("misses nothing and errs in less than one of two hundred for any stretch of a title", () => {
    const stretches = Array.from({ length: 100 }, () => {
      const title = documents[roll(documents.length)]?.card.title.ja ?? "";
      const text = /[\u3040-\u9fff]+/.exec(title)?.[0] ?? "";
      const from = roll(Math.max(1, text.length - 3));
      return text.slice(from, from + 1 + roll(6));
    });
    const { precision, recall } = judge(stretches);
    expect(recall).toBe(1);
    expect(precision).toBeGreaterThan(0.995);
  });
});
