import { AppError } from "../../shared/base/app-error.ts";
import type { Draft } from "../../shared/screening/draft.ts";
import type { RuleSet } from "../../shared/screening/model.ts";
import type { Ctx } from "../platform/deps.ts";
import { getDraft } from "./store.ts";

type May = (actor: Ctx["actor"]) => boolean;

/** A draft for somebody who may; `revision` is what the page showed, which must still be so. */
export async function findDraft(
  ctx: Ctx,
  { id, revision }: { readonly id: string; readonly revision?: number | undefined },
  may: May,
): Promise<Draft> {
  const draft = await getDraft(ctx.deps.table, id);
  if (!draft || !may(ctx.actor)) throw new AppError("not-found", "draft-not-found");
  if (revision !== undefined && draft.revision !== revision) throw new AppError("conflict", "record-changed");
  return draft;
}

/** A draft that can still be changed. */
export async function findOpenDraft(
  ctx: Ctx,
  input: Parameters<typeof findDraft>[1],
  may: May,
): Promise<Draft> {
  const draft = await findDraft(ctx, input, may);
  if (draft.status !== "DRAFT") throw new AppError("refused", "not-a-draft", { rule: "not-a-draft" });
  return draft;
}

/** A row of the table takes 400 kB in all. */
const bytesMax = 200_000;

/** A draft with another rule set in it. What was replayed was another content. */
export function rewritten(ctx: Ctx, before: Draft, ruleSet: RuleSet, by: string): Draft {
  if (Buffer.byteLength(JSON.stringify(ruleSet)) > bytesMax)
    throw new AppError("invalid", "rule-set-too-large", { field: "document", allowed: [`${bytesMax}`] });
  return {
    ...before,
    ruleSet,
    revision: before.revision + 1,
    content: before.content + 1,
    writers: [...new Set([...before.writers, by])],
    changedAt: ctx.deps.now().toISOString(),
  };
}
