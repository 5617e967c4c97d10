import * as z from "zod";
import { daySchema, instantSchema } from "../../shared/base/day.ts";
import { type ListingId, listingIdSchema } from "../../shared/base/id.ts";
import { statuses } from "../../shared/catalogue/codes.ts";
import { type Listing, listingSchema, visibilitySchema } from "../../shared/catalogue/model.ts";
import {
  type Publication,
  type Published,
  publicationSchema,
  publishedSchema,
} from "../../shared/catalogue/published.ts";
import type { Key, Table, Write } from "../platform/table.ts";

/**
 * Published text lies twice: under `PUB#` what everyone may read, under `GOV#` what cleared governments may.
 * The role of the public function reads `PUB#` only, so a hole in its code cannot reach the rest.
 */
export const tiers = ["PUB", "GOV"] as const;
export type Tier = (typeof tiers)[number];
/** The desk has an index of its own, over the records as they are worked on. */
export const indexTiers = [...tiers, "DESK"] as const;
export type IndexTier = (typeof indexTiers)[number];

const numbered = (version: number) => `V#${String(version).padStart(6, "0")}`;
export const listingKey = (id: ListingId): Key => ({ pk: `LISTING#${id}`, sk: "LISTING" });
export const currentKey = (tier: Tier, id: ListingId): Key => ({ pk: `${tier}#L#${id}`, sk: "CURRENT" });
export const versionKey = (tier: Tier, id: ListingId, version: number): Key => ({
  pk: `${tier}#L#${id}`,
  sk: numbered(version),
});

/** The change log lies in partitions of a month (UTC), ordered by time, listing and version. */
export const logKey = (tier: IndexTier, at: string, id: ListingId, version: number): Key => ({
  pk: logPartition(tier, at.slice(0, 7)),
  sk: `${at}#${id}#${version}`,
});
export const logPartition = (tier: IndexTier, month: string) => `${tier}#LOG#${month}`;

const deskStandingSchema = z.strictObject({
  status: z.enum(statuses),
  owner: z.string(),
  live: z.boolean(),
  reviewBy: daySchema,
  percent: z.int().min(0).max(100),
});

const logRowSchema = z.lazy(() =>
  z.strictObject({
    type: z.enum(["PUBLISHED", "WITHDRAWN"]),
    id: listingIdSchema,
    version: z.int().min(1),
    at: instantSchema,
    title: z.strictObject({ ja: z.string().optional(), en: z.string().optional() }).optional(),
    publication: publishedSchema.optional(),
    visibility: visibilitySchema,
    /** Lines of the desk only. */
    desk: deskStandingSchema.optional(),
    expiresAt: z.int().optional(),
  }),
);
export type LogRow = z.infer<typeof logRowSchema>;

const withoutKeys = (row: Readonly<Record<string, unknown>>) => {
  const { pk: _pk, sk: _sk, ...fields } = row;
  return fields;
};
export const parseLogRow = (row: Readonly<Record<string, unknown>>): LogRow =>
  logRowSchema.parse(withoutKeys(row));
export const parsePublication = (row: Readonly<Record<string, unknown>>): Publication =>
  publicationSchema.parse(withoutKeys(row));

export async function getCurrent(table: Table, tier: Tier, id: ListingId): Promise<Publication | undefined> {
  const row = await table.get(currentKey(tier, id));
  return row && parsePublication(row);
}

export async function getVersion(
  table: Table,
  tier: Tier,
  id: ListingId,
  version: number,
): Promise<Published | undefined> {
  const row = await table.get(versionKey(tier, id, version));
  return row && publishedSchema.parse(withoutKeys(row));
}

export async function getListing(table: Table, id: ListingId): Promise<Listing | undefined> {
  const row = await table.get(listingKey(id), { consistent: true });
  return row && parseListing(row);
}

export const parseListing = (row: Readonly<Record<string, unknown>>): Listing =>
  listingSchema.parse(withoutKeys(row));

/** A changed listing: expects the revision that was read. */
export const putListing = (listing: Listing): Write => ({
  put: { ...listingKey(listing.id), ...listing },
  expect: listing.revision === 1 ? "absent" : { revision: listing.revision - 1 },
});

/** The projection of a publication or withdrawal in one tier, and its line in that tier's change log. */
export function projectionWrites(tier: Tier, publication: Publication): Write[] {
  const { id, version } = publication;
  const current: Write = { put: { ...currentKey(tier, id), ...publication }, expect: "anything" };
  if (publication.state === "WITHDRAWN") {
    const { withdrawnAt: at, title, visibility } = publication;
    const line: LogRow = { type: "WITHDRAWN", id, version, at, visibility, ...(title && { title }) };
    return [current, { put: { ...logKey(tier, at, id, version), ...line }, expect: "anything" }];
  }
  return [
    current,
    { put: { ...versionKey(tier, id, version), ...publication }, expect: "absent" },
    logged(tier, publication),
  ];
}

/** The line of a version in the change log. */
function logged(tier: Tier, publication: Published): Write {
  const { id, version, publishedAt: at } = publication;
  const { visibility } = publication.content;
  const line: LogRow = { type: "PUBLISHED", id, version, at, publication, visibility };
  return { put: { ...logKey(tier, at, id, version), ...line }, expect: "anything" };
}

/** A version as it may be read from now on, with its line in the log. */
export const replaceVersion = (tier: Tier, version: Published): Write[] => [
  { put: { ...versionKey(tier, version.id, version.version), ...version }, expect: "anything" },
  logged(tier, version),
];

/** Takes a version out of a tier, with its line in the log: what was narrowed must leave no trace there. */
export const eraseVersion = (tier: Tier, id: ListingId, version: number, at: string): Write[] => [
  { remove: versionKey(tier, id, version), expect: "anything" },
  { remove: logKey(tier, at, id, version), expect: "anything" },
];
