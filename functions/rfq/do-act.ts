import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import { type CaseAct, isOpenFor, mayAct } from "../../shared/rfq/acts.ts";
import type { Recorded } from "../../shared/rfq/entry.ts";
import type { Case, CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Change, changeCase } from "./change-case.ts";
import { findCase } from "./find-case.ts";

export type Addressed = { readonly id: string; readonly revision?: number | undefined };
type Now = { readonly recorded: Recorded; readonly today: Day };

/** A table item ends at 400 kB. What closes a case finds room where what goes on with it does not. */
const bytesMost = 340_000;
const bytesToClose = 380_000;
const closing: readonly CaseAct[] = ["receive", "resolve-discrepancy", "explain", "sign", "record-refund"];

export const recordedBy = ({ actor, deps }: Ctx): Now => {
  const now = deps.now();
  return { recorded: { by: actorId(actor), at: now.toISOString() }, today: dayInJapan(now) };
};

/**
 * Puts something on record that leaves the case where it is, or takes it on with the fact. `decide` answers nothing
 * when that is on record already: then the case is handed out as it is. Throws `refused` in another state.
 */
export async function doAct(
  ctx: Ctx,
  { id, revision }: Addressed,
  act: CaseAct,
  decide: (before: Case, now: Now) => Promise<Change | undefined> | Change | undefined,
): Promise<CaseView> {
  const before = await findCase(ctx, { id });
  checkAct(ctx, before, act);
  const change = await decide(before, recordedBy(ctx));
  if (!change) return viewOf(ctx.actor, before);
  if (revision !== undefined && revision !== before.revision)
    throw new AppError("conflict", "record-changed");
  checkRoom({ ...before, ...change.set }, act);
  return viewOf(ctx.actor, await changeCase(ctx, before, change));
}

export function checkAct({ actor }: Ctx, one: Case, act: CaseAct): void {
  if (mayAct(actor, one, act)) return;
  if (!isOpenFor(one, act))
    throw new AppError("refused", "case-move-not-open", { rule: act, status: one.status });
  if (actor.kind === "buyer" && !actor.cleared)
    throw new AppError("refused", "case-need-not-cleared", { rule: "not-cleared" });
  throw new AppError("not-found", "case-not-found", { id: one.id });
}

function checkRoom(one: Case, act: CaseAct): void {
  const most = closing.includes(act) ? bytesToClose : bytesMost;
  if (Buffer.byteLength(JSON.stringify(one)) > most)
    throw new AppError("refused", "case-full", { rule: "case-full" });
}
