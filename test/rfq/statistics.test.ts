import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countriesTold,
  leastTold,
  publicStatistics,
  quantileOf,
  timesOf,
} from "../../shared/rfq/statistics.ts";

const codes = ["AU", "FR", "GB", "ID", "IN", "PH", "SG", "TH"];
const counts = fc.dictionary(fc.constantFrom(...codes), fc.integer({ min: 0, max: 9 }), { maxKeys: 8 });

/** Every way to share a sum out among so many, each at least one: all that somebody outside can imagine. */
function shares(sum: number, among: number): number[][] {
  if (among === 1) return sum >= 1 ? [[sum]] : [];
  return Array.from({ length: Math.max(0, sum - among + 1) }, (_, i) => i + 1).flatMap((first) =>
    shares(sum - first, among - 1).map((rest) => [first, ...rest]),
  );
}

describe("countries", () => {
  test("a country with fewer than three cases is never told of, and what is told is true", () => {
    fc.assert(
      fc.property(counts, (known) => {
        const { countries, others } = countriesTold(known);
        for (const { country, cases } of countries) {
          expect(cases).toBeGreaterThanOrEqual(leastTold);
          expect(cases).toBe(known[country]);
        }
        const shown = countries.map(({ country }) => country);
        const rest = Object.entries(known).filter(([country]) => !shown.includes(country));
        if (others !== undefined) expect(others).toBe(rest.reduce((sum, [, cases]) => sum + cases, 0));
      }),
    );
  });

  test("no number can be worked out from the sum of the others, not even by one of them", () => {
    fc.assert(
      fc.property(counts, (known) => {
        const { countries, others } = countriesTold(known);
        if (others === undefined) return;
        const shown = countries.map(({ country }) => country);
        const hidden = Object.entries(known)
          .filter(([country, cases]) => cases > 0 && !shown.includes(country))
          .map(([, cases]) => cases);
        const imagined = shares(others, hidden.length);
        for (let who = 0; who < hidden.length; who++)
          for (let about = 0; about < hidden.length; about++) {
            if (who === about) continue;
            const left = imagined.filter((share) => share[who] === hidden[who]);
            expect(new Set(left.map((share) => share[about])).size).toBeGreaterThan(1);
          }
      }),
      { numRuns: 60 },
    );
  });

  test("one small country makes others join it; where they cannot hide each other no sum is told", () => {
    expect(countriesTold({ PH: 1, AU: 4, GB: 3, IN: 9 })).toEqual({
      countries: [{ country: "IN", cases: 9 }],
      others: 8,
    });
    expect(countriesTold({ PH: 2, AU: 5 })).toEqual({ countries: [{ country: "AU", cases: 5 }] });
    expect(countriesTold({ PH: 1, AU: 1, GB: 1 })).toEqual({ countries: [] });
    expect(countriesTold({ PH: 3, AU: 5 }).countries).toHaveLength(2);
  });
});

describe("times", () => {
  test("the median is the one of the sorted list", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 60 }), (days) => {
        const histogram = new Map<number, number>();
        for (const day of days) histogram.set(day, (histogram.get(day) ?? 0) + 1);
        const sorted = days.toSorted((a, b) => a - b);
        const middle = sorted.length / 2;
        const expected = Number.isInteger(middle)
          ? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
          : sorted[Math.floor(middle)];
        expect(quantileOf(histogram, 0.5)).toBe(expected);
      }),
    );
  });

  test("counts become times per step and item class; fewer than three cases are not told", () => {
    const took = {
      "SCREENING|OFFER|WEAPON|10": 2,
      "SCREENING|OFFER|WEAPON|14": 1,
      "SCREENING|OFFER|WEAPON|late": 1,
      "SCREENING|OFFER|WEAPON|intime": 2,
      "APPROVAL|OFFER|NON_WEAPON|3": 2,
    };
    expect(timesOf(took)).toHaveLength(2);
    const { steps, onTime } = publicStatistics(took, {}, "2026-11-21");
    expect(steps).toEqual([
      {
        step: "SCREENING",
        kind: "OFFER",
        itemClass: "WEAPON",
        median: 10,
        nineOfTen: 14,
        onTime: 67,
        atLeast: 3,
      },
    ]);
    expect(onTime).toBe(67);
  });
});
