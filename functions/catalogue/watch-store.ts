import { type Watch, watchSchema } from "../../shared/catalogue/watch.ts";
import type { Key, Table, Write } from "../platform/table.ts";

const watchesOf = (listingId: string) => `WATCH#${listingId}`;
export const watchKey = (listingId: string, personId: string): Key => ({
  pk: watchesOf(listingId),
  sk: `PERSON#${personId}`,
});
/** Watched listings that are still to come, by the day they can be had. */
export const availableKey = (day: string, listingId: string): Key => ({
  pk: `AVAILABLE#${day.slice(0, 7)}`,
  sk: `${day}#${listingId}`,
});

const parse = ({ pk: _pk, sk: _sk, ...fields }: Readonly<Record<string, unknown>>): Watch =>
  watchSchema.parse(fields);

export async function getWatch(
  table: Table,
  listingId: string,
  personId: string,
): Promise<Watch | undefined> {
  const row = await table.get(watchKey(listingId, personId), { consistent: true });
  return row && parse(row);
}

/** One page of who watches a listing. */
export async function listWatches(
  table: Table,
  listingId: string,
  after: string | undefined,
): Promise<{ readonly watches: Watch[]; readonly next?: string }> {
  const range = { pk: watchesOf(listingId), limit: 100, ...(after && { after }) };
  const { rows, next } = await table.list(range, { consistent: true });
  return { watches: rows.map(parse), ...(next && { next }) };
}

export const putWatch = (now: Watch): Write[] => [
  {
    put: { ...watchKey(now.listingId, now.personId), ...now },
    expect: now.revision === 1 ? "absent" : { revision: now.revision - 1 },
  },
  ...(now.availableFrom
    ? [
        {
          put: { ...availableKey(now.availableFrom, now.listingId), listingId: now.listingId },
          expect: "anything",
        } as const,
      ]
    : []),
];
