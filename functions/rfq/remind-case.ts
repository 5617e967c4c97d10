import { addDays, type Day, daysBetween } from "../../shared/base/day.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { offerReminders } from "../../shared/rfq/policy.ts";
import { holderOf } from "../../shared/rfq/states.ts";
import { getPerson, tell } from "../accounts/index.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { boardPartition, remindedKey } from "./keys.ts";

type Each = (pk: string, to: Day, work: (one: Case) => Promise<void>) => Promise<void>;

/** Tells who holds the ball of offers that end within the days of the reminders, and officers of steps that are late. */
export async function remindOf(ctx: Ctx, today: Day, each: Each): Promise<void> {
  const [furthest] = offerReminders;
  await each(boardPartition("OFFERED"), addDays(today, furthest), (one) => beforeEnd(ctx, one, today));
  await each(boardPartition("OPEN"), addDays(today, -1), (one) => whenLate(ctx, one, today));
}

/** The nearest distance that has been reached: a run that was missed is made up for, once. */
async function beforeEnd(ctx: Ctx, one: Case, today: Day): Promise<void> {
  const { dueOn } = one.clock;
  if (one.status !== "OFFERED" || !dueOn || dueOn < today) return;
  const left = daysBetween(today, dueOn);
  const reached = offerReminders.findLast((days) => left <= days);
  if (reached === undefined) return;
  const people = [...new Set([...one.followers, one.offer?.official.personId ?? ""])].filter((id) => id);
  await once(ctx, one, `${dueOn}#${reached}`, people, "/buyer/requests", "case-offer-ends");
}

async function whenLate(ctx: Ctx, one: Case, today: Day): Promise<void> {
  const { dueOn, paused } = one.clock;
  if (!dueOn || dueOn >= today || paused || !one.officer || holderOf[one.status] === "buyer") return;
  await once(ctx, one, `${one.status}#${dueOn}#LATE`, [one.officer], "/staff/cases", "case-late");
}

async function once(
  ctx: Ctx,
  one: Case,
  about: string,
  to: readonly string[],
  place: string,
  template: "case-offer-ends" | "case-late",
): Promise<void> {
  const { deps } = ctx;
  const key = remindedKey(one.id, about);
  if (await deps.table.get(key, { consistent: true })) return;
  const people = (await Promise.all(to.map((id) => getPerson(deps.table, id)))).filter(
    (p) => p !== undefined,
  );
  const mails = people.flatMap((person) =>
    tell(deps, [person], template, {
      number: one.number ?? "",
      state: one.status,
      day: one.clock.dueOn ?? "",
      link: `/${person.language}${place}/${one.id}`,
    }),
  );
  await commit(
    ctx,
    [{ put: { ...key, at: deps.now().toISOString() }, expect: "absent" }, ...mails],
    noAudit("a reminder changes nothing"),
  );
}
