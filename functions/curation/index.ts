export { createDrafts, draftsAtOnce } from "./create-drafts.ts";
export { deskDocuments } from "./desk-index.ts";
export { listingIdOf, unstored } from "./draft.ts";
export { type MoveInput, moveListing } from "./move-listing.ts";
export { type PublishResult, publishIntake } from "./publish-intake.ts";
export type { Source } from "./read-table.ts";
export { releasedAtOnce, releaseListings } from "./release-listings.ts";
export { type IntakeOptions, type IntakeResult, takeIn } from "./take-in.ts";
export { workDue } from "./work-due.ts";
