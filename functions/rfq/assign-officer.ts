import { AppError } from "../../shared/base/app-error.ts";
import { hasOfficer } from "../../shared/rfq/desk.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { mayHandle } from "../../shared/rfq/rules.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import { getPerson } from "../accounts/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { findCase } from "./find-case.ts";

export type AssignOfficer = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly officer: string;
};

/** Names the officer of a case, or another one; the new one is told. */
export async function assignOfficer(ctx: Ctx, input: AssignOfficer): Promise<CaseView> {
  const before = await findCase(ctx, input);
  if (!mayHandle(ctx.actor)) throw new AppError("not-found", "case-not-found", { id: input.id });
  if (!hasOfficer(before)) throw new AppError("refused", "case-move-not-open", { rule: "assign" });
  const people = await nameOfOfficer(ctx, input.officer);
  const { officer } = input;

  const after = await changeCase(ctx, before, {
    set: { officer, people: { ...before.people, ...people } },
    event: { kind: "assign", detail: { again: before.officer ? "yes" : "no" } },
    tell: "officer",
  });

  return viewOf(ctx.actor, after);
}

/** The name of somebody who may be a case's officer. Throws `invalid` when it is nobody of that part. */
export async function nameOfOfficer({ deps }: Ctx, officer: string): Promise<Record<string, string>> {
  const person = await getPerson(deps.table, officer);
  if (!person?.roles.includes("case-officer"))
    throw new AppError("invalid", "officer-unknown", { field: "officer" });
  return { [officer]: person.name };
}
