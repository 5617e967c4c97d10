import { AppError } from "../../shared/base/app-error.ts";
import type { Technology } from "../../shared/startups/model.ts";
import type { Scores, Sheet } from "../../shared/startups/panel.ts";
import { type PanelSubject, scoredPanel, sheetFault } from "../../shared/startups/panel-rules.ts";
import { mayScore } from "../../shared/startups/rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import { changeTechnology } from "./change-technology.ts";
import { findTechnology } from "./find-technology.ts";
import { belongsToFirm } from "./firm-people.ts";
import { panelTries, withOpening } from "./opening.ts";
import { subjectOf } from "./read-sheets.ts";
import { hasSheet, putSheet } from "./sheets.ts";

export type ScoreTechnology = {
  readonly id: string;
  /** The try that the scorer read; of another one the scores would be wrong. */
  readonly attempt?: number | undefined;
  readonly scores: Scores;
};

/** A scorer's own sheet, or the same anew. The last one that was missing opens all of them. */
export const scoreTechnology = (ctx: Ctx, input: ScoreTechnology): Promise<Technology> =>
  retried(ctx.deps, panelTries, () => scoreOnce(ctx, input));

async function scoreOnce(ctx: Ctx, { id, attempt, scores }: ScoreTechnology): Promise<Technology> {
  const { actor, deps } = ctx;
  const before = await findTechnology(ctx, { id });
  if (!mayScore(actor) || !("personId" in actor))
    throw new AppError("not-found", "technology-not-found", { id });
  const { personId } = actor;
  const fault = faultOf(before, personId, attempt) ?? sheetFault(before.panel, personId);
  if (fault) throw new AppError("refused", fault, { rule: fault });
  if (!before.panel || (await belongsToFirm(deps, before, personId)))
    throw new AppError("refused", "same-firm", { rule: "same-firm" });

  const at = deps.now().toISOString();
  const sheet: Sheet = { personId, at, attempt: before.attempt, scores };
  const subject = subjectOf(before);
  const again = await hasSheet(deps.table, subject, personId);
  const deed = {
    panel: scoredPanel(before.panel, personId, at),
    event: { kind: again ? "score-again" : "score", internal: true },
    writes: [putSheet(subject, sheet)],
    audits: [auditOf(subject, personId, again)],
  };

  return changeTechnology(ctx, before, withOpening(ctx, before, deed));
}

/** A sheet has a chain of its own. It says that somebody scored, and never what: auditors read it before all are in. */
const auditOf = ({ record, attempt }: PanelSubject, personId: string, again: boolean) => ({
  record: `sheet:${record}:${attempt}:${personId}`,
  action: again ? "sheet.rewrite" : "sheet.write",
  detail: {},
  ...(!again && { first: true as const }),
});

/** Why no sheet is taken in this state. */
function faultOf(one: Technology, personId: string, attempt: number | undefined): string | undefined {
  if (attempt !== undefined && attempt !== one.attempt) return "scores-open";
  if (one.status === "SCORING") return undefined;
  if (!one.panel?.members.some((member) => member.personId === personId)) return "not-a-scorer";
  return one.status === "SUBMITTED" || one.status === "DRAFT" ? "scoring-not-begun" : "scores-open";
}
