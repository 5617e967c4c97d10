import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, indexTerms, queryTerms, singular } from "../../shared/catalogue/search-terms.ts";

/** Whether an index of this one text would answer the query with it. */
function finds(text: string, q: string): boolean {
  const held = new Set(indexTerms(text));
  const terms = queryTerms(q);
  return (
    terms.length > 0 &&
    terms.every((t) => t.tokens.every((x) => held.has(x)) || (t.joined !== undefined && held.has(t.joined)))
  );
}

describe("model numbers", () => {
  const written = ["P-1", "P1", "Ｐ－１", "ｐ１", "P‐1", "P‑1", "P–1", "P—1", "P―1", "P−1", "Pー1", "p-1"];

  it.each(written)("%s is found however it is typed", (text) => {
    for (const q of written) expect([q, finds(`${text}哨戒機`, q)]).toEqual([q, true]);
  });

  it.each(["P-10", "P-12", "SP-1", "P10", "P 1", "1 P", "P-", "AP-12"])("%s is not P-1", (text) => {
    for (const q of written) expect([q, finds(`型式 ${text} 装置`, q)]).toEqual([q, false]);
  });

  it("is found inside longer numbers, part by part", () => {
    for (const q of ["US-2", "us2", "2-A", "US-2-A", "US2A"])
      expect([q, finds("US-2-A flying boat", q)]).toEqual([q, true]);
  });

  it("holds a number and the Japanese word it touches together", () => {
    expect(finds("10式戦車", "10式")).toBe(true);
    expect(finds("10両の90式戦車", "10式")).toBe(false);
    expect(finds("P-1 哨戒機", "P-1哨戒機")).toBe(true);
    expect(finds("SP-1哨戒機", "P-1哨戒機")).toBe(false);
  });
});

describe("stock numbers", () => {
  const forms = [
    "1240-30-123-4567",
    "1240301234567",
    "１２４０－３０－１２３－４５６７",
    "１２４０３０１２３４５６７",
    "1240‐30‐123‐4567",
  ];

  it.each(forms)("%s is found by every form, its NIIN and its class", (text) => {
    for (const q of [...forms, "30-123-4567", "301234567", "３０１２３４５６７", "1240"]) {
      expect([q, finds(`照準具 ${text}`, q)]).toEqual([q, true]);
    }
  });

  it("is not found by a part that means nothing, nor by another number", () => {
    for (const q of ["123", "4567", "30", "1240-30-123-4568", "240301234567"]) {
      expect([q, finds("1240-30-123-4567", q)]).toEqual([q, false]);
    }
  });

  it("keeps a letter in the NIIN", () => {
    expect(finds("5961-01-A12-3456", "596101a123456")).toBe(true);
    expect(finds("596101A123456", "01-A12-3456")).toBe(true);
  });
});

describe("Japanese", () => {
  it.each([
    ["ソナー", "ｿﾅｰ"],
    ["ソナー", "そなー"],
    ["ｿﾉﾌﾞｲ受信機", "ソノブイ"],
    ["油圧弁", "弁"],
    ["弁体", "弁"],
    ["油圧弁", "圧"],
    ["装輪車両", "装輪"],
    ["ﾚｰﾀﾞｰ", "レーダー"],
    ["㍍", "メートル"],
  ])("%s is found by %s", (text, q) => expect(finds(text, q)).toBe(true));

  it.each([
    ["ソナ", "ソナー"],
    ["車両", "装輪"],
    ["バルブ", "弁"],
    ["哨戒艇", "哨戒機"],
  ])("%s is not found by %s", (text, q) => expect(finds(text, q)).toBe(false));
});

describe("English", () => {
  it("folds plurals alike in text and query", () => {
    for (const [text, q] of [
      ["trucks", "truck"],
      ["truck", "Trucks"],
      ["Batteries", "battery"],
      ["boxes", "box"],
    ] as const) {
      expect([text, finds(text, q)]).toEqual([text, true]);
    }
    expect(["glass", "chassis", "bus", "gas", "f15s", "radius"].map(singular)).toEqual([
      "glass",
      "chassis",
      "bus",
      "gas",
      "f15s",
      "radius",
    ]);
  });

  it("matches whole words and hyphenated ones both ways", () => {
    expect(finds("countermeasures", "counter-measures")).toBe(true);
    expect(finds("mine clearance", "mine-clearance")).toBe(true);
    expect(finds("mine-clearance", "mine clearance")).toBe(true);
    expect(finds("seaplane", "plane")).toBe(false);
    expect(finds("Café", "cafe")).toBe(true);
  });
});

describe("every text", () => {
  const text = fc.string({
    unit: fc.constantFrom(..."護衛艦弁ソナーｿﾅｰｶﾞそなP-1Ｐ－１aZé　 -ー、。10式％𠮷\u{e0101}\"'*^:_="),
  });

  it("has tokens that an FTS5 table takes as they are", () => {
    fc.assert(
      fc.property(text, (t) => indexTerms(t).every((token) => /^[\p{L}\p{N}]+$/u.test(token) || fail(token))),
    );
  });

  it("is found by itself, however wide it is written", () => {
    fc.assert(
      fc.property(text, (t) => {
        for (const q of [t, t.normalize("NFKC"), fold(t)]) {
          if (queryTerms(q).length > 0) expect([q, finds(t, q)]).toEqual([q, true]);
        }
      }),
    );
  });

  it("folds to the same when folded again", () => {
    fc.assert(fc.property(text, (t) => fold(fold(t)) === fold(t)));
  });

  const fail = (token: string): never => {
    throw new Error(`token ${JSON.stringify(token)}`);
  };
});
