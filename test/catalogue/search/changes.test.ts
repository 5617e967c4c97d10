import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openIndex, type SearchIndex } from "../../../functions/platform/search.ts";
import { ask, document, everyone, found, government, idOf, put, type Sketch } from "./documents.ts";

/** Everything a reader could see of an index. */
const view = (index: SearchIndex) =>
  [everyone, government("AU")].map((viewer) => [
    ["", "装置", "device", "弁", "sonar", "P-1", "1905309998888"].map((q) => ask(index, q, { viewer })),
    index.newest(viewer, 10),
    index.classes(viewer),
    index.count(viewer),
    index.related(viewer, idOf(1), 10),
  ]);

describe("changes", () => {
  const change = fc.record({
    n: fc.integer({ min: 1, max: 4 }),
    version: fc.integer({ min: 1, max: 4 }),
    gone: fc.boolean(),
    batch: fc.boolean(),
  });
  const sketchOf = ({ n, version }: { n: number; version: number }): Sketch => ({
    n,
    version,
    ja: `装置${n} 第${version}版`,
    release: (n + version) % 3 === 0 ? "GOV" : "PUBLIC",
    day: version,
    facets: { fsc: String(1000 + version) },
    related: [1 + ((n + version) % 4)],
  });

  it("end the same in any order and as often as they come: the highest version wins, at a tie the removal", () => {
    const shuffled = fc
      .array(change, { maxLength: 14 })
      .chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.subarray(list)),
      );
    fc.assert(
      fc.property(shuffled, ([list, order, again]) => {
        const index = openIndex();
        for (const c of [...order, ...again]) {
          if (c.gone) index.apply({ put: [], remove: [{ id: idOf(c.n), version: c.version }] });
          else put(index, sketchOf(c));
        }
        const expected = openIndex();
        for (const n of [1, 2, 3, 4]) {
          const own = list.filter((c) => c.n === n);
          const last = Math.max(...own.map((c) => c.version));
          const winners = own.filter((c) => c.version === last);
          if (winners.length > 0 && winners.every((c) => !c.gone))
            put(expected, sketchOf({ n, version: last }));
        }
        expect(view(index)).toEqual(view(expected));
      }),
      { numRuns: 60 },
    );
  });

  it("are searchable at once, old words no longer", () => {
    const index = openIndex();
    put(index, { n: 1, ja: "ソナー", en: "sonar" });
    expect(found(ask(index, "ソナー"))).toEqual([1]);
    put(index, { n: 1, version: 2, ja: "レーダー", en: "radar" });
    expect(ask(index, "ソナー").total).toBe(0);
    expect(ask(index, "sonra").didYouMean).toBeUndefined();
    expect(found(ask(index, "レーダー"))).toEqual([1]);
    index.apply({ put: [], remove: [{ id: idOf(1), version: 2 }] });
    expect(ask(index, "")).toMatchObject({ total: 0, items: [] });
  });

  it("narrowed to governments, a listing is gone for everyone else", () => {
    const index = openIndex();
    put(index, { n: 1, ja: "ソナー" }, { n: 1, version: 2, ja: "ソナー", release: "GOV" });
    expect(ask(index, "ソナー").total).toBe(0);
    expect(ask(index, "ソナー", { viewer: government("AU") }).total).toBe(1);
  });

  it("a change that fails leaves the index as it was", () => {
    const index = openIndex();
    put(index, { n: 1, ja: "ソナー" });
    const before = view(index);
    const whole = document({ n: 2 });
    const torn = { ...document({ n: 3 }), text: [undefined as unknown as string] };
    expect(() => index.apply({ put: [whole, torn], remove: [{ id: idOf(1), version: 9 }] })).toThrow();
    expect(view(index)).toEqual(before);
    put(index, { n: 2 });
    expect(index.count(everyone)).toBe(2);
  });
});

describe("a snapshot", () => {
  function shop(): SearchIndex {
    const index = openIndex();
    put(
      index,
      { n: 1, ja: "油圧弁", related: [2] },
      { n: 2, ja: "ソナー装置", en: "Sonar device", facets: { fsc: "1240" } },
    );
    put(index, { n: 3, ja: "P-1 装置", numbers: ["P-1"], release: ["AU"] }, { n: 4, ja: "消える装置" });
    index.apply({ put: [], remove: [{ id: idOf(4), version: 1 }] });
    index.setPosition("2026-11#000123");
    return index;
  }

  it("opens to the same index, and so does a snapshot of that", () => {
    const first = shop();
    const second = openIndex(first.snapshot());
    const third = openIndex(second.snapshot());
    for (const index of [first, second, third]) {
      expect(view(index)).toEqual(view(shop()));
      expect(index.position()).toBe("2026-11#000123");
    }
  });

  it("goes on taking changes, and still knows what has gone", () => {
    const [opened, kept] = [openIndex(shop().snapshot()), shop()];
    for (const index of [opened, kept]) {
      put(
        index,
        { n: 4, ja: "消える装置" },
        { n: 2, version: 2, ja: "新しい装置" },
        { n: 5, ja: "弁体", en: "Sonar" },
      );
      index.apply({ put: [], remove: [{ id: idOf(1), version: 1 }] });
    }
    expect(view(opened)).toEqual(view(kept));
    expect(view(openIndex(opened.snapshot()))).toEqual(view(kept));
    expect(found(ask(opened, "装置"))).toEqual([2]);
    expect(ask(opened, "sonra").didYouMean).toBe("sonar");
  });

  it("of an empty index is an empty index", () => {
    const index = openIndex(openIndex().snapshot());
    expect([index.count(everyone), index.position(), ask(index, "弁").total]).toEqual([0, "", 0]);
    put(index, { n: 1, ja: "弁" });
    expect(ask(index, "弁").total).toBe(1);
  });

  it("is refused when it is none", () => {
    for (const bytes of [new Uint8Array(0), new Uint8Array(40), shop().snapshot().subarray(0, 200)]) {
      expect(() => openIndex(bytes)).toThrow();
    }
  });
});
