import type { MailTemplate } from "../../shared/accounts/mail.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { addDays, type Day, dayInJapan, daysBetween } from "../../shared/base/day.ts";
import type { Listing } from "../../shared/catalogue/model.ts";
import { isLive, type Move } from "../../shared/curation/life-cycle.ts";
import { getListing } from "../catalogue/index.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { type Due, dropDue, listDue } from "./due.ts";
import { moveListing } from "./move-listing.ts";
import { tellOwner } from "./tell-owner.ts";

/** Days before the end of the review period on which its owner is told. [policy] */
export const reviewNoticeDays = [60, 30, 7] as const;
/** How far back the job looks: a run that failed for weeks is made up for. */
const lookBackDays = 62;

/**
 * Publishes and withdraws what was planned for today or before, hides what nobody reviewed in time, and tells the
 * owners of what will be hidden. Doing it twice changes nothing. Answers how many listings it moved and told of.
 */
export function workDue(deps: Deps): (event: unknown) => Promise<{ moved: number; told: number }> {
  const ctx: Ctx = { deps, actor: { kind: "system", job: "work-due" } };
  return async () => {
    const today = dayInJapan(deps.now());
    const counts = { moved: 0, told: 0 };
    for (const month of monthsOf(addDays(today, -lookBackDays), addDays(today, reviewNoticeDays[0]))) {
      for await (const due of listDue(deps.table, month, addDays(today, reviewNoticeDays[0]))) {
        const done = await work(ctx, due, today);
        if (done) counts[done] += 1;
      }
    }
    deps.log.info("due-worked", counts);
    return counts;
  };
}

function monthsOf(from: Day, to: Day): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); ) {
    months.push(month);
    month = addDays(`${month}-01`, 31).slice(0, 7);
  }
  return months;
}

async function work(ctx: Ctx, due: Due, today: Day): Promise<"moved" | "told" | undefined> {
  const listing = await getListing(ctx.deps.table, due.listing);
  if (!listing || !isCurrent(due, listing)) {
    await commit(ctx, [dropDue(due)], noAudit("a reminder that is out of date"));
    return undefined;
  }
  if (due.what === "review" && today <= due.day)
    return (await remind(ctx, due, listing, today)) ? "told" : undefined;
  if (due.day > today) return undefined;
  return (await moveOnDay(ctx, due, listing)) ? "moved" : undefined;
}

/** A plan may have been changed or dropped since the row was written, a review may have set another day. */
function isCurrent({ what, day }: Due, listing: Listing): boolean {
  if (what === "publish") return listing.schedule?.publishOn === day;
  if (what === "withdraw") return listing.schedule?.withdrawOn === day;
  return isLive(listing) && listing.content.reviewBy === day;
}

const moveFor = { publish: "publish", withdraw: "withdraw", review: "expire" } as const satisfies Record<
  Due["what"],
  Move
>;

/** A listing whose gates have shut meanwhile stays where it is, and its owner is told. */
async function moveOnDay(ctx: Ctx, due: Due, listing: Listing): Promise<boolean> {
  const template = due.what === "review" ? "listing-review-ended" : "listing-plan-done";
  const notice = (which: MailTemplate) => tellOwner(ctx, listing, which, { day: due.day });
  try {
    const together = [dropDue(due), ...(await notice(template))];
    await moveListing(ctx, { id: listing.id, move: moveFor[due.what], together });
    return true;
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "conflict") throw error;
    ctx.deps.log.info("due-refused", { listing: listing.id, what: due.what, reason: error.reason });
    await commit(
      ctx,
      [dropDue(due), ...(await notice("listing-plan-refused"))],
      noAudit("a notice; the listing does not change"),
    );
    return false;
  }
}

/** Of the days that have come, only the last is told of, and once: its mark is a row of its own. */
async function remind(ctx: Ctx, due: Due, listing: Listing, today: Day): Promise<boolean> {
  const left = daysBetween(today, due.day);
  const step = [...reviewNoticeDays].reverse().find((days) => left <= days);
  if (step === undefined) return false;
  const mark = { pk: `LISTING#${listing.id}`, sk: `TOLD#review#${due.day}#${step}` };
  if (await ctx.deps.table.get(mark)) return false;
  const expiresAt = Math.floor(ctx.deps.now().getTime() / 1000) + 400 * 86_400;
  await commit(
    ctx,
    [
      { put: { ...mark, expiresAt }, expect: "absent" },
      ...(await tellOwner(ctx, listing, "listing-review-due", { day: due.day })),
    ],
    noAudit("a reminder; the listing does not change"),
  );
  return true;
}
