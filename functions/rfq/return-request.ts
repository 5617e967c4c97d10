import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { returnableFields } from "../../shared/rfq/desk.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { mayHandle } from "../../shared/rfq/rules.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { findCase } from "./find-case.ts";

export type ReturnRequest = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly fields: readonly string[];
  readonly note?: string | undefined;
};

/** Gives a request back with what has to be mended, by field. */
export async function returnRequest(ctx: Ctx, input: ReturnRequest): Promise<CaseView> {
  const before = await findCase(ctx, input);
  if (!mayHandle(ctx.actor)) throw new AppError("not-found", "case-not-found", { id: input.id });
  const known = returnableFields(before.request);
  const fields = known.filter((field) => input.fields.includes(field));
  const unknown = input.fields.filter((field) => !known.includes(field));
  if (unknown.length > 0)
    throw new AppError("invalid", "field-unknown", { field: "fields", fields: unknown });
  if (fields.length === 0) throw new AppError("invalid", "required", { field: "fields" });
  const { note } = input;
  const at = ctx.deps.now().toISOString();

  const after = await changeCase(ctx, before, {
    move: "return",
    set: { returned: { fields, ...(note && { note }), by: actorId(ctx.actor), at } },
    event: { kind: "return", text: note, detail: { fields: fields.join(" ") } },
    tell: "buyer",
  });

  return viewOf(ctx.actor, after);
}
