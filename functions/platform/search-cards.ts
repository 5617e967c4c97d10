import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Card } from "../../shared/catalogue/search.ts";
import type { Parts } from "./search-schema.ts";

/** Longer ones cost more time per card than they save in bytes. */
const dictionaryBytes = 8192;

/**
 * Cards as JSON, each deflated with the first cards the index met as dictionary: a quarter of their size. Those of
 * the snapshot stay where they lie in it and cost its opening nothing; only the page shown is ever unpacked.
 */
export function openCards(parts: Parts, opened: Uint8Array) {
  let packed = opened;
  let ends = parts.ints("card-ends");
  let dictionary = parts.bytes("dictionary");
  const fresh = new Map<number, Uint8Array>();

  const bytesOf = (row: number): Uint8Array =>
    fresh.get(row) ?? packed.subarray(ends[row - 1] ?? 0, ends[row] ?? 0);

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
    put: (row: number, card: Uint8Array): void => {
      fresh.set(row, card);
    },
    read: (row: number): Card =>
      JSON.parse(inflateRawSync(bytesOf(row), { ...(dictionary && { dictionary }) }).toString("utf8")),
    /** All cards of rows that are held, one after the other; their ends go into the parts. */
    save(rows: number, held: (row: number) => boolean): Uint8Array {
      const list = Array.from({ length: rows }, (_, i) => (held(i + 1) ? bytesOf(i + 1) : new Uint8Array(0)));
      const marks = new Int32Array(rows + 1);
      list.forEach((bytes, i) => {
        marks[i + 1] = (marks[i] ?? 0) + bytes.length;
      });
      packed = Buffer.concat(list);
      ends = marks;
      fresh.clear();
      parts.put("card-ends", new Uint8Array(ends.buffer));
      return packed;
    },
  };
}
export type Cards = ReturnType<typeof openCards>;
