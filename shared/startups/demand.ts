import * as z from "zod";
import { countrySchema } from "../base/country.ts";
import { daySchema } from "../base/day.ts";
import { technologyAreas } from "../catalogue/codes.ts";
import { type Region, regionOf, regions } from "./regions.ts";

/**
 * What governments did: looked for an area, read a firm's listing, began to watch it, asked for it, asked about it.
 * Searches are counted for an area and told to every firm of it; everything else for a firm and area, and told to that
 * firm alone. So an act is part of one figure only, and no figure is a part of another.
 */
export const demandKinds = ["SEARCH", "VIEW", "WATCH", "REQUEST", "QUESTION"] as const;
export type DemandKind = (typeof demandKinds)[number];

/** Governments that stand behind a figure, and behind every change of one, at least. */
export const least = 3;

/** A month in Japan, "2026-11". Every month is counted by itself; nothing is told over several. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export type Month = string;

/** Whose figure it is: a firm's organisation, or everybody's in the area. */
export const everybody = "ALL";
export const topicSchema = z.lazy(() =>
  z.strictObject({
    of: z.string().regex(/^(ALL|O-[0-9A-HJKMNP-TV-Z]{12})$/),
    area: z.enum(technologyAreas),
    kind: z.enum(demandKinds),
    month: monthSchema,
  }),
);
export type Topic = z.infer<typeof topicSchema>;

/** Where a figure stands: a region, or "several" when too few acted in each. */
export const demandCells = [...regions, "SEVERAL"] as const;
export type DemandCell = (typeof demandCells)[number];

/** Governments that were counted together, for good. */
export const groupSchema = z.lazy(() =>
  z.strictObject({
    cell: z.enum(demandCells),
    countries: z.array(countrySchema).min(least),
    on: daySchema,
  }),
);
export type Group<C extends string = DemandCell> = {
  readonly cell: C | "SEVERAL";
  readonly countries: readonly string[];
};

/**
 * The rule of release. Governments (countries: all ministries of one are one) wait until they can be counted in a group
 * of at least three who have not been counted yet: all who wait of one region, or else three of several regions. A
 * group is never split, never moved and never counted twice.
 *
 * Why no figure can be brought back to fewer than three: whatever is shown is a sum of whole groups, so the difference
 * of any two figures, days or slices is one too, and no group has fewer than three. What is not shown says "fewer than
 * three wait", which may be nobody. Of a group of several regions three are taken, and only while at least three
 * regions may stand behind it: since at most two wait in each, no region must have been part of it. The figures are
 * rounded down (`shownOf`) without noise, so asking again averages nothing.
 *
 * Not promised: whoever knows two of a group from elsewhere may guess at the third, and whoever looks all the time
 * learns when a group became whole.
 */
export function newGroups<C extends string>(
  told: readonly Group<C>[],
  acted: readonly string[],
  world: { readonly regions: readonly C[]; readonly regionOf: (country: string) => C | undefined },
): Group<C>[] {
  const counted = new Set(told.flatMap(({ countries }) => countries));
  const waiting = [...new Set(acted)].filter(
    (country) => !counted.has(country) && world.regionOf(country) !== undefined,
  );
  const inRegion = (region: C) => waiting.filter((country) => world.regionOf(country) === region);
  const whole = world.regions
    .map((cell) => ({ cell, countries: inRegion(cell) }))
    .filter(({ countries }) => countries.length >= least);
  const left = waiting.filter((country) => !whole.some(({ countries }) => countries.includes(country)));
  const mixed = left.length >= least && world.regions.length - whole.length >= least;
  return [...whole, ...(mixed ? [{ cell: "SEVERAL", countries: left.slice(0, least) } as const] : [])];
}

export const world = { regions, regionOf: (country: string): Region | undefined => regionOf(country) };

/**
 * The highest figure: "12 or more". Where nearly every country of a region has been counted, it would be known who was;
 * far below that, whoever is looked at may be missing (`leastCountries` is 20).
 */
export const most = 12;

/** Rounded down to a multiple of three. */
export const shownOf = (counted: number, upTo = most): number =>
  Math.floor(Math.min(counted, upTo) / least) * least;

export type Figures = Partial<Record<DemandCell, number>>;

/** What is told of a topic; a cell that is absent has fewer than three. A figure of 6 says "6 to 8". */
export function figuresOf(groups: readonly Group[]): Figures {
  const figures: Figures = {};
  for (const cell of demandCells) {
    const shown = shownOf(countedIn(groups, cell));
    if (shown > 0) figures[cell] = shown;
  }
  return figures;
}

export const countedIn = <C extends string>(groups: readonly Group<C>[], cell: C | "SEVERAL"): number =>
  groups.filter((group) => group.cell === cell).reduce((sum, { countries }) => sum + countries.length, 0);

/** The sum of what is shown, so that it tells nothing besides: "at least". */
export const totalOf = (figures: Figures): number =>
  demandCells.reduce((sum, cell) => sum + (figures[cell] ?? 0), 0);
