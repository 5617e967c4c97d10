import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Draft } from "../../shared/screening/draft.ts";
import { mayDraftRules } from "../../shared/screening/rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { ruleSetOn } from "./rule-set-on.ts";
import { draftWrites } from "./store.ts";

/** Begins a draft as a copy of the rule set that is in force on a day, today unless another is said. */
export async function beginDraft(ctx: Ctx, input: { readonly day?: Day | undefined }): Promise<Draft> {
  const today = dayInJapan(ctx.deps.now());
  const base = await ruleSetOn(ctx, input.day ?? today);
  if (!mayDraftRules(ctx.actor)) throw new AppError("not-found", "page-not-found");

  const id = idFrom("R", ctx.deps.random(8));
  const at = ctx.deps.now().toISOString();
  const by = actorId(ctx.actor);
  const { until: _until, ...copied } = base;
  const draft: Draft = {
    id,
    status: "DRAFT",
    revision: 1,
    content: 1,
    base: base.version,
    ruleSet: { ...copied, version: `RS-${today}-${id.slice(-4)}`, from: today },
    by,
    writers: [by],
    at,
    changedAt: at,
  };

  await commit(ctx, draftWrites(undefined, draft), [
    { record: `rule-set:${id}`, action: "rule-set.begin", detail: { base: base.version }, first: true },
  ]);

  return draft;
}
