import { AppError } from "../../shared/base/app-error.ts";
import type { Case, CaseView } from "../../shared/rfq/model.ts";
import { mayWorkOnCase } from "../../shared/rfq/rules.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { creationOf } from "./create-request.ts";
import { findCase } from "./find-case.ts";
import { newCase } from "./start-case.ts";

type OfCase = { readonly id: string; readonly revision?: number | undefined };

/**
 * A new draft with what a returned or countered request asked for, linked both ways; texts of lots are accepted anew.
 * Asked again it answers with the draft that there is.
 */
export async function followRequest(ctx: Ctx, input: OfCase): Promise<CaseView> {
  const { actor } = ctx;
  const before = await findCase(ctx, input);
  if (!mayWorkOnCase(actor, before) || actor.kind !== "buyer")
    throw new AppError("refused", "case-need-not-cleared", { rule: "not-cleared" });
  if (before.counteredBy) return viewOf(actor, await findCase(ctx, { id: before.counteredBy }));
  if (before.status !== "RETURNED" && before.status !== "COUNTERED")
    throw new AppError("refused", "case-move-not-open", { rule: "follow-up", status: before.status });
  const next = await draftAfter(ctx, before, actor.personId);

  const { writes, audit } = creationOf(ctx, next);
  await changeCase(ctx, before, {
    set: { counteredBy: next.id },
    event: { kind: "follow-up", detail: { next: next.id } },
    writes,
    audits: [audit],
  });

  return viewOf(actor, next);
}

/** A draft that asks for the same; classes and control rows are the agency's and not copied. */
export async function draftAfter(ctx: Ctx, before: Case, by: string): Promise<Case> {
  const empty = await newCase(ctx, before, by);
  const lines = before.request.lines.map(({ itemClass: _class, controlRow: _row, ...line }) => line);
  return {
    ...empty,
    ...(before.kind && { kind: before.kind }),
    request: { ...before.request, ...(before.kind && { kind: before.kind }), lines },
    counters: before.id,
    ...(before.origin && { origin: before.origin }),
  };
}
