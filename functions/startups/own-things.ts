import { isAwaiting, isListed } from "../../shared/startups/codes.ts";
import { technologyLineSchema } from "../../shared/startups/line.ts";
import { listOfMaker } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { firmPartition } from "./keys.ts";
import { listRows } from "./need-rows.ts";

const technologiesMost = 100;

/** With what a firm may answer a need: its published listings, and its technologies that the agency has. */
export async function ownThings({ actor, deps: { table } }: Ctx) {
  if (actor.kind !== "supplier") return { listings: [], technologies: [] };
  const own = { pk: firmPartition(actor.organisationId), descending: true, limit: technologiesMost };
  const [listings, technologies] = await Promise.all([
    listOfMaker(table, actor.organisationId),
    listRows(table, own, technologyLineSchema),
  ]);
  return {
    listings: listings
      .filter(({ state }) => state === "PUBLISHED")
      .map(({ listing, title }) => ({ id: listing, title })),
    technologies: technologies.items
      .filter(({ status }) => isListed(status) || isAwaiting(status))
      .map(({ id, title }) => ({ id, title: title ?? { en: id } })),
  };
}
