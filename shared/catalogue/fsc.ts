import classes from "./tables/fsc-classes.json" with { type: "json" };
import groups from "./tables/fsc-groups.json" with { type: "json" };

type Name = { readonly ja: string; readonly en: string };

const named = (rows: readonly (readonly string[])[]): ReadonlyMap<string, Name> =>
  new Map(rows.map(([code = "", ja = "", en = ""]) => [code, { ja: ja || en, en }]));

const classNames = /* @__PURE__ */ named(classes.rows);
const groupNames = /* @__PURE__ */ named(groups.rows);

/** The name of a federal supply class by its four digits. */
export const fscName = (code: string): Name | undefined => classNames.get(code);
export const isKnownFsc = (code: string): boolean => classNames.has(code);

/** The name of a supply group by its two digits. */
export const groupName = (code: string): Name | undefined => groupNames.get(code);
