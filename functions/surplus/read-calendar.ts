import { AppError } from "../../shared/base/app-error.ts";
import type { Appointment } from "../../shared/surplus/inspection.ts";
import { mayDeal } from "../../shared/surplus/may.ts";
import type { Ctx } from "../platform/deps.ts";
import { getCalendar } from "./inspection-store.ts";

/** Everything the caller's organisation has booked, the next first. */
export async function readCalendar(ctx: Ctx): Promise<{ items: Appointment[] }> {
  const { actor, deps } = ctx;
  if (!mayDeal(actor) || actor.kind !== "buyer") throw new AppError("not-found", "page-not-found");
  const calendar = await getCalendar(deps.table, actor.organisationId);
  const items = [...(calendar?.appointments ?? [])].sort((a, b) => (a.start < b.start ? -1 : 1));
  return { items };
}
