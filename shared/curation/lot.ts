import type { Money } from "../base/money.ts";
import type { PropertyRow } from "./row.ts";

export const groupings = ["lot", "none"] as const;
export type Grouping = (typeof groupings)[number];

/** Where one row of the file went. */
export type Unit = {
  readonly row: number;
  readonly sheet: string;
  readonly quantity: number;
  readonly unitValueMinor?: number;
  readonly date?: string;
};

/** Rows that become one listing; the first of them names it. */
export type PropertyLot = {
  readonly first: PropertyRow;
  readonly units: Unit[];
  quantity: number;
  /** Sum of quantity × value per unit; absent while no row has a value. */
  value?: Money;
};

/** A lot takes at most this many rows, so that its units fit into one transaction; the next row begins another. */
export const rowsPerLot = 20_000;

/** Rows of the same item, place, condition and unit of issue are one lot. */
export const groupKey = (row: PropertyRow): string =>
  JSON.stringify([
    row.nsn ?? row.localNumber ?? "",
    row.name.toUpperCase(),
    row.place ?? "",
    row.state ?? "",
    row.condition ?? "",
    row.unit,
    row.demil ?? "",
    row.value?.currency ?? "",
  ]);

export const lotOf = (row: PropertyRow): PropertyLot => addRow({ first: row, units: [], quantity: 0 }, row);

/** Adds a row; sums stay exact, in minor units. */
export function addRow(lot: PropertyLot, row: PropertyRow): PropertyLot {
  lot.units.push({
    row: row.row,
    sheet: row.sheet,
    quantity: row.quantity,
    ...(row.value && { unitValueMinor: row.value.minor }),
    ...(row.date && { date: row.date }),
  });
  lot.quantity += row.quantity;
  if (row.value) {
    const minor = (lot.value?.minor ?? 0) + row.quantity * row.value.minor;
    lot.value = { minor, currency: row.value.currency };
  }
  return lot;
}

/** Gathers rows into lots, in the order in which each lot's first row came. */
export function gather(): { add: (row: PropertyRow) => void; lots: () => PropertyLot[] } {
  const open = new Map<string, PropertyLot>();
  const all: PropertyLot[] = [];
  return {
    add: (row) => {
      const key = groupKey(row);
      const lot = open.get(key);
      if (lot && lot.units.length < rowsPerLot) addRow(lot, row);
      else {
        const begun = lotOf(row);
        open.set(key, begun);
        all.push(begun);
      }
    },
    lots: () => all,
  };
}
