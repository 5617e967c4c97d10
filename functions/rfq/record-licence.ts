import type { CaseView } from "../../shared/rfq/model.ts";
import { type LicenceWish, withLicence } from "../../shared/rfq/papers.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Addressed, doAct } from "./do-act.ts";

/** An export licence, by quantity per line. */
export const recordLicence = (ctx: Ctx, input: Addressed & LicenceWish): Promise<CaseView> =>
  doAct(ctx, input, "record-licence", (before, { recorded, today }) => {
    const { id: _id, revision: _revision, ...wish } = input;
    const execution = withLicence(before, wish, recorded, today);
    if (execution === before.execution) return undefined;
    return {
      set: { execution },
      event: { kind: "record-licence", detail: { number: input.number, until: input.validUntil } },
      tell: "both",
    };
  });
