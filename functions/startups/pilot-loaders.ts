import { isListed } from "../../shared/startups/codes.ts";
import type { Technology } from "../../shared/startups/model.ts";
import type { Ctx } from "../platform/deps.ts";
import { listMakerQuestions } from "../rfq/index.ts";
import { listFirmApplications } from "./application-store.ts";
import { readFirmPilots } from "./read-pilots.ts";

/** What followed the listing, for the firm's page: its pilots, its requests, what the agency asks. */
export async function loadFollowing(ctx: Ctx, one: Technology) {
  if (!isListed(one.status)) return {};
  const { table } = ctx.deps;
  // The latest of each; the whole lists have pages of their own.
  const [pilots, applications, asked] = await Promise.all([
    readFirmPilots(ctx, { technology: one.id }),
    listFirmApplications(table, one.organisationId),
    listMakerQuestions(table, one.organisationId, undefined),
  ]);
  return {
    pilots,
    applications: applications.items.filter(({ technologyId }) => technologyId === one.id),
    asked: asked.items.filter(({ listing }) => listing.id === one.listingId),
  };
}
