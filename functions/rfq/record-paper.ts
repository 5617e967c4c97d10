import { AppError } from "../../shared/base/app-error.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { mayRecordPaper, type PaperWish, withPaper } from "../../shared/rfq/papers.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Addressed, doAct } from "./do-act.ts";

/** A paper that must be there before work starts: the certificate, the agreement, the word to the Diet. */
export const recordPaper = (ctx: Ctx, input: Addressed & PaperWish): Promise<CaseView> =>
  doAct(ctx, input, "record-paper", ({ execution: before }, { recorded, today }) => {
    if (!mayRecordPaper(ctx.actor, input.kind))
      throw new AppError("refused", "paper-not-yours", { rule: "paper-not-yours", field: "kind" });
    const execution = withPaper(before, input, recorded, today);
    if (execution === before) return undefined;
    return {
      set: { execution },
      event: { kind: "record-paper", detail: { paper: input.kind, reference: input.reference } },
      tell: ctx.actor.kind === "buyer" ? "officer" : "buyer",
    };
  });
