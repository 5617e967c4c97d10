import { AppError } from "../../shared/base/app-error.ts";
import { compareRuleSets, type RuleSetDifference } from "../../shared/screening/compare.ts";
import type { Draft, DraftLine } from "../../shared/screening/draft.ts";
import type { RuleSet } from "../../shared/screening/model.ts";
import { type ReplayReport, replayReportSchema } from "../../shared/screening/replay.ts";
import { mayReadRules } from "../../shared/screening/rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { findDraft } from "./find-draft.ts";
import { reportFile } from "./keys.ts";
import { ruleSetOf } from "./rule-set-on.ts";
import { listDrafts, type Page } from "./store.ts";

const pageSize = 50;

/** Drafts of every state, the newest first. */
export async function readDrafts(ctx: Ctx, input: { cursor?: string | undefined }): Promise<Page<DraftLine>> {
  if (!mayReadRules(ctx.actor)) throw new AppError("not-found", "page-not-found");
  const after = input.cursor && Buffer.from(input.cursor, "base64url").toString();
  const { items, next } = await listDrafts(ctx.deps.table, pageSize, after);
  return { items, ...(next && { next: Buffer.from(next).toString("base64url") }) };
}

export type DraftFile = {
  readonly draft: Draft;
  readonly began: RuleSet;
  readonly difference: RuleSetDifference;
};

/** A draft, and what it says otherwise than the rule set that it began as. */
export async function readDraft(ctx: Ctx, input: { readonly id: string }): Promise<DraftFile> {
  const draft = await findDraft(ctx, { id: input.id }, mayReadRules);
  const base = await ruleSetOf(ctx.deps.table, draft.base);
  if (!base) throw new Error(`rule set ${draft.base} of draft ${draft.id} is missing`);
  return { draft, began: base, difference: compareRuleSets(base, draft.ruleSet) };
}

/** The whole of the last report of a draft. Throws `not-found` when there was none. */
export async function readReport(ctx: Ctx, input: { readonly id: string }): Promise<ReplayReport> {
  const { id, replay } = await findDraft(ctx, { id: input.id }, mayReadRules);
  const file = replay && (await ctx.deps.files.get(reportFile(id, replay.at)));
  if (!file) throw new AppError("not-found", "report-not-found");
  return replayReportSchema.parse(JSON.parse(new TextDecoder().decode(file.body)));
}
