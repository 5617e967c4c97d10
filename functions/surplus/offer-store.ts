import { type Offer, type Opening, offerSchema, openingSchema } from "../../shared/surplus/offers.ts";
import type { SealedFor } from "../platform/seal.ts";
import type { Table, Write } from "../platform/table.ts";
import { offerKey, openingKey } from "./keys.ts";
import { getRow, listRows } from "./store.ts";

export const getOffer = (table: Table, listingId: string, organisationId: string) =>
  getRow(table, offerKey(listingId, organisationId), offerSchema);
export const getOpening = (table: Table, listingId: string): Promise<Opening | undefined> =>
  getRow(table, openingKey(listingId), openingSchema);

/** All offers of a lot: at most one per government. */
export async function listOffers(table: Table, listingId: string): Promise<Offer[]> {
  const offers: Offer[] = [];
  for (let after: string | undefined; ; ) {
    const range = { pk: openingKey(listingId).pk, prefix: "OFFER#", limit: 200, ...(after && { after }) };
    const page = await listRows(table, range, offerSchema);
    offers.push(...page.items);
    if (!page.next) return offers;
    after = page.next;
  }
}

const expecting = (revision: number) => (revision === 1 ? "absent" : { revision: revision - 1 });
export const putOffer = (now: Offer): Write => ({
  put: { ...offerKey(now.listingId, now.organisationId), ...now },
  expect: expecting(now.revision),
});
export const putOpening = (now: Opening): Write => ({
  put: { ...openingKey(now.listingId), ...now },
  expect: expecting(now.revision),
});

/** What an offer's seal is bound to: KMS checks lot and closing day, the text itself also whose it is. */
export const sealedFor = (
  offer: Pick<Offer, "listingId" | "closing" | "organisationId" | "quantity">,
): SealedFor => ({
  context: { lot: offer.listingId, closing: offer.closing },
  owner: `${offer.organisationId} ${offer.quantity}`,
});

export const offerRecord = (listingId: string, organisationId: string) =>
  `offer:${listingId}:${organisationId}`;
export const openingRecord = (listingId: string) => `opening:${listingId}`;
