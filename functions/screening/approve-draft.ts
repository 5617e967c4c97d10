import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import type { Approved, Draft } from "../../shared/screening/draft.ts";
import { mayApproveRules, refusalToApprove } from "../../shared/screening/rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { findDraft } from "./find-draft.ts";
import { approvedKey, headKey, ruleSetKey } from "./keys.ts";
import { ruleSetOf, ruleSetOn } from "./rule-set-on.ts";
import { draftWrites, getHead } from "./store.ts";

export type ApproveInput = {
  readonly id: string;
  /** The revision that was shown, and with it the report of what changes. */
  readonly revision: number;
  readonly from: Day;
};

/** Puts a draft into force from a day on, for good. Throws `refused` with what stands in its way. */
export async function approveDraft(ctx: Ctx, input: ApproveInput): Promise<Draft> {
  const before = await findDraft(ctx, input, mayApproveRules);
  const head = await getHead(ctx.deps.table);
  const why = refusalToApprove(ctx.actor, before, input.from, dayInJapan(ctx.deps.now()));
  if (why) throw new AppError("refused", why, { rule: why, ...(why === "from-past" && { field: "from" }) });
  // Another was approved meanwhile: what it changed would be lost.
  if ((await ruleSetOn(ctx, input.from)).version !== before.base)
    throw new AppError("refused", "base-superseded", { rule: "base-superseded" });
  if (await ruleSetOf(ctx.deps.table, before.ruleSet.version))
    throw new AppError("refused", "version-taken", { rule: "version-taken" });

  const at = ctx.deps.now().toISOString();
  const by = actorId(ctx.actor);
  const { from } = input;
  const ruleSet = { ...before.ruleSet, from };
  if (ruleSet.until !== undefined && ruleSet.until < from)
    throw new AppError("refused", "from-after-until", { rule: "from-after-until", field: "from" });
  const after: Draft = {
    ...before,
    status: "APPROVED",
    revision: before.revision + 1,
    ruleSet,
    changedAt: at,
    approvedBy: by,
    from,
  };

  await commit(
    ctx,
    [...draftWrites(before, after), ...inForce({ after, at, by, head })],
    [
      {
        record: `rule-set:${before.id}`,
        action: "rule-set.approve",
        detail: { version: ruleSet.version, from, preparedBy: before.writers.join(","), approvedBy: by },
      },
    ],
  );

  return after;
}

function inForce(made: { after: Draft; at: string; by: string; head: number | undefined }): Write[] {
  const { after, at, by, head } = made;
  const { ruleSet, writers } = after;
  const { version, from, until } = ruleSet;
  const approved: Approved = { version, from, ...(until && { until }), draft: after.id, at, by, writers };
  return [
    { put: { ...ruleSetKey(version), ...ruleSet }, expect: "absent" },
    { put: { ...approvedKey(from, at), ...approved }, expect: "absent" },
    {
      put: { ...headKey, revision: (head ?? 0) + 1 },
      expect: head === undefined ? "absent" : { revision: head },
    },
  ];
}
