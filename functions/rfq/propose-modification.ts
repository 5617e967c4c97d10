import type { CaseView } from "../../shared/rfq/model.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Addressed, doAct } from "./do-act.ts";

/** The officer writes a one-sided change that leaves the scope alone; it waits for the approver. */
export const proposeModification = (
  ctx: Ctx,
  input: Addressed & { readonly text: string },
): Promise<CaseView> =>
  doAct(ctx, input, "propose-modification", (_, { recorded }) => ({
    set: { modification: { text: input.text, ...recorded } },
    event: { kind: "propose-modification", internal: true, text: input.text },
  }));
