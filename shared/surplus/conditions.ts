import type { ConditionCode } from "./codes.ts";
import table from "./tables/condition-codes.json" with { type: "json" };

export type ConditionName = { readonly ja: string; readonly en: string };

const names: ReadonlyMap<string, ConditionName> = new Map(
  table.rows.map(([code = "", ja = "", en = ""]) => [code, { ja, en }]),
);

/** The full term of a supply condition code. */
export const conditionName = (code: ConditionCode | (string & {})): ConditionName | undefined =>
  names.get(code);
