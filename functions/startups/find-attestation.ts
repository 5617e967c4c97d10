import { AppError } from "../../shared/base/app-error.ts";
import type { Attestation } from "../../shared/startups/attestation.ts";
import { mayReadAttestations } from "../../shared/startups/attestation-rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { getAttestation } from "./attestation-store.ts";

/** An attestation as the agency works on it. `revision`: the one that the page showed. */
export async function findAttestation(
  { deps, actor }: Ctx,
  { id, revision }: { readonly id: string; readonly revision?: number | undefined },
): Promise<Attestation> {
  const one = await getAttestation(deps.table, id);
  if (!one || !mayReadAttestations(actor)) throw new AppError("not-found", "attestation-not-found", { id });
  if (revision !== undefined && revision !== one.revision) throw new AppError("conflict", "record-changed");
  return one;
}
