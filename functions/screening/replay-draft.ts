import { actorId } from "../../shared/base/actor.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { Draft } from "../../shared/screening/draft.ts";
import type { ReplayReport } from "../../shared/screening/replay.ts";
import { mayReplayRules, soonestFrom } from "../../shared/screening/rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { findOpenDraft } from "./find-draft.ts";
import { reportFile } from "./keys.ts";
import { type OpenSubjects, replay } from "./replay.ts";
import { draftWrites } from "./store.ts";

/** Shows what a draft would change among the open cases, and keeps the report with it. */
export async function replayDraft(
  ctx: Ctx,
  input: { readonly id: string; readonly revision?: number | undefined },
  openSubjects: OpenSubjects,
): Promise<{ draft: Draft; report: ReplayReport }> {
  const before = await findOpenDraft(ctx, input, mayReplayRules);
  const today = dayInJapan(ctx.deps.now());
  const { ruleSet } = before;
  const day = soonestFrom(ruleSet, today);
  const by = actorId(ctx.actor);
  const report = await replay(ctx.deps, ruleSet, openSubjects(ctx), { day, by });
  const { at, cases, changed } = report;
  const replayed = { content: before.content, at, by, cases, changed: changed.length };
  const draft: Draft = { ...before, revision: before.revision + 1, changedAt: at, replay: replayed };

  await ctx.deps.files.put(reportFile(before.id, at), JSON.stringify(report), {
    contentType: "application/json",
  });
  await commit(ctx, draftWrites(before, draft), [
    {
      record: `rule-set:${before.id}`,
      action: "rule-set.replay",
      detail: { content: before.content, cases, changed: changed.length },
    },
  ]);

  return { draft, report };
}
