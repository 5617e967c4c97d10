import { AppError } from "../../shared/base/app-error.ts";
import { type FirmPilot, mayReadPilots, type OwnPilot, type Pilot } from "../../shared/startups/pilots.ts";
import type { Ctx } from "../platform/deps.ts";
import { findPilot } from "./change-pilot.ts";
import { findTechnology } from "./find-technology.ts";
import { getAgreement, listFirmPilots, listOwnPilots, listPilots } from "./pilot-store.ts";

type Wish = {
  readonly state?: Pilot["status"] | undefined;
  readonly technology?: string | undefined;
  readonly after?: string | undefined;
};

/** A page of the agency's pilots, of a state or of one technology, the latest first. */
export async function readPilots(ctx: Ctx, { state = "RUNNING", technology, after }: Wish) {
  if (!mayReadPilots(ctx.actor)) throw new AppError("not-found", "page-not-found");
  return listPilots(ctx.deps.table, technology ?? state, after);
}

export const readPilot = (ctx: Ctx, { id }: { readonly id: string }): Promise<Pilot> =>
  findPilot(ctx, { id });

/** What a firm may know of the pilots of its technology, with its own last word on each. */
export async function readFirmPilots(
  ctx: Ctx,
  { technology }: { readonly technology: string },
): Promise<FirmPilot[]> {
  const { actor, deps } = ctx;
  if (actor.kind !== "supplier") throw new AppError("not-found", "technology-not-found");
  const { organisationId, id: technologyId } = await findTechnology(ctx, { id: technology });
  const pilots = await listFirmPilots(deps.table, { organisationId, technologyId });
  return Promise.all(
    pilots.map(async (pilot) => {
      const said = await getAgreement(deps.table, organisationId, pilot.id);
      return said ? { ...pilot, agreed: said.agreed } : pilot;
    }),
  );
}

/** The pilots that the reader's government ran. */
export async function readOwnPilots({ actor, deps }: Ctx): Promise<OwnPilot[]> {
  if (actor.kind !== "buyer") throw new AppError("not-found", "page-not-found");
  return listOwnPilots(deps.table, actor.organisationId);
}
