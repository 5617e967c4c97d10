import table from "./tables/ncb-codes.json" with { type: "json" };

const bureaux: ReadonlySet<string> = new Set(table.rows.map(([ncb = ""]) => ncb));

/** Whether a codification bureau has these two digits (5 and 6 of an NSN). Not known: a warning, never an error. */
export const isKnownNcb = (ncb: string): boolean => bureaux.has(ncb);
