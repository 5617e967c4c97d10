import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  demandCells,
  figuresOf,
  type Group,
  least,
  most,
  newGroups,
  shownOf,
  totalOf,
  world,
} from "../../shared/startups/demand.ts";
import { countriesOf, leastCountries, regionOf, regions } from "../../shared/startups/regions.ts";
import { countryOptions } from "../../web/accounts/countries.ts";

const everyCountry = [...countryOptions("en").map(({ value }) => value), "JP"];

describe("regions", () => {
  test("hold every country once, and enough of them", () => {
    const all = regions.flatMap((region) => countriesOf[region]);
    expect(all.toSorted()).toEqual(
      [...new Set([...everyCountry, "AQ", "BV", "GS", "HM", "TF", "UM"])].sort(),
    );
    for (const region of regions) expect(countriesOf[region].length).toBeGreaterThanOrEqual(leastCountries);
    expect(regionOf("XX")).toBeUndefined();
  });
});

const topics = ["ALL SENSING SEARCH", "ALL AI SEARCH", "firm SENSING VIEW", "firm SENSING REQUEST"] as const;
type Topic = (typeof topics)[number] | "rival SENSING VIEW";
type Act = { readonly topic: Topic; readonly country: string };
/** A few countries of each region, so that they meet; what one of them does, it does again and again. */
const some = regions.flatMap((region) => countriesOf[region].slice(0, 6));
const act: fc.Arbitrary<Act> = fc.record({
  topic: fc.constantFrom<Topic>(...topics, "rival SENSING VIEW"),
  country: fc.constantFrom(...some),
});
const log = fc.array(fc.array(act, { maxLength: 40 }), { minLength: 1, maxLength: 8 });

/** What is published of each topic at the end of each day, with the groups behind it, which nobody sees. */
function published(days: readonly (readonly Act[])[]) {
  const acted = new Map<Topic, string[]>();
  const told = new Map<Topic, Group[]>();
  return days.map((acts) => {
    for (const { topic, country } of acts) {
      const before = acted.get(topic) ?? [];
      if (!before.includes(country)) acted.set(topic, [...before, country]);
    }
    for (const [topic, countries] of acted) {
      const before = told.get(topic) ?? [];
      told.set(topic, [...before, ...newGroups(before, countries, world)]);
    }
    return new Map([...told].map(([topic, groups]) => [topic, { groups, figures: figuresOf(groups) }]));
  });
}

const namesIn = (groups: readonly Group[]) => new Set(groups.flatMap(({ countries }) => countries));

/** Every figure that anyone may look at or reckon: a cell of a topic on a day, and its total. */
function slices(days: ReturnType<typeof published>) {
  return days.flatMap((day) =>
    [...day].flatMap(([topic, { groups, figures }]) => [
      ...demandCells.map((cell) => ({
        topic,
        shown: figures[cell] ?? 0,
        behind: namesIn(groups.filter((group) => group.cell === cell)),
      })),
      { topic, shown: totalOf(figures), behind: namesIn(groups) },
    ]),
  );
}

describe("no figure can be brought back to fewer than three governments", () => {
  test("whatever is shown, and whatever difference is taken of two days, slices or parts of a total", () => {
    fc.assert(
      fc.property(log, (days) => {
        const seen = slices(published(days));
        expect(seen.filter(({ shown, behind }) => shown % least !== 0 || shown > behind.size)).toEqual([]);
        const pairs = seen.flatMap((one) =>
          seen.filter(({ topic }) => topic === one.topic).map((two) => [one, two] as const),
        );
        const telling = pairs.filter(([one, two]) => {
          const more = [...one.behind].filter((country) => !two.behind.has(country)).length;
          return more === 0 ? one.shown > two.shown : more < least;
        });
        expect(telling).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("a figure moves only with three new governments, and repeated acts of one move nothing", () => {
    fc.assert(
      fc.property(log, (days) => {
        const told = published(days);
        told.forEach((day, i) => {
          for (const [topic, { figures, groups }] of day) {
            const before = told[i - 1]?.get(topic);
            const fresh = groups.slice(before?.groups.length ?? 0);
            for (const cell of demandCells) {
              const grown = (figures[cell] ?? 0) - (before?.figures[cell] ?? 0);
              expect(grown).toBeGreaterThanOrEqual(0);
              const behind = new Set(
                fresh.filter((group) => group.cell === cell).flatMap(({ countries }) => countries),
              );
              if (grown > 0) expect(behind.size).toBeGreaterThanOrEqual(least);
            }
          }
        });
        const again = [...days, days.flat(), days.flat()];
        const later = published(again).at(-1);
        const twice = published([...again, days.flat(), days.flat()]).at(-1);
        for (const [topic, { groups }] of later ?? [])
          expect(twice?.get(topic)?.groups.length ?? 0).toBeGreaterThanOrEqual(groups.length);
      }),
      { numRuns: 100 },
    );
  });

  test("one government more changes figures by whole groups, and may be the one that makes a group whole", () => {
    let moved = 0;
    fc.assert(
      fc.property(log, fc.constantFrom(...some), (days, missing) => {
        const without = days.map((acts) => acts.filter(({ country }) => country !== missing));
        const [all, fewer] = [published(days).at(-1), published(without).at(-1)];
        for (const [topic, { figures }] of all ?? [])
          for (const cell of demandCells) {
            const by = (figures[cell] ?? 0) - (fewer?.get(topic)?.figures[cell] ?? 0);
            expect(by % least).toBeCloseTo(0);
            if (by !== 0) moved += 1;
          }
      }),
      { numRuns: 100 },
    );
    // What is not promised: without noise, a third government shows, though not which it is.
    expect(moved).toBeGreaterThan(0);
  });

  test("two ministries of a country are one government", () => {
    expect(newGroups([], ["PH", "PH", "PH", "AU", "AU"], world)).toEqual([]);
    expect(newGroups([], ["PH", "PH", "AU", "KR"], world)).toEqual([
      { cell: "INDO_PACIFIC", countries: ["PH", "AU", "KR"] },
    ]);
    expect(newGroups([], ["PH", "FR", "PH", "US"], world)).toEqual([
      { cell: "SEVERAL", countries: ["PH", "FR", "US"] },
    ]);
  });
});

describe("figures", () => {
  test("are rounded down, and end far below all countries of a region", () => {
    expect([0, 2, 3, 5, 6, 12, 40].map((counted) => shownOf(counted))).toEqual([0, 0, 3, 3, 6, 12, 12]);
    expect(figuresOf([{ cell: "EUROPE", countries: ["FR", "DE", "IT", "ES"] }])).toEqual({ EUROPE: 3 });
    expect(leastCountries).toBeGreaterThan(most + 2 * least);
  });
});
