import { added, refuse } from "../../shared/rfq/entry.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Addressed, doAct } from "./do-act.ts";

/** The approver, who is another person than its writer, lets a modification out under its number, or drops it. */
export const decideModification = (
  ctx: Ctx,
  input: Addressed & { readonly decision: "approve" | "drop" },
): Promise<CaseView> =>
  doAct(ctx, input, "decide-modification", (before, { recorded }) => {
    const written = before.modification ?? refuse("modification-none");
    if (written.by === recorded.by) refuse("case-need-other-person");
    if (input.decision === "drop")
      return {
        unset: ["modification"],
        event: { kind: "drop-modification", internal: true },
        tell: "officer",
      };
    const number = before.modifications.length + 1;
    const modification = { number, ...written, approvedBy: recorded.by };
    return {
      set: { modifications: added(before.modifications, modification, 60) },
      unset: ["modification"],
      event: { kind: "modify", text: written.text, detail: { modification: `M${number}` } },
      tell: "both",
    };
  });
