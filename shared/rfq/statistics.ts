import * as z from "zod";
import { daySchema } from "../base/day.ts";

/** Fewer cases than this are told of nobody and of nothing. */
export const leastTold = 3;

/** How long a step took, of one item class. Working days, without pauses. */
const stepTime = {
  step: z.string(),
  kind: z.string(),
  itemClass: z.string(),
  median: z.number(),
  /** Nine of ten took no longer. */
  nineOfTen: z.number(),
  /** Whole per cent that ended within their clock; absent where none runs. */
  onTime: z.int().optional(),
};
export const stepTimeSchema = z.lazy(() => z.strictObject({ ...stepTime, cases: z.int() }));
export type StepTime = z.infer<typeof stepTimeSchema>;

/**
 * What anyone may know. Numbers of cases behind a median are told as "at least", and no total of all countries is told,
 * so that nothing can be subtracted from it.
 */
export const publicStatisticsSchema = z.lazy(() =>
  z.strictObject({
    asOf: daySchema.optional(),
    steps: z.array(z.strictObject({ ...stepTime, atLeast: z.int() })),
    onTime: z.int().optional(),
    countries: z.array(z.strictObject({ country: z.string(), cases: z.int() })),
    /** Cases of all other countries together, where no single one can be worked out from it. */
    others: z.int().optional(),
  }),
);
export type PublicStatistics = z.infer<typeof publicStatisticsSchema>;

type Histogram = ReadonlyMap<number, number>;
type Counts = Readonly<Record<string, number>>;

/** The value below which a share of the cases lies; the middle of two where it falls between them. */
export function quantileOf(histogram: Histogram, share: number): number {
  const values = [...histogram].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
  const all = values.reduce((sum, [, count]) => sum + count, 0);
  const at = (rank: number): number => {
    let seen = 0;
    for (const [value, count] of values) {
      seen += count;
      if (seen >= rank) return value;
    }
    return values.at(-1)?.[0] ?? 0;
  };
  const rank = all * share;
  return Number.isInteger(rank) ? (at(rank) + at(rank + 1)) / 2 : at(Math.ceil(rank));
}

/** Counts `STEP|KIND|CLASS|days`, and `…|late` and `…|intime` of the same, as times per step and item class. */
export function timesOf(counts: Counts): StepTime[] {
  const groups = new Map<string, { days: Map<number, number>; late: number; intime: number }>();
  for (const [name, count] of Object.entries(counts)) {
    const end = name.lastIndexOf("|");
    const [key, last] = [name.slice(0, end), name.slice(end + 1)];
    const group = groups.get(key) ?? { days: new Map(), late: 0, intime: 0 };
    if (last === "late" || last === "intime") group[last] += count;
    else group.days.set(Number(last), (group.days.get(Number(last)) ?? 0) + count);
    groups.set(key, group);
  }
  return [...groups].flatMap(([key, { days, late, intime }]) => {
    const [step = "", kind = "", itemClass = ""] = key.split("|");
    const cases = [...days.values()].reduce((sum, count) => sum + count, 0);
    if (cases <= 0) return [];
    return [
      {
        step,
        kind,
        itemClass,
        cases,
        median: quantileOf(days, 0.5),
        nineOfTen: quantileOf(days, 0.9),
        ...(late + intime > 0 && { onTime: percent(intime, late + intime) }),
      },
    ];
  });
}

const percent = (part: number, all: number): number => Math.round((part / all) * 100);

const bands = [100, 30, 10, leastTold];
/** "At least so many": the bands are wide, so that their sums tell nothing of a single government. */
const bandOf = (cases: number): number => bands.find((band) => cases >= band) ?? 0;

/** Cases of countries with at least three; the others as one number, or not at all. */
export function countriesTold(counts: Counts): Pick<PublicStatistics, "countries" | "others"> {
  const known = Object.entries(counts)
    .filter(([, cases]) => cases > 0)
    .map(([country, cases]) => ({ country, cases }))
    .sort((a, b) => b.cases - a.cases || a.country.localeCompare(b.country));
  const told = known.filter(({ cases }) => cases >= leastTold);
  const hidden = known.filter(({ cases }) => cases < leastTold);
  if (hidden.length === 0) return { countries: told };
  // The smallest that could be told join the hidden ones until those hide each other.
  for (const joined = [...hidden]; ; ) {
    if (hideEachOther(joined)) {
      const sum = joined.reduce((all, { cases }) => all + cases, 0);
      return { countries: told.filter((one) => !joined.includes(one)), others: sum };
    }
    const next = told.findLast((one) => !joined.includes(one));
    if (!next) return { countries: told };
    joined.push(next);
  }
}

/**
 * Whether even one of the hidden governments, which knows its own number and all names, cannot work out another's
 * from the sum: what is left for the others can be shared out in more than one way.
 */
const hideEachOther = (hidden: readonly { readonly cases: number }[]): boolean => {
  const sum = hidden.reduce((all, { cases }) => all + cases, 0);
  const most = Math.max(...hidden.map(({ cases }) => cases));
  return hidden.length >= 3 && sum - most >= hidden.length;
};

/** What is told to everyone, out of the agency's exact counts. */
export function publicStatistics(took: Counts, countries: Counts, asOf: string): PublicStatistics {
  const times = timesOf(took).filter(({ cases }) => cases >= leastTold);
  const timed = Object.entries(took).filter(([name]) => /\|(late|intime)$/.test(name));
  const all = timed.reduce((sum, [, count]) => sum + count, 0);
  const intime = timed.reduce((sum, [name, count]) => (name.endsWith("|intime") ? sum + count : sum), 0);
  return {
    asOf,
    steps: times.map(({ cases, ...time }) => ({ ...time, atLeast: bandOf(cases) })),
    ...(all >= leastTold && { onTime: percent(intime, all) }),
    ...countriesTold(countries),
  };
}
