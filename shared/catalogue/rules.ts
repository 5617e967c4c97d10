import type { Actor, AgencyRole } from "../base/actor.ts";
import { type Day, daysBetween } from "../base/day.ts";
import { type PublicationGate, shutFor } from "../surplus/rules.ts";
import type { Status } from "./codes.ts";
import type { Content, Listing, Visibility } from "./model.ts";
import type { Viewer } from "./search.ts";

/** The life cycle of a listing: who may move it from where to where. Needs are gates below. */
export const transitions = [
  { id: "submit", from: ["DRAFT", "CHANGES_REQUESTED"], to: "IN_REVIEW", who: ["curator"] },
  {
    id: "request-changes",
    from: ["IN_REVIEW", "CLASSIFIED"],
    to: "CHANGES_REQUESTED",
    who: ["licensing", "approver"],
  },
  { id: "classify", from: ["IN_REVIEW"], to: "CLASSIFIED", who: ["licensing"] },
  { id: "approve", from: ["CLASSIFIED"], to: "APPROVED", who: ["approver"] },
  {
    id: "publish",
    from: ["APPROVED", "WITHDRAWN", "EXPIRED"],
    to: "PUBLISHED",
    who: ["curator", "approver"],
  },
  { id: "withdraw", from: ["PUBLISHED"], to: "WITHDRAWN", who: ["curator", "approver"] },
  { id: "expire", from: ["PUBLISHED"], to: "EXPIRED", who: [] },
  { id: "sell-out", from: ["PUBLISHED"], to: "SOLD_OUT", who: ["curator"] },
] as const satisfies readonly {
  id: string;
  from: readonly Status[];
  to: Status;
  who: readonly AgencyRole[];
}[];

export type Move = (typeof transitions)[number]["id"];

/** Whether this actor may make this move from this status. The system may do what no person may. */
export function mayMove(actor: Actor, move: Move, status: Status): boolean {
  const row = transitions.find((t) => t.id === move);
  const from: readonly Status[] = row?.from ?? [];
  const who: readonly AgencyRole[] = row?.who ?? [];
  if (!from.includes(status)) return false;
  return actor.kind === "staff" ? who.includes(actor.role) : actor.kind === "system" && who.length === 0;
}

/** Drafts are written by curators; jobs of the agency's own (an intake run) act as the system. */
export const mayCurate = (actor: Actor): boolean =>
  actor.kind === "system" || (actor.kind === "staff" && actor.role === "curator");

/** A whole file is released by an approver, who did not prepare it. */
export const mayRelease = (actor: Actor): boolean => actor.kind === "staff" && actor.role === "approver";

/** A named rule that keeps a listing from being published. */
export type Gate =
  | "classification-missing"
  | "weapon-without-arms-category"
  | "same-person"
  | "review-by-too-far"
  | "review-by-passed"
  | PublicationGate;

/** Every gate that is shut for this listing today; empty when it may be published. */
export function shutGates(listing: Listing, today: Day): Gate[] {
  const { content } = listing;
  const gates: Gate[] = [];
  if (!content.classification || !listing.classifiedBy) gates.push("classification-missing");
  if (content.classification?.itemClass === "WEAPON" && !content.classification.armsCategory)
    gates.push("weapon-without-arms-category");
  if (content.kind === "SURPLUS")
    gates.push(
      ...shutFor("PUBLICATION", content.lot, content.price, today, content.classification?.itemClass),
    );
  if (!listing.approvedBy || listing.approvedBy === listing.preparedBy) gates.push("same-person");
  const ahead = daysBetween(today, content.reviewBy);
  if (ahead > 366) gates.push("review-by-too-far");
  if (ahead < 0) gates.push("review-by-passed");
  return gates;
}

/** Whether a viewer may know that something of this visibility exists. */
export function maySee(viewer: Viewer, visibility: Visibility): boolean {
  if (visibility.tier === "PUBLIC") return true;
  if (viewer.tier === "PUBLIC") return false;
  return visibility.tier === "REGISTERED_GOV" || visibility.countries.includes(viewer.country);
}

/** The viewer an actor is: only an officer of a cleared organisation sees beyond the public. */
export const viewerOf = (actor: Actor): Viewer =>
  actor.kind === "buyer" && actor.cleared ? { tier: "GOV", country: actor.country } : { tier: "PUBLIC" };

/** What the public projection of a listing says: without the name of a shielded maker. */
export function publicContent(content: Content): Content {
  if (!content.maker?.shielded) return content;
  const { maker: _shielded, ...rest } = content;
  return rest as Content;
}
