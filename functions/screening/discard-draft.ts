import { AppError } from "../../shared/base/app-error.ts";
import type { Draft } from "../../shared/screening/draft.ts";
import { mayReplayRules } from "../../shared/screening/rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { findOpenDraft } from "./find-draft.ts";
import { draftWrites } from "./store.ts";

/** Ends a draft without effect; licensing gives up its own work so, an approver turns it down. */
export async function discardDraft(
  ctx: Ctx,
  input: { readonly id: string; readonly revision: number; readonly note: string },
): Promise<Draft> {
  const before = await findOpenDraft(ctx, input, mayReplayRules);
  if (input.note.trim() === "") throw new AppError("invalid", "required", { field: "note" });

  const after: Draft = {
    ...before,
    status: "DISCARDED",
    revision: before.revision + 1,
    note: input.note.trim(),
    changedAt: ctx.deps.now().toISOString(),
  };

  await commit(ctx, draftWrites(before, after), [
    {
      record: `rule-set:${before.id}`,
      action: "rule-set.discard",
      detail: { version: before.ruleSet.version },
    },
  ]);

  return after;
}
