import {
  type MakerSeen,
  type MakersListing,
  makerSeenSchema,
  makersListingSchema,
} from "../../shared/catalogue/maker.ts";
import type { Content } from "../../shared/catalogue/model.ts";
import type { Row, Table, Write } from "../platform/table.ts";

const listingKey = (organisation: string, listing: string) => ({ pk: `MAKER#${organisation}`, sk: listing });
const withoutKeys = ({ pk: _pk, sk: _sk, ...fields }: Row) => fields;

/** A published listing among those of the supplier that made it, and no longer among those of another. */
export function makerWrites(listing: MakersListing, now: Content, before: Content | undefined): Write[] {
  const [maker, old] = [now.maker?.organisationId, before?.maker?.organisationId];
  return [
    ...(maker
      ? [{ put: { ...listingKey(maker, listing.listing), ...listing }, expect: "anything" } as const]
      : []),
    ...(old && old !== maker
      ? [{ remove: listingKey(old, listing.listing), expect: "anything" } as const]
      : []),
  ];
}

/** `mark` keeps lines of one day apart and tells nothing. */
export const seenWrite = (organisation: string, seen: MakerSeen, mark: string): Write => ({
  put: { pk: `MAKERSEEN#${organisation}`, sk: `${seen.day}#${mark}`, ...seen },
  expect: "absent",
});

const mostListings = 200;

export async function listOfMaker(table: Table, organisation: string): Promise<MakersListing[]> {
  const { rows } = await table.list({ pk: `MAKER#${organisation}`, limit: mostListings });
  return rows.map((row) => makersListingSchema.parse(withoutKeys(row)));
}

export async function listSeen(
  table: Table,
  organisation: string,
  after: string | undefined,
): Promise<{ seen: MakerSeen[]; next?: string }> {
  const range = { pk: `MAKERSEEN#${organisation}`, descending: true, limit: 50, ...(after && { after }) };
  const { rows, next } = await table.list(range);
  return { seen: rows.map((row) => makerSeenSchema.parse(withoutKeys(row))), ...(next && { next }) };
}
