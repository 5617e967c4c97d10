import type { Actor } from "../base/actor.ts";
import { type Day, daysBetween } from "../base/day.ts";
import { type PublicationGate, shutFor } from "../surplus/rules.ts";
import { isDetailControlled, openPart } from "./control-detail.ts";
import type { Content, Listing, Visibility } from "./model.ts";
import type { Viewer } from "./search.ts";

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
  if (!listing.approvedBy || hands(listing).includes(listing.approvedBy)) gates.push("same-person");
  const ahead = daysBetween(today, content.reviewBy);
  if (ahead > 366) gates.push("review-by-too-far");
  if (ahead < 0) gates.push("review-by-passed");
  return gates;
}

/** Everybody who prepared it as it stands: wrote, classified or began it. */
export const hands = ({ preparedBy, classifiedBy, contributors = [] }: Listing): readonly string[] => [
  preparedBy,
  ...(classifiedBy ? [classifiedBy] : []),
  ...contributors,
];

/** Whether a viewer may know that something of this visibility exists. */
export function maySee(viewer: Viewer, visibility: Visibility): boolean {
  if (visibility.tier === "PUBLIC") return true;
  if (viewer.tier === "PUBLIC") return false;
  return visibility.tier === "REGISTERED_GOV" || visibility.countries.includes(viewer.country);
}

/** The viewer an actor is: only an officer of a cleared organisation sees beyond the public. */
export const viewerOf = (actor: Actor): Viewer =>
  actor.kind === "buyer" && actor.cleared ? { tier: "GOV", country: actor.country } : { tier: "PUBLIC" };

/**
 * What the public projection of a listing says: nothing of the detail that is controlled, nor the name of a shielded
 * maker, or which supplier it is.
 */
export function publicContent(whole: Content): Content {
  const content = isDetailControlled(whole) ? openPart(whole) : whole;
  const { maker, ...rest } = content;
  if (!maker?.shielded && !maker?.organisationId) return content;
  if (maker.shielded) return rest as Content;
  const { organisationId: _link, ...named } = maker;
  return { ...content, maker: named };
}
