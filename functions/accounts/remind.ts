import * as z from "zod";
import { noticeDue } from "../../shared/accounts/rules.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { type Day, dayInJapan, daysBetween } from "../../shared/base/day.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { unlessRaced } from "../platform/nightly-list.ts";
import { moveOrganisation } from "./move-organisation.ts";
import { getOrganisation, listAll, listMembers } from "./store.ts";
import { tell } from "./tell.ts";

/** Clearances that ended in nights without a run are found again for a year; nobody is let in by them meanwhile. */
const monthsBack = 12;
/** 90 days from 31 January is 1 May. */
const monthsAhead = 4;
const system: Actor = { kind: "system", job: "nightly" };
const lineSchema = z.object({ sk: z.string(), organisationId: z.string() });

/**
 * Job: ends clearances whose last day is over, and tells of those that end in 90, 30 or 7 days; a night without a run
 * is made up for in the next. One organisation that fails stops no other, and makes the run fail at its end.
 */
export function remind(deps: Deps): () => Promise<void> {
  return async () => {
    const ctx: Ctx = { deps, actor: system };
    const today = dayInJapan(deps.now());
    const failures: unknown[] = [];
    for (const month of monthsAround(today))
      for (const { id, until } of await endingIn(deps, month)) {
        try {
          await (until < today ? end(ctx, id) : notify(ctx, id, today));
        } catch (error) {
          deps.log.error("clearance-failed", error, { organisation: id });
          failures.push(error);
        }
      }
    if (failures.length > 0) throw failures[0];
  };
}

/** "2026-11", from the first month looked back to, to the last looked ahead. */
function monthsAround(today: Day): string[] {
  const now = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: monthsBack + 1 + monthsAhead }, (_, i) => {
    const at = now - monthsBack + i;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}

async function endingIn(deps: Deps, month: string): Promise<{ id: string; until: Day }[]> {
  const rows = await listAll(deps.table, `CLEARANCE#${month}`, month);
  return rows.map((row) => {
    const { sk, organisationId } = lineSchema.parse(row);
    return { id: organisationId, until: sk.slice(0, 10) };
  });
}

/** A renewal that was asked for in time goes on as a check; without one the clearance expires. */
async function end(ctx: Ctx, id: string): Promise<void> {
  const organisation = await getOrganisation(ctx.deps.table, id);
  if (organisation?.status !== "CLEARED" && organisation?.status !== "SUSPENDED") return;
  const asked = organisation.status === "CLEARED" && organisation.renewalAskedOn !== undefined;
  // Somebody who moves it at this moment wins: the next night looks again.
  await unlessRaced(
    moveOrganisation(ctx, { id, move: asked ? "lapse" : "expire", revision: organisation.revision }),
  );
}

/** Once per organisation, clearance and distance, however often the job runs. */
async function notify(ctx: Ctx, id: string, today: Day): Promise<void> {
  const organisation = await getOrganisation(ctx.deps.table, id);
  const until = organisation?.clearedUntil;
  if (organisation?.status !== "CLEARED" || !until || organisation.renewalAskedOn) return;
  const days = noticeDue(today, until);
  if (days === undefined) return;
  const told = { pk: `ORG#${id}`, sk: `TOLD#${until}#${days}` };
  if (await ctx.deps.table.get(told, { consistent: true })) return;
  const people = await listMembers(ctx.deps.table, id);
  const params = { until, days: String(daysBetween(today, until)) };
  const mails = tell(ctx.deps, people, "clearance-ends", params);
  await unlessRaced(
    commit(
      ctx,
      [{ put: { ...told, on: today }, expect: "absent" }, ...mails],
      noAudit("a reminder changes nothing"),
    ),
  );
}
