import units from "./tables/unit-of-issue.json" with { type: "json" };

type Name = { readonly ja: string; readonly en: string };

const names: ReadonlyMap<string, Name> = new Map(
  units.rows.map(([code = "", ja = "", en = ""]) => [code, { ja: ja || en, en }]),
);

/** The name of a unit of issue by its two letters. */
export const unitName = (code: string): Name | undefined => names.get(code);
