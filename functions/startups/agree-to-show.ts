import { AppError } from "../../shared/base/app-error.ts";
import type { FirmPilot } from "../../shared/startups/pilots.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { pilotChanged } from "./change-pilot.ts";
import { agreementKey } from "./pilot-keys.ts";
import { getAgreement, getFirmPilot, getPilot } from "./pilot-store.ts";

export type Agree = { readonly technology: string; readonly pilot: string; readonly agreed: boolean };

/** The firm's word on showing a pilot to the public. The firm's function reads no pilot: its word is brought to it afterwards. */
export async function agreeToShow(ctx: Ctx, input: Agree): Promise<FirmPilot> {
  const { actor, deps } = ctx;
  if (actor.kind !== "supplier") throw new AppError("not-found", "pilot-not-found");
  const { organisationId } = actor;
  const own = { organisationId, technologyId: input.technology, id: input.pilot };
  const [pilot, said] = await Promise.all([
    getFirmPilot(deps.table, own),
    getAgreement(deps.table, organisationId, input.pilot),
  ]);
  if (!pilot) throw new AppError("not-found", "pilot-not-found", { id: input.pilot });
  if ((said?.agreed ?? false) === input.agreed) return { ...pilot, agreed: input.agreed };

  const revision = (said?.revision ?? 0) + 1;
  const word = { agreed: input.agreed, revision, pilot: pilot.id, at: deps.now().toISOString() };
  await commit(
    ctx,
    [
      {
        put: { ...agreementKey(organisationId, pilot.id), ...word },
        expect: said ? { revision: said.revision } : "absent",
      },
    ],
    [
      {
        record: `pilot-agreement:${pilot.id}`,
        action: input.agreed ? "pilot-agreement.give" : "pilot-agreement.take-back",
        detail: { organisation: organisationId },
        ...(!said && { first: true }),
      },
    ],
  );

  return { ...pilot, agreed: input.agreed };
}

/** Brings the firm's word to the pilot. Again, it does nothing. */
export async function noteAgreement(deps: Deps, organisationId: string, id: string): Promise<void> {
  const ctx: Ctx = { deps, actor: { kind: "system", job: "pilot-agreements" } };
  const [pilot, said] = await Promise.all([
    getPilot(deps.table, id),
    getAgreement(deps.table, organisationId, id),
  ]);
  if (!pilot || !said || pilot.organisationId !== organisationId || pilot.agreed === said.agreed) return;
  const { writes, audit } = pilotChanged(ctx, pilot, { set: { agreed: said.agreed }, kind: "agreement" });
  await commit(ctx, writes, [audit]);
}
