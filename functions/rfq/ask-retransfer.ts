import { type RetransferWish, retransferFrom, withRetransfer } from "../../shared/rfq/afterwards.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Addressed, doAct } from "./do-act.ts";

/** The buyer asks for the prior consent that the third principle wants. */
export const askRetransfer = (ctx: Ctx, input: Addressed & RetransferWish): Promise<CaseView> =>
  doAct(ctx, input, "ask-retransfer", (before, { recorded }) => {
    const asked = retransferFrom(before, input, recorded);
    return (
      asked && {
        set: { retransfers: withRetransfer(before, asked) },
        event: { kind: "ask-retransfer", text: input.text, detail: { entry: asked.id, wish: asked.kind } },
        tell: "officer",
      }
    );
  });
