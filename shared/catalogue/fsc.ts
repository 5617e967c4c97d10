import classTable from "./tables/fsc-classes.json" with { type: "json" };
import groupTable from "./tables/fsc-groups.json" with { type: "json" };

export type SupplyName = { readonly ja: string; readonly en: string };
export type SupplyCode = SupplyName & { readonly code: string };

type Table = { readonly rows: readonly (readonly string[])[] };
type Names = ReadonlyMap<string, SupplyCode>;

const namesIn = ({ rows }: Table): Names =>
  new Map(rows.map(([code = "", ja = "", en = ""]) => [code, { code, ja, en }]));
const listOf = (names: Names): readonly SupplyCode[] => [...names.values()];
const byGroup = (names: Names) => Map.groupBy(names.values(), ({ code }) => code.slice(0, 2));

// Pure calls on plain names, so that a bundle that reads groups alone leaves the classes out.
const classes = /* @__PURE__ */ namesIn(classTable);
const groups = /* @__PURE__ */ namesIn(groupTable);
const groupList = /* @__PURE__ */ listOf(groups);
const classesByGroup = /* @__PURE__ */ byGroup(classes);

const nameOf = (row: SupplyCode | undefined): SupplyName | undefined => row && { ja: row.ja, en: row.en };

/** Name of a Federal Supply Class (four digits); undefined for a class the table does not know. */
export const fscName = (code: string): SupplyName | undefined => nameOf(classes.get(code));

/** Name of a Federal Supply Group (the first two digits of its classes). */
export const groupName = (code: string): SupplyName | undefined => nameOf(groups.get(code));

/** Classes come and go: one that is not known is a warning, never an error. */
export const isKnownFsc = (code: string): boolean => classes.has(code);

/** All groups, by code. */
export const allGroups = (): readonly SupplyCode[] => groupList;

/** The classes of a group, by code; none for an unknown group. */
export const classesOf = (group: string): readonly SupplyCode[] => classesByGroup.get(group) ?? [];
