import type { ListingId } from "../../shared/base/id.ts";
import { type Badge, badgeSchema } from "../../shared/catalogue/badge.ts";
import type { Publication } from "../../shared/catalogue/published.ts";
import { type ShownPilot, shownPilotSchema } from "../../shared/catalogue/shown-pilot.ts";
import type { Key, Row, Table, Write } from "../platform/table.ts";
import { currentKey, parsePublication, type Tier, tiers } from "./store.ts";

/** What is shown with a publication lies right behind it, so that a page of it is one read. */
const besideKey = (tier: Tier, listing: ListingId, what: "BADGE" | "PILOT", id: string): Key => {
  const { pk, sk } = currentKey(tier, listing);
  return { pk, sk: `${sk}#${what}#${id}` };
};

/** What is attested of a listing, for everyone who may read it. */
export const badgeWrites = (listing: ListingId, badge: Badge): Write[] =>
  tiers.map((tier) => ({
    put: { ...besideKey(tier, listing, "BADGE", badge.id), ...badge },
    expect: "anything",
  }));

/** A trial of a technology, in the tiers whose readers may know of it. */
export const showPilot = (tier: Tier, listing: ListingId, pilot: ShownPilot): Write => ({
  put: { ...besideKey(tier, listing, "PILOT", pilot.id), ...pilot },
  expect: "anything",
});
export const hidePilot = (tier: Tier, listing: ListingId, id: string): Write => ({
  remove: besideKey(tier, listing, "PILOT", id),
  expect: "anything",
});

/** A page names so many; a product has a handful. */
const most = 40;

export type WithBeside = {
  readonly publication?: Publication;
  readonly badges: readonly Badge[];
  /** The latest first. */
  readonly pilots: readonly ShownPilot[];
};

/** The current publication with what is shown beside it; one read. */
export async function getWithBeside(table: Table, tier: Tier, listing: ListingId): Promise<WithBeside> {
  const { pk, sk } = currentKey(tier, listing);
  const { rows } = await table.list({ pk, from: sk, to: `${sk}#\uffff`, limit: most });
  const current = rows.find((row) => row.sk === sk);
  const beside = (what: string) => rows.filter((row) => row.sk.startsWith(`${sk}#${what}#`)).map(withoutKeys);
  return {
    ...(current && { publication: parsePublication(current) }),
    badges: beside("BADGE").map((row) => badgeSchema.parse(row)),
    pilots: beside("PILOT")
      .map((row) => shownPilotSchema.parse(row))
      .toSorted((a, b) => (a.on < b.on ? 1 : -1)),
  };
}

const withoutKeys = ({ pk: _pk, sk: _sk, ...fields }: Row) => fields;
