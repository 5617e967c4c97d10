import type { CaseView } from "../../shared/rfq/model.ts";
import { type ContractWish, withContract } from "../../shared/rfq/papers.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Addressed, doAct } from "./do-act.ts";

/** The agency's contract with a maker for lines of the offer; the buyer is not told of it. */
export const recordContract = (ctx: Ctx, input: Addressed & ContractWish): Promise<CaseView> =>
  doAct(ctx, input, "record-contract", (before, { recorded, today }) => {
    const { id: _id, revision: _revision, ...wish } = input;
    const execution = withContract(before, wish, recorded, today);
    if (execution === before.execution) return undefined;
    return {
      set: { execution },
      event: { kind: "record-contract", internal: true, detail: { number: input.number } },
    };
  });
