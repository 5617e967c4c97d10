import type { Instant } from "../../shared/base/day.ts";
import { isDetailControlled, openFields } from "../../shared/catalogue/control-detail.ts";
import type { Content, Listing } from "../../shared/catalogue/model.ts";
import type { HistoryLine, Names, Published, Withdrawn } from "../../shared/catalogue/published.ts";
import { publicContent } from "../../shared/catalogue/rules.ts";
import { eraseVersion, makerWrites, projectionWrites } from "../catalogue/index.ts";
import type { Audited } from "../platform/commit.ts";
import type { Write } from "../platform/table.ts";
import { dueWrite } from "./due.ts";
import { recordWrites } from "./record.ts";

/** What a publication or withdrawal writes: the record, its projections, its audit row. */
export type Move = { readonly listing: Listing; readonly writes: Write[]; readonly audit: Audited };

/** Whether the public met the last version; it may have been withdrawn or be under review since. */
export const wasPublic = (listing: Listing) => listing.published.at(-1)?.tier === "PUBLIC";

/** The lines that the public may still read: what lay before a time among governments was erased for good. */
export const openLines = ({ published }: Listing) =>
  published.slice(published.findLastIndex((line) => line.tier === "GOV") + 1);

/** The next version of a listing; `before` is the content last published. */
export function publication(listing: Listing, before: Content | undefined, names: Names, at: Instant): Move {
  const { content } = listing;
  const version = listing.version + 1;
  const tier = content.visibility.tier === "PUBLIC" ? "PUBLIC" : "GOV";
  const line = { version, at, tier, changed: before ? changedFields(before, content) : [] } as const;
  const { schedule, sentBack: _mended, ...rest } = listing;
  const next: Listing = {
    ...rest,
    ...(schedule?.withdrawOn && { schedule: { withdrawOn: schedule.withdrawOn } }),
    status: "PUBLISHED",
    since: at,
    revision: listing.revision + 1,
    version,
    published: [...listing.published, line],
    changedAt: at,
  };
  const everyone = projectionWrites("GOV", published(next, content, names, "GOV"));
  const open =
    tier === "PUBLIC"
      ? projectionWrites("PUB", published(next, publicContent(content), openNames(content, names), "PUBLIC"))
      : wasPublic(listing)
        ? narrowed(listing, next)
        : [];
  return {
    listing: next,
    writes: [
      ...recordWrites(next),
      dueWrite(content.reviewBy, "review", listing.id),
      ...everyone,
      ...open,
      ...makersLine(next, "PUBLISHED", before),
    ],
    audit: {
      record: `listing:${listing.id}`,
      action: "listing.publish",
      detail: { version, tier, preparedBy: listing.preparedBy, approvedBy: listing.approvedBy ?? "" },
    },
  };
}

/** A class that the text does not name must not be told by its name either. */
const openNames = (content: Content, names: Names): Names => (isDetailControlled(content) ? {} : names);

/** Takes a published listing off every list; its earlier versions stay citable. */
export function withdrawal(listing: Listing, cause: Withdrawn["cause"], at: Instant): Move {
  const version = listing.version + 1;
  const next: Listing = {
    ...listing,
    // What is being worked on goes on; only the version that was published leaves.
    status: listing.status === "PUBLISHED" ? cause : listing.status,
    ...(listing.status === "PUBLISHED" && { since: at }),
    revision: listing.revision + 1,
    version,
    withdrawn: [...(listing.withdrawn ?? []), { version, at }],
    changedAt: at,
  };
  const grave = (tier: "PUBLIC" | "GOV"): Withdrawn => ({
    state: "WITHDRAWN",
    id: listing.id,
    version,
    withdrawnAt: at,
    cause,
    visibility: listing.content.visibility,
    title: listing.content.title,
    history: history(next, tier),
  });
  return {
    listing: next,
    writes: [
      ...recordWrites(next),
      ...projectionWrites("GOV", grave("GOV")),
      ...(wasPublic(listing) ? projectionWrites("PUB", grave("PUBLIC")) : []),
      ...makersLine(next, "WITHDRAWN"),
    ],
    audit: { record: `listing:${listing.id}`, action: "listing.withdraw", detail: { version, cause } },
  };
}

/** The supplier that made it finds it among its own. */
function makersLine(
  { id, version, content }: Listing,
  state: "PUBLISHED" | "WITHDRAWN",
  before?: Content,
): Write[] {
  const { title, maker } = content;
  return makerWrites(
    { listing: id, title, shielded: maker?.shielded ?? false, version, state },
    content,
    before,
  );
}

/** A listing that only governments may see from now on: what the public could read of it is erased. */
function narrowed(before: Listing, { id, version, changedAt: at }: Listing): Write[] {
  const grave: Withdrawn = {
    state: "WITHDRAWN",
    id,
    version,
    withdrawnAt: at,
    cause: "WITHDRAWN",
    visibility: { tier: "PUBLIC" },
    history: [],
  };
  const open = openLines(before);
  const first = open[0]?.version ?? version;
  const graves = (before.withdrawn ?? []).filter((line) => line.version > first);
  return [
    ...projectionWrites("PUB", grave),
    // Older ones were erased before, see `hideOlder`.
    ...[...open, ...graves].slice(-40).flatMap((line) => eraseVersion("PUB", id, line.version, line.at)),
  ];
}

function published(listing: Listing, content: Content, names: Names, tier: "PUBLIC" | "GOV"): Published {
  const lines = history(listing, tier);
  const at = listing.changedAt;
  return {
    state: "PUBLISHED",
    id: listing.id,
    version: listing.version,
    publishedAt: at,
    firstPublishedAt: lines.at(-1)?.at ?? at,
    content,
    names,
    history: lines,
  };
}

/** The public does not learn that a shielded maker's name changed, nor what did of a controlled detail. */
function history(listing: Listing, tier: "PUBLIC" | "GOV"): HistoryLine[] {
  const controlled = isDetailControlled(listing.content);
  const isOpen = (field: string) => !controlled || openFields.some((open) => open === field);
  const hidden = listing.content.maker?.shielded ? ["maker", "visibility"] : ["visibility"];
  if (tier === "GOV")
    return listing.published.map(({ version, at, changed }) => ({ version, at, changed })).reverse();
  return openLines(listing)
    .map(({ version, at, changed }, i) => ({
      version,
      at,
      changed: i === 0 ? [] : changed.filter((field) => !hidden.includes(field) && isOpen(field)),
    }))
    .reverse();
}

function changedFields(before: Content, after: Content): string[] {
  const old: Readonly<Record<string, unknown>> = before;
  const now: Readonly<Record<string, unknown>> = after;
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]))
    .sort();
}
