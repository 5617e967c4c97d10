import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { getListing, putListing } from "../../functions/catalogue/index.ts";
import { releaseListings, unstored } from "../../functions/curation/index.ts";
import { commit, noAudit } from "../../functions/platform/commit.ts";
import { type Ctx, type Deps, openDeps } from "../../functions/platform/deps.ts";
import { withKeys } from "../../functions/platform/keys.ts";
import type { OnRead } from "../../functions/platform/table.ts";
import { openTypeset } from "../../functions/platform/typeset.ts";
import type { Actor, AgencyRole } from "../../shared/base/actor.ts";
import { idAlphabet, idFrom } from "../../shared/base/id.ts";
import type { Kind } from "../../shared/catalogue/codes.ts";
import { type Content, contentSchema, type Listing } from "../../shared/catalogue/model.ts";

/** The outside of the running stack. `onRead` hears every read of the table. */
export const stackDeps = (onRead?: OnRead): Deps => ({
  ...withKeys(openDeps({ ...inject("stack").environment, LOG_LEVEL: "SILENT" }, "test", onRead)),
  typeset: openTypeset(),
});

export const staff = (role: AgencyRole): Actor => ({ kind: "staff", personId: role, role });

/** A word nobody else says, far from every other by more than one edit. */
export const word = (): string =>
  `zq${[...randomBytes(12)].map((b) => idAlphabet[10 + (b % 22)]).join("")}`.toLowerCase();

export const newId = (): string => idFrom("L", randomBytes(8));

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const special = {
  EQUIPMENT: {},
  SERVICE: { service: { type: "TRAINING" } },
  SURPLUS: {
    lot: {
      quantity: 3,
      unitOfIssue: "EA",
      condition: { code: "A", assessed: true },
      asIsTextVersion: "1",
    },
  },
  TECHNOLOGY: {
    technology: {
      area: "SENSING",
      civilUse: { ja: "測量", en: "Surveying" },
      defenceUse: { ja: "監視", en: "Watching" },
      trl: 4,
      ipOwner: { ja: "権利者", en: "The owner" },
      declaredControlRow: "none",
      seeks: ["PARTNER"],
    },
  },
} as const satisfies Record<Kind, object>;

/** A valid listing of a kind that may be published today; `overrides` replace whole top-level fields. */
export const content = (kind: Kind, overrides: Readonly<Record<string, unknown>> = {}): Content =>
  contentSchema.parse({
    kind,
    marking: "UNCLASSIFIED",
    title: { ja: `試験 ${word()}`, en: `Trial ${word()}` },
    summary: { ja: "試験用の品目", en: "An item for trials" },
    models: [],
    partNumbers: [],
    specifications: [],
    visibility: { tier: "PUBLIC" },
    classification: { itemClass: "NON_WEAPON" },
    price: {
      mode: "ON_REQUEST",
      date: inDays(-10),
      basis: { ja: "問い合わせ", en: "On request" },
      currency: "JPY",
    },
    saleModel: "AGENT",
    pictures: [],
    related: [],
    reviewBy: inDays(180),
    ...special[kind],
    ...overrides,
  });

/** Publishes through the real verb: prepared by a curator, classified by licensing, approved by an approver. */
export async function publish(deps: Deps, what: Content, id: string = newId()): Promise<Listing> {
  const draft = unstored(id, what, "curator", deps.now().toISOString());
  const [listing] = await releaseListings(
    { deps, actor: staff("approver") },
    { listings: [draft], classifiedBy: "licensing", approvedBy: "approver" },
  );
  if (!listing) throw new Error("nothing was released");
  return listing;
}

/** The record as it stands after a review that approved `changes`; the desk that does this is not built yet. */
export async function approve(deps: Deps, id: string, changes: Readonly<Record<string, unknown>> = {}) {
  const ctx: Ctx = { deps, actor: staff("approver") };
  const listing = await record(deps, id);
  const next: Listing = {
    ...listing,
    status: "APPROVED",
    revision: listing.revision + 1,
    content: contentSchema.parse({ ...listing.content, ...changes }),
    changedAt: deps.now().toISOString(),
  };
  await commit(ctx, [putListing(next)], noAudit("a test stands in for the review"));
  return next;
}

export async function record(deps: Deps, id: string): Promise<Listing> {
  const listing = await getListing(deps.table, id);
  if (!listing) throw new Error(`${id} is not stored`);
  return listing;
}
