import { AppError } from "../../shared/base/app-error.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { mayMoveCases } from "../../shared/rfq/rules.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { findCase } from "./find-case.ts";

export type AddNote = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly text: string;
};

/** A note of the agency to itself; the buyer never reads it. */
export async function addNote(ctx: Ctx, input: AddNote): Promise<CaseView> {
  const before = await findCase(ctx, input);
  if (!mayMoveCases(ctx.actor)) throw new AppError("not-found", "case-not-found", { id: input.id });

  const after = await changeCase(ctx, before, { event: { kind: "note", internal: true, text: input.text } });

  return viewOf(ctx.actor, after);
}
