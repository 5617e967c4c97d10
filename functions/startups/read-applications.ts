import { AppError } from "../../shared/base/app-error.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import {
  type Application,
  mayReadApplications,
  type OwnApplication,
  openApplicationMoves,
  ownApplicationOf,
} from "../../shared/startups/applications.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Lines, listApplicationBoard, listFirmApplications } from "./application-store.ts";
import { findApplication } from "./find-application.ts";

type After = { readonly after?: string | undefined };

/** A page of the firm's own, the latest first. */
export async function readOwnApplications({ actor, deps }: Ctx, { after }: After): Promise<Lines> {
  if (actor.kind !== "supplier") throw new AppError("not-found", "page-not-found");
  return listFirmApplications(deps.table, actor.organisationId, after);
}

export async function readOwnApplication(ctx: Ctx, { id }: { readonly id: string }): Promise<OwnApplication> {
  return ownApplicationOf(await findApplication(ctx, { id }));
}

type Wish = After & { readonly state?: string | undefined };
/** A page of the agency's board: open ones with the first to come due on top, those that are late, or a state's. */
export async function readApplications(
  { actor, deps }: Ctx,
  { state = "OPEN", after }: Wish,
): Promise<Lines> {
  if (!mayReadApplications(actor)) throw new AppError("not-found", "page-not-found");
  if (state !== "LATE") return listApplicationBoard(deps.table, state, { after });
  const to = addDays(dayInJapan(deps.now()), -1);
  return listApplicationBoard(deps.table, "OPEN", { after, to });
}

export async function readApplication(ctx: Ctx, { id }: { readonly id: string }) {
  const application: Application = await findApplication(ctx, { id });
  return { application, moves: openApplicationMoves(ctx.actor, application) };
}
