import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { accountsOf, type Reconciliation } from "../../shared/rfq/reconciliation.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { findCase } from "./find-case.ts";

/** A case's accounts, from what its reader may know of it: without an offer there are none. */
export async function readReconciliation(ctx: Ctx, { id }: { readonly id: string }): Promise<Reconciliation> {
  return (await readAccounts(ctx, { id })).accounts;
}

export async function readAccounts(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<{ readonly one: CaseView; readonly accounts: Reconciliation }> {
  const one = viewOf(ctx.actor, await findCase(ctx, { id }));
  const accounts = accountsOf(one, dayInJapan(ctx.deps.now()));
  if (!accounts) throw new AppError("not-found", "case-without-offer", { id });
  return { one, accounts };
}
