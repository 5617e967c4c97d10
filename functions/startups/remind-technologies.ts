import { agencyId } from "../../shared/base/actor.ts";
import { addDays, type Day, dayInJapan } from "../../shared/base/day.ts";
import { answerReminders, daysLeft } from "../../shared/startups/answering.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { listMembers } from "../accounts/index.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { idsUntil, unlessRaced } from "../platform/nightly-list.ts";
import { statePartition, technologyKey } from "./keys.ts";
import { getTechnology } from "./store.ts";
import { tellPeople } from "./tell-people.ts";

/**
 * Job: reminds the moderator and the curators of answers that are due in ten or three days, and of late ones. Once
 * each, however often it runs; a night without a run is made up for in the next.
 */
export function remindTechnologies(deps: Deps): () => Promise<void> {
  return async () => {
    const ctx: Ctx = { deps, actor: { kind: "system", job: "nightly" } };
    const today = dayInJapan(deps.now());
    const failures: unknown[] = [];
    const curators = (await listMembers(deps.table, agencyId)).filter(({ roles }) =>
      roles.includes("curator"),
    );
    for await (const id of idsUntil(
      deps.table,
      statePartition("AWAITING"),
      addDays(today, answerReminders[0]),
    )) {
      try {
        const one = await getTechnology(deps.table, id);
        if (one) await remindOf(ctx, one, { today, curators });
      } catch (error) {
        deps.log.error("technology-failed", error, { technology: id });
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  };
}

type Night = { readonly today: Day; readonly curators: Awaited<ReturnType<typeof listMembers>> };

/** The nearest distance that has been reached. */
async function remindOf(ctx: Ctx, one: Technology, { today, curators }: Night): Promise<void> {
  const left = daysLeft(one, today);
  if (left === undefined) return;
  const reached = left < 0 ? "LATE" : answerReminders.findLast((days) => left <= days);
  if (reached === undefined) return;
  const key = { pk: technologyKey(one.id).pk, sk: `REMINDED#${one.answerDueOn}#${reached}` };
  if (await ctx.deps.table.get(key, { consistent: true })) return;
  const moderator = one.panel?.moderator.personId;
  const people = await moderatorAmong(ctx, curators, moderator);
  const template = reached === "LATE" ? "technology-late" : "technology-due";
  await unlessRaced(
    commit(
      ctx,
      [
        { put: { ...key, at: ctx.deps.now().toISOString() }, expect: "absent" },
        ...tellPeople(ctx.deps, one, people, template).slice(0, writesMost),
      ],
      noAudit("a reminder changes nothing"),
    ),
  );
}

/** Two rows for each who is told; the moderator comes first. */
const writesMost = 90;

async function moderatorAmong({ deps }: Ctx, curators: Night["curators"], moderator: string | undefined) {
  const others = curators.filter(({ id }) => id !== moderator);
  if (!moderator) return others;
  const members = await listMembers(deps.table, agencyId);
  return [...members.filter(({ id }) => id === moderator), ...others];
}
