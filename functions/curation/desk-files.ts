import { mayPutToIntake } from "../../shared/documents/rules.ts";
import type { DesksRules, May } from "../documents/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { listingFiles } from "./listing-files.ts";

const orOfIntake =
  (ofListing: (ctx: Ctx) => May) =>
  (ctx: Ctx): May =>
  (what) =>
    what.owner.startsWith("intake:")
      ? what.kind === "DOCUMENT" && mayPutToIntake(ctx.actor)
      : ofListing(ctx)(what);

/** Files of the desk's records: those of a listing go with it, those that are taken in are the curators' own. */
export const deskFiles: DesksRules = {
  mayPut: orOfIntake(listingFiles.mayPut),
  mayRead: orOfIntake(listingFiles.mayRead),
  letGo: listingFiles.letGo,
};
