import { noticeDays } from "../../shared/accounts/rules.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { addDays, type Day, dayInJapan } from "../../shared/base/day.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { moveOrganisation } from "./move-organisation.ts";
import { getOrganisation, listAll, listMembers } from "./store.ts";
import { tell } from "./tell.ts";

/** A month of clearances that a run missed is still found. */
const lookBackDays = 31;
const system: Actor = { kind: "system", job: "nightly" };

/** Job: ends clearances whose last day is over, and tells of those that end in 90, 30 or 7 days. */
export function remind(deps: Deps): () => Promise<void> {
  return async () => {
    const ctx: Ctx = { deps, actor: system };
    const today = dayInJapan(deps.now());
    for (let ago = 1; ago <= lookBackDays; ago++)
      for (const id of await endingOn(deps, addDays(today, -ago))) await expire(ctx, id);
    for (const days of noticeDays)
      for (const id of await endingOn(deps, addDays(today, days))) await notify(ctx, id, days, today);
  };
}

async function endingOn(deps: Deps, day: Day): Promise<string[]> {
  const rows = await listAll(deps.table, `CLEARANCE#${day.slice(0, 7)}`, `${day}#`);
  return rows.map((row) => String(row.organisationId));
}

async function expire(ctx: Ctx, id: string): Promise<void> {
  try {
    await moveOrganisation(ctx, { id, move: "expire" });
  } catch (error) {
    // It has expired already, or was renewed while we looked.
    if (!(error instanceof AppError)) throw error;
  }
}

/** Once per organisation, clearance and distance, however often the job runs. */
async function notify(ctx: Ctx, id: string, days: number, today: Day): Promise<void> {
  const organisation = await getOrganisation(ctx.deps.table, id);
  const until = organisation?.clearedUntil;
  if (organisation?.status !== "CLEARED" || !until || organisation.renewalAskedOn) return;
  const people = await listMembers(ctx.deps.table, id);
  const told = { pk: `ORG#${id}`, sk: `TOLD#${until}#${days}`, on: today };
  try {
    await commit(
      ctx,
      [
        { put: told, expect: "absent" },
        ...tell(ctx.deps, people, "clearance-ends", { until, days: String(days) }),
      ],
      noAudit("a reminder changes nothing"),
    );
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
