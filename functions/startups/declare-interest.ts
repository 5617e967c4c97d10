import { AppError } from "../../shared/base/app-error.ts";
import type { TechnologyState } from "../../shared/startups/codes.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { declaredPanel } from "../../shared/startups/panel-rules.ts";
import { mayScore } from "../../shared/startups/rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import { changeTechnology } from "./change-technology.ts";
import { findAwaiting } from "./find-awaiting.ts";
import { panelTries, withOpening } from "./opening.ts";
import { subjectOf } from "./read-sheets.ts";
import { removeSheet } from "./sheets.ts";

export type DeclareInterest = {
  readonly id: string;
  readonly conflict: boolean;
  readonly statement?: string | undefined;
};

const beforeOpening = (state: TechnologyState) => state === "SUBMITTED" || state === "SCORING";

/** A scorer says whether they have an interest in the firm. Whoever has one leaves, with the sheet that was in. */
export const declareInterest = (ctx: Ctx, input: DeclareInterest): Promise<Technology> =>
  retried(ctx.deps, panelTries, () => declareOnce(ctx, input));

async function declareOnce(ctx: Ctx, { id, conflict, statement }: DeclareInterest): Promise<Technology> {
  const { actor, deps } = ctx;
  const how = { may: mayScore(actor), deed: "declare-interest", when: beforeOpening };
  const before = await findAwaiting(ctx, { id }, how);
  if (conflict && !statement) throw new AppError("invalid", "required", { field: "statement" });
  const personId = "personId" in actor ? actor.personId : "";
  const at = deps.now().toISOString();
  const declared = declaredPanel(before.panel, personId, { conflict, ...(statement && { statement }), at });
  if (typeof declared === "string") throw new AppError("refused", declared, { rule: declared });

  return changeTechnology(
    ctx,
    before,
    withOpening(ctx, before, {
      panel: declared.panel,
      event: {
        kind: conflict ? "declare-conflict" : "declare-none",
        internal: true,
        ...(statement && { text: statement }),
      },
      writes: declared.left ? [removeSheet(subjectOf(before), personId)] : [],
    }),
  );
}
