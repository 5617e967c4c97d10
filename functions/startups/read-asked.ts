import { AppError } from "../../shared/base/app-error.ts";
import type { Published } from "../../shared/catalogue/published.ts";
import type { ShownPilot } from "../../shared/catalogue/shown-pilot.ts";
import {
  mayAskFirms,
  mayReadAsked,
  type OwnQuestion,
  type SharedAnswer,
} from "../../shared/startups/asked.ts";
import type { OwnPilot } from "../../shared/startups/pilots.ts";
import { getWithBeside } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { listAsked, listOwnAsked, listSharedAnswers } from "./asked-store.ts";
import { listOwnPilots } from "./pilot-store.ts";
import { findTechnologyListing } from "./technology-listing.ts";

/** What a government finds beside a technology: trials that ended, its own trials, answers for all, its own questions. */
export type TechnologyFile = {
  readonly item: Published;
  readonly pilots: readonly ShownPilot[];
  readonly ownPilots: readonly OwnPilot[];
  readonly answers: readonly SharedAnswer[];
  readonly asked: readonly OwnQuestion[];
};

export async function readTechnologyFile(
  ctx: Ctx,
  { listing }: { readonly listing: string },
): Promise<TechnologyFile> {
  const { actor, deps } = ctx;
  if (!mayAskFirms(actor) || actor.kind !== "buyer")
    throw new AppError("not-found", "listing-not-found", { id: listing });
  const item = await findTechnologyListing(ctx, listing);
  const [{ pilots }, ownPilots, answers, asked] = await Promise.all([
    getWithBeside(deps.table, "GOV", item.id),
    listOwnPilots(deps.table, actor.organisationId),
    listSharedAnswers(deps.table, item.id),
    listOwnAsked(deps.table, actor.organisationId),
  ]);
  return {
    item,
    pilots,
    answers,
    ownPilots: ownPilots.filter(({ listingId }) => listingId === item.id),
    asked: asked.items.filter(({ listingId }) => listingId === item.id),
  };
}

type After = { readonly after?: string | undefined };
/** What the reader's government asked of technologies, the latest first. */
export async function readOwnAsked({ actor, deps }: Ctx, { after }: After) {
  if (actor.kind !== "buyer") throw new AppError("not-found", "page-not-found");
  return listOwnAsked(deps.table, actor.organisationId, after);
}

/** The agency's list: what is owed an answer, or what was answered. */
export async function readAsked({ actor, deps }: Ctx, { answered, after }: After & { answered?: boolean }) {
  if (!mayReadAsked(actor)) throw new AppError("not-found", "page-not-found");
  return listAsked(deps.table, answered ?? false, after);
}
