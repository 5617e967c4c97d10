import type { DatabaseSync } from "node:sqlite";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Card } from "../../shared/catalogue/search.ts";
import type { Parts } from "./search-schema.ts";

/** Longer ones cost more time per card than they save in bytes. */
const dictionaryBytes = 8192;

/**
 * Cards as they lie in the table: JSON, deflated with the first cards the index met as dictionary. That takes a card
 * to about a quarter, and with it the snapshot's load and the memory; only the page shown is ever unpacked.
 */
export function openCards(db: DatabaseSync, parts: Parts) {
  const select = db.prepare("SELECT card FROM listings WHERE number = ?");
  let dictionary = parts.bytes("dictionary");

  return {
    /** Chooses the dictionary, once in the life of an index: before its first card. */
    prepare(cards: readonly Card[]): void {
      if (dictionary || cards.length === 0) return;
      const text = cards.slice(0, 32).map((card) => JSON.stringify(card));
      dictionary = Buffer.from(text.join("")).subarray(0, dictionaryBytes);
      parts.put("dictionary", dictionary);
    },
    pack: (card: Card): Uint8Array =>
      deflateRawSync(JSON.stringify(card), { ...(dictionary && { dictionary }), level: 6 }),
    read(row: number): Card {
      const packed = select.get(row)?.card;
      if (!(packed instanceof Uint8Array)) throw new Error(`row ${row} of the search index has no card`);
      return JSON.parse(inflateRawSync(packed, { ...(dictionary && { dictionary }) }).toString("utf8"));
    },
  };
}
export type Cards = ReturnType<typeof openCards>;
