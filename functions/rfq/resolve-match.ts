import { type Actor, actorId, actsAs } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { isOpen, screeningStages } from "../../shared/rfq/codes.ts";
import { mayResolve } from "../../shared/rfq/desk.ts";
import type { Case, CaseView } from "../../shared/rfq/model.ts";
import { decisionOn, type MatchDecision, noteOf, withDecision } from "../../shared/rfq/screening-run.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { findCase } from "./find-case.ts";
import { getRun } from "./screen-case.ts";

export type ResolveMatch = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly run: string;
  readonly match: string;
  readonly decision: MatchDecision["decision"];
  readonly reason: string;
};

const decisionsMost = 60;

/** Somebody says whether a listed name is the party of the case, and why. Nothing goes on before that. */
export async function resolveMatch(ctx: Ctx, input: ResolveMatch): Promise<CaseView> {
  const before = await findCase(ctx, input);
  if (!mayResolve(ctx.actor)) throw new AppError("not-found", "case-not-found", { id: input.id });
  const run = await getRun(ctx.deps.table, before.id, input.run);
  if (!run?.matches.some(({ id }) => id === input.match)) throw new AppError("not-found", "match-not-found");
  if (!isOpen(before.status)) throw new AppError("refused", "case-move-not-open", { rule: "resolve" });
  const fault = roleFault(ctx.actor, input, before.matchDecisions);
  if (fault) throw new AppError("refused", fault, { rule: fault });
  const { match, decision, reason } = input;
  const said = { match, decision, reason, by: actorId(ctx.actor), at: ctx.deps.now().toISOString() };
  const matchDecisions = withDecision(before.matchDecisions, said);
  if (matchDecisions.length > decisionsMost)
    throw new AppError("refused", "too-many-matches", { rule: "too-many-matches" });

  const after = await changeCase(ctx, before, {
    set: { matchDecisions, screenings: await renoted(ctx, before, matchDecisions) },
    event: { kind: "resolve-match", internal: true, text: reason, detail: { match, decision } },
  });

  return viewOf(ctx.actor, after);
}

/** Licensing says it; that it was not the listed one after all, an approver who did not say so before. */
function roleFault(
  actor: Actor,
  { match, decision }: ResolveMatch,
  known: readonly MatchDecision[],
): "match-of-licensing" | "match-of-approver" | undefined {
  const before = decisionOn(known, match);
  const takenBack = before?.decision === "SAME_ENTITY" && decision === "DIFFERENT_ENTITY";
  if (!takenBack) return actsAs(actor, "licensing") ? undefined : "match-of-licensing";
  return actsAs(actor, "approver") && actorId(actor) !== before.by ? undefined : "match-of-approver";
}

/** The last run of each stage says anew what it comes to. */
async function renoted({ deps }: Ctx, one: Case, decisions: readonly MatchDecision[]) {
  const last = screeningStages.map((stage) => one.screenings.findLast((note) => note.stage === stage)?.id);
  return Promise.all(
    one.screenings.map(async (note) => {
      const run = last.includes(note.id) ? await getRun(deps.table, one.id, note.id) : undefined;
      return run ? noteOf(run, decisions) : note;
    }),
  );
}
