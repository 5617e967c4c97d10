import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { type Class, classFault } from "../../shared/rfq/desk.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { mayLicense } from "../../shared/rfq/rules.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { findCase } from "./find-case.ts";

export type ClassifyLines = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly lines: readonly Class[];
};

/** Licensing says what lines in the buyer's own words are. The request is screened again by hand afterwards. */
export async function classifyLines(ctx: Ctx, input: ClassifyLines): Promise<CaseView> {
  const before = await findCase(ctx, input);
  if (!mayLicense(ctx.actor)) throw new AppError("not-found", "case-not-found", { id: input.id });
  for (const said of input.lines) {
    const fault = classFault(before, said);
    if (fault) throw new AppError("invalid", fault, { field: "controlRow", fields: [`lines.${said.line}`] });
  }
  const by = actorId(ctx.actor);
  const at = ctx.deps.now().toISOString();
  const said = new Map(input.lines.map((one) => [one.line, one]));
  const lines = before.request.lines.map((line) => {
    const now = said.get(line.number);
    return now ? { ...line, itemClass: now.itemClass, controlRow: now.controlRow } : line;
  });
  const kept = (before.classifications ?? []).filter(({ line }) => !said.has(line));
  const detail = Object.fromEntries(
    [...said.values()].map(({ line, ...one }) => [`line ${line}`, `${one.itemClass} ${one.controlRow}`]),
  );

  const after = await changeCase(ctx, before, {
    set: {
      request: { ...before.request, lines },
      classifications: [...kept, ...[...said.values()].map((one) => ({ ...one, by, at }))],
    },
    event: { kind: "classify", internal: true, detail },
  });

  return viewOf(ctx.actor, after);
}
