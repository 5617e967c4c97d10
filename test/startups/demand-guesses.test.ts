import { describe, expect, test } from "vitest";
import { countedIn, type Group, least, newGroups, shownOf } from "../../shared/startups/demand.ts";

/**
 * The strongest reader there is: it knows the rule of release, sees every figure of every day, and goes through every
 * log there can be in a small world to see which of them fit what it saw. What all of them have in common is what it
 * knows; that must never be that one or two governments acted, in a region or in several, on a day or over days.
 */
type World = { readonly nights: number; readonly inEach: number; readonly upTo: number };
const regions = ["A", "B", "C"] as const;
type Region = (typeof regions)[number];
const cells = [...regions, "SEVERAL"] as const;
const regionOf = (country: string) => country[2] as Region;
/** Names that put the regions in turn, as the alphabet puts countries. */
const nameOf = (region: Region, number: number) => `${number}`.padStart(2, "0") + region;

/** How many of a region act for the first time on each night: every way there is. */
function waysOf({ nights, inEach }: World): number[][] {
  const ways: number[][] = [[]];
  for (let night = 0; night < nights; night++)
    for (const way of ways.splice(0)) {
      const left = inEach - way.reduce((sum, count) => sum + count, 0);
      for (let count = 0; count <= left; count++) ways.push([...way, count]);
    }
  return ways;
}

/** What is seen of a log: the figures of every night. */
function seenOf(log: readonly (readonly number[])[], { nights, upTo }: World): string {
  const told: Group<Region>[] = [];
  const acted: string[] = [];
  const done = regions.map(() => 0);
  const seen: number[] = [];
  for (let night = 0; night < nights; night++) {
    const fresh = regions.flatMap((region, r) => {
      const from = done[r] ?? 0;
      done[r] = from + (log[r]?.[night] ?? 0);
      return Array.from({ length: done[r] - from }, (_, i) => nameOf(region, from + i));
    });
    acted.push(...fresh.sort());
    told.push(...newGroups(told, acted, { regions, regionOf }));
    seen.push(...cells.map((cell) => shownOf(countedIn(told, cell), upTo)));
  }
  return seen.join(" ");
}

/** Regions and unions of regions; nights and runs of nights. */
const questionsOf = ({ nights }: World) =>
  Array.from({ length: 2 ** regions.length - 1 }, (_, i) =>
    regions.map((_region, bit) => bit).filter((bit) => (i + 1) & (1 << bit)),
  ).flatMap((set) =>
    Array.from({ length: nights }, (_, from) =>
      Array.from({ length: nights - from }, (_to, more) => ({ set, from, to: from + more })),
    ).flat(),
  );

/** By what was seen: the fewest and the most governments that may have acted, by question. */
function everythingKnown(world: World) {
  const questions = questionsOf(world);
  const ways = waysOf(world);
  const known = new Map<string, { readonly fewest: number[]; readonly most: number[] }>();
  for (const a of ways)
    for (const b of ways)
      for (const c of ways) {
        const log = [a, b, c];
        const seen = seenOf(log, world);
        const one = known.get(seen) ?? { fewest: [], most: [] };
        known.set(seen, one);
        questions.forEach(({ set, from, to }, q) => {
          let acted = 0;
          for (const r of set) for (let night = from; night <= to; night++) acted += log[r]?.[night] ?? 0;
          one.fewest[q] = Math.min(one.fewest[q] ?? acted, acted);
          one.most[q] = Math.max(one.most[q] ?? 0, acted);
        });
      }
  return { known, questions };
}

describe("every log of a small world", () => {
  test.each([
    { nights: 1, inEach: 12, upTo: 6 },
    { nights: 2, inEach: 7, upTo: 3 },
  ])("leaves so many others open that nothing rests on one or two governments: %o", (world) => {
    const { known, questions } = everythingKnown(world);
    const found = [...known].flatMap(([seen, { fewest, most }]) =>
      questions
        .map((question, q) => ({ seen, ...question, fewest: fewest[q] ?? 0, most: most[q] ?? 0 }))
        .filter((one) => one.fewest > 0 && one.most < least),
    );
    expect(found).toEqual([]);
    const certain = [...known.values()].flatMap(({ fewest }) =>
      fewest.filter((count, q) => count >= (questions[q]?.set.length ?? 0) * world.inEach),
    );
    expect(certain).toEqual([]);
    expect(known.size).toBeGreaterThan(6);
  });
});
