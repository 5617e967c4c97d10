import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { told } from "../../shared/screening/compare.ts";
import type { Draft } from "../../shared/screening/draft.ts";
import { readRuleSet } from "../../shared/screening/model.ts";
import { mayDraftRules } from "../../shared/screening/rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { findOpenDraft, rewritten } from "./find-draft.ts";
import { draftWrites } from "./store.ts";

/** Throws `invalid` with every fault and its place in the document: "rules.3.when: list-unknown". */
export async function saveDraft(
  ctx: Ctx,
  input: { readonly id: string; readonly revision: number; readonly ruleSet: unknown },
): Promise<Draft> {
  const before = await findOpenDraft(ctx, input, mayDraftRules);
  const read = readRuleSet(input.ruleSet);
  if ("faults" in read)
    throw new AppError("invalid", "rule-set-faults", {
      field: "document",
      allowed: read.faults.slice(0, 50).map(({ path, fault }) => `${path}: ${fault}`),
    });
  if (told(read.ruleSet) === told(before.ruleSet)) return before;

  const after = rewritten(ctx, before, read.ruleSet, actorId(ctx.actor));

  await commit(ctx, draftWrites(before, after), [
    {
      record: `rule-set:${before.id}`,
      action: "rule-set.save",
      detail: { version: read.ruleSet.version, content: after.content },
    },
  ]);

  return after;
}
