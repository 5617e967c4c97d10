import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openIndex } from "../../../functions/platform/search.ts";
import { sorts } from "../../../shared/catalogue/search.ts";
import { ask, found, idOf, pages, put, type Sketch } from "./documents.ts";

const many: readonly Sketch[] = Array.from({ length: 60 }, (_, i) => ({
  n: i + 1,
  ja: `装置${String.fromCharCode(0x30a2 + ((i * 7) % 60))}`,
  en: `Device ${String.fromCharCode(97 + ((i * 11) % 26))}`,
  day: (i * 13) % 20,
  facets: {
    kind: i % 2 ? "SURPLUS" : "EQUIPMENT",
    price: i % 3 ? "FIXED" : "GRANT",
    fsc: String(1000 + (i % 5)),
  },
  ...(i % 4 === 0 && { closing: `2026-12-${String(1 + (i % 28)).padStart(2, "0")}` }),
}));

function shop() {
  const index = openIndex();
  put(index, ...many);
  return index;
}
const numbers = (list: readonly Sketch[]) => list.map((s) => s.n).sort((a, b) => a - b);

describe.each(sorts)("pages by %s", (sort) => {
  it.each([1, 7, 24])("show every listing once, %i a page", (limit) => {
    const all = pages(shop(), "装置", { sort, limit });
    expect([...all].sort((a, b) => a - b)).toEqual(numbers(many));
    expect(all).toEqual(found(ask(shop(), "装置", { sort, limit: 100 })));
  });

  it("neither repeat nor skip a listing while others come and go", () => {
    const index = shop();
    let n = 1000;
    const all = pages(index, "装置", { sort, limit: 7, today: "2026-11-21" }, () => {
      put(index, { n: n++, ja: "装置ア", day: 500 }, { n: n++, ja: "装置ン", day: 0, closing: "2026-12-09" });
      index.apply({ put: [], remove: [{ id: idOf(n - 3), version: 1 }] });
    });
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((x) => x < 1000).sort((a, b) => a - b)).toEqual(numbers(many));
  });

  it("are the same on an index that met the listings in another order", () => {
    const other = openIndex();
    put(other, ...[...many].reverse());
    expect(pages(other, "装置", { sort, limit: 24 })).toEqual(pages(shop(), "装置", { sort, limit: 24 }));
    const first = ask(shop(), "装置", { sort, limit: 10 });
    const second = ask(other, "装置", { sort, limit: 10, ...(first.next && { cursor: first.next }) });
    expect(found(second)).toEqual(found(ask(shop(), "装置", { sort, limit: 20 })).slice(10));
  });
});

describe("orders", () => {
  it("closing: days to come, then open-ended, then days gone by", () => {
    const index = openIndex();
    put(
      index,
      { n: 1 },
      { n: 2, closing: "2026-11-20" },
      { n: 3, closing: "2026-12-24" },
      { n: 4, closing: "2026-11-21" },
    );
    expect(found(ask(index, "", { sort: "closing", today: "2026-11-21" }))).toEqual([4, 3, 1, 2]);
    expect(found(ask(index, "", { sort: "closing" }))).toEqual([2, 4, 3, 1]);
  });

  it("title: by the reader's language, capitals and widths ignored", () => {
    const index = openIndex();
    put(
      index,
      { n: 1, ja: "ロ", en: "bravo" },
      { n: 2, ja: "ハ", en: "Alpha" },
      { n: 3, ja: "ｲ", en: "Ｃharlie" },
    );
    expect(found(ask(index, "", { sort: "title", language: "en" }))).toEqual([2, 1, 3]);
    expect(found(ask(index, "", { sort: "title", language: "ja" }))).toEqual([3, 2, 1]);
  });

  it("title: the same for many rows, where the index is walked, as for few", () => {
    const index = openIndex();
    const lots = Array.from({ length: 2500 }, (_, i) => ({ n: i + 1, ja: `品${(i * 7919) % 2500}` }));
    put(index, ...lots);
    const expected = [...lots].sort((a, b) => (a.ja < b.ja ? -1 : 1)).map((l) => l.n);
    expect(pages(index, "", { sort: "title", limit: 100 })).toEqual(expected);
  });
});

describe("facet counts", () => {
  const index = shop();
  const choice = fc.record({
    kind: fc.subarray(["SURPLUS", "EQUIPMENT", "SERVICE"]),
    price: fc.subarray(["FIXED", "GRANT"]),
    fsc: fc.subarray(["1000", "1001", "1002"]),
  });
  const passes = (sketch: Sketch, chosen: Readonly<Record<string, readonly string[]>>, except?: string) =>
    Object.entries(chosen).every(([facet, values]) => {
      const own = Object.entries(sketch.facets ?? {}).find(([name]) => name === facet)?.[1] ?? "";
      return facet === except || values.length === 0 || values.includes(own);
    });

  it("are what choosing that value would give, its own facet aside", () => {
    fc.assert(
      fc.property(choice, fc.constantFrom("", "装置"), (chosen, q) => {
        const result = ask(index, q, { chosen, limit: 100 });
        expect(found(result).sort((a, b) => a - b)).toEqual(numbers(many.filter((s) => passes(s, chosen))));
        expect(result.total).toBe(result.items.length);
        for (const facet of ["kind", "price", "fsc"] as const) {
          const expected = new Map<string, number>();
          for (const sketch of many.filter((s) => passes(s, chosen, facet))) {
            const value = sketch.facets?.[facet] ?? "";
            expected.set(value, (expected.get(value) ?? 0) + 1);
          }
          expect(new Map(result.facets[facet].map((c) => [c.value, c.count]))).toEqual(expected);
        }
      }),
    );
  });
});
