import { AppError } from "../../shared/base/app-error.ts";
import { unsigned } from "../../shared/rfq/billing.ts";
import { added } from "../../shared/rfq/entry.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Addressed, doAct } from "./do-act.ts";

/** Why offer, delivery and invoice of a line differ. A signature that was there before does not cover it. */
export const explainLine = (
  ctx: Ctx,
  input: Addressed & { readonly line: number; readonly text: string },
): Promise<CaseView> =>
  doAct(ctx, input, "explain", (before, { recorded }) => {
    const { line, text } = input;
    if (!before.offer?.lines.some(({ number }) => number === line))
      throw new AppError("invalid", "line-unknown", { field: "line" });
    const others = before.execution.explanations.filter((known) => known.line !== line);
    const explanations = added(others, { line, text, ...recorded }, 60).sort((a, b) => a.line - b.line);
    return {
      set: { execution: unsigned({ ...before.execution, explanations }) },
      event: { kind: "explain", text, detail: { line } },
      tell: "buyer",
    };
  });
