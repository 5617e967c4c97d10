import type { Content, ContentOf } from "./model.ts";

/** Rows 1 to 15 of the order name what they control; 16 is the catch-all, and most of what is made falls under it. */
const controlledTo = 15;

/** The row that counts: what licensing set, else what the maker declared. */
export const rowOf = ({ classification, technology }: ContentOf<"TECHNOLOGY">): string =>
  classification?.controlRow?.trim() || technology.declaredControlRow?.trim() || "unknown";

/** Whether a row names what is controlled; whatever is neither "none" nor row 16 may be. */
export function isControlledRow(row: string): boolean {
  if (row.toLowerCase() === "none") return false;
  const item = Number(/^\d{1,2}(?![0-9])/.exec(row)?.[0] ?? 0);
  return item <= controlledTo;
}

/**
 * Whether the detail of a listing is for governments only: of a technology whose row is one of 1 to 15, or of which
 * nobody knows the row. Other kinds are classified item by item, and their visibility says who reads them.
 */
export const isDetailControlled = (content: Content): content is ContentOf<"TECHNOLOGY"> =>
  content.kind === "TECHNOLOGY" && isControlledRow(rowOf(content));

/**
 * What the public reads of such a listing: what it is called, what it is for in civil life, how ready it is and what it
 * seeks. Named field by field, so that a field that comes to listings later stays inside until somebody says otherwise.
 */
export function openPart(content: ContentOf<"TECHNOLOGY">): ContentOf<"TECHNOLOGY"> {
  const { kind, marking, title, summary, maker, visibility, price, saleModel, reviewBy, technology } =
    content;
  const { area, civilUse, trl, seeks } = technology;
  return {
    ...{ kind, marking, title, summary, visibility, price, saleModel, reviewBy },
    ...(maker && { maker }),
    models: [],
    partNumbers: [],
    specifications: [],
    pictures: [],
    related: [],
    technology: { area, civilUse, trl, seeks, withheld: true },
  };
}

/** Top-level fields in whose history the public may read; "technology" is one, for its open part may have changed. */
export const openFields = ["title", "summary", "maker", "price", "saleModel", "technology"] as const;
