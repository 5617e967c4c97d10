export { endpointAmongGovernments, isAmongGovernments, pageAmongGovernments } from "./among-governments.ts";
export { badgeWrites, getWithBeside, hidePilot, showPilot } from "./beside.ts";
export type { Heard, ReadCtx } from "./ctx.ts";
export { asWorkedOn, deskLine } from "./desk-log.ts";
export { type Fold, type FoldResult, openFold, rebuildSnapshot } from "./fold-changes.ts";
export { type LiveIndex, liveIndex } from "./live-index.ts";
export { listOfMaker, makerWrites } from "./maker-store.ts";
export {
  currentKey,
  eraseVersion,
  getCurrent,
  getListing,
  getVersion,
  listingKey,
  parseListing,
  projectionWrites,
  putListing,
  replaceVersion,
} from "./store.ts";
export { unwatchListing, watchListing } from "./watch-listing.ts";
export { getWatch } from "./watch-store.ts";
