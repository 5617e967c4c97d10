import { agencyId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { Need } from "../../shared/startups/need.ts";
import { mayNamePanel } from "../../shared/startups/need-rules.ts";
import { calledPanel } from "../../shared/startups/panel-rules.ts";
import { listMembers } from "../accounts/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeNeed } from "./change-need.ts";
import { findNeed } from "./find-need.ts";
import { tellStaff } from "./tell-need.ts";

export type CallNeedPanel = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly moderator: string;
  readonly scorers: readonly string[];
};

/** People of the agency who may be called: whoever does more than audit. */
export const callable = async ({ deps }: Pick<Ctx, "deps">) =>
  (await listMembers(deps.table, agencyId)).filter(({ roles }) => roles.some((role) => role !== "auditor"));

/**
 * Names who evaluates the answers and who moderates. Once a sheet of any answer is in, scorers may come, and nobody
 * leaves but by declaring an interest.
 */
export async function callNeedPanel(ctx: Ctx, input: CallNeedPanel): Promise<Need> {
  const before = await findNeed(ctx, input);
  if (!mayNamePanel(ctx.actor, before))
    throw new AppError("refused", "need-move-not-open", { rule: "call-panel", status: before.status });
  const people = await callable(ctx);
  const named = (personId: string, field: string) => {
    const person = people.find(({ id }) => id === personId);
    if (!person) throw new AppError("refused", "not-of-agency", { rule: "not-of-agency", field });
    return { personId, name: person.name };
  };
  const wish = {
    moderator: named(input.moderator, "moderator"),
    scorers: input.scorers.map((id) => named(id, "scorers")),
  };
  const panel = calledPanel(undefined, wish);
  if (typeof panel === "string") throw new AppError("refused", panel, { rule: panel, field: "scorers" });
  const kept = (before.panel?.members ?? []).every(({ personId }) => input.scorers.includes(personId));
  if (before.begun && (!kept || before.panel?.moderator.personId !== input.moderator))
    throw new AppError("refused", "panel-fixed", { rule: "panel-fixed" });
  const fresh = panel.members.filter(
    ({ personId }) => !before.panel?.members.some((one) => one.personId === personId),
  );
  const about = { id: before.id, title: before.statement.title };

  return changeNeed(ctx, before, {
    set: { panel },
    event: { kind: "call-panel", internal: true, detail: { scorers: panel.members.length } },
    writes: await tellStaff(
      ctx.deps,
      [...fresh.map(({ personId }) => personId), input.moderator],
      "need-panel-called",
      about,
    ),
  });
}
