import { type AttestationWish, withAttestation } from "../../shared/rfq/afterwards.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Addressed, doAct } from "./do-act.ts";

/** The buyer's yearly word that what was delivered is used as assured. */
export const attestEndUse = (ctx: Ctx, input: Addressed & AttestationWish): Promise<CaseView> =>
  doAct(ctx, input, "attest", (before, { recorded, today }) => {
    const { year, inUse, text } = input;
    const attestations = withAttestation(before, { year, inUse, text }, recorded, today);
    return (
      attestations && {
        set: { attestations },
        event: { kind: "attest", text, detail: { year, use: inUse ? "yes" : "no" } },
        tell: "officer",
      }
    );
  });
