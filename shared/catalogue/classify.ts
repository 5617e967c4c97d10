import type { ArmsCategory, ItemClass } from "./codes.ts";

export type Proposal = { readonly itemClass: ItemClass; readonly armsCategory?: ArmsCategory };

/** Gun barrels below 75 mm are small arms and light weapons, from 75 mm artillery (UN Register, category III). */
const byGroup: Readonly<Record<string, ArmsCategory>> = { "10": "c", "11": "g", "13": "c", "14": "g" };

/** Classes that differ from their group; undefined: no arms at all. */
const byClass: Readonly<Record<string, ArmsCategory | undefined>> = {
  "1005": "h",
  "1010": "h",
  "1070": undefined,
  "1075": undefined,
  "1080": undefined,
  "1090": "h",
  "1095": "h",
  "1305": "h",
  "1310": "h",
  "1336": "g",
  "1337": "g",
  "1338": "g",
  "1367": undefined,
  "1385": undefined,
  "1386": undefined,
  "1398": undefined,
  "1905": "f",
  "2350": "b",
  "2355": "b",
};

/** Aircraft are arms only when built to fight, which their class does not say: the demilitarisation code may. */
const whenDemilitarised: Readonly<Record<string, ArmsCategory>> = { "1510": "d", "1520": "e", "1550": "d" };

/** D: destroy the whole item; G: munitions. */
const combatDemil: ReadonlySet<string> = new Set(["D", "G"]);

function categoryFor(fsc: string, demil: string | undefined): ArmsCategory | undefined {
  if (Object.hasOwn(byClass, fsc)) return byClass[fsc];
  const aircraft = whenDemilitarised[fsc];
  if (aircraft) return demil !== undefined && combatDemil.has(demil) ? aircraft : undefined;
  return byGroup[fsc.slice(0, 2)];
}

/**
 * Item class and arms category proposed from the supply class; the licensing officer confirms or changes it.
 * Categories: Arms Trade Treaty article 2(1)(a)–(h). Ammunition has none of its own (article 3 covers what such arms
 * fire): it takes that of its calibre. A class cannot tell a tank (a) from other tracked vehicles: (b) is proposed.
 * Not known, or fire control and other parts (article 4): no arms. Nuclear ordnance fits none; (g) stands in.
 */
export function proposedClass(fsc: string | undefined, demil?: string): Proposal {
  const armsCategory = fsc === undefined ? undefined : categoryFor(fsc, demil);
  return armsCategory ? { itemClass: "WEAPON", armsCategory } : { itemClass: "NON_WEAPON" };
}
