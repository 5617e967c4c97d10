import { AppError } from "../../shared/base/app-error.ts";
import { mayReadPilots, type Pilot } from "../../shared/startups/pilots.ts";
import type { Audited } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { getPilot, pilotRecord, pilotWrites } from "./pilot-store.ts";

/** A pilot, for the agency; `revision`: the one that the page showed. */
export async function findPilot(
  { deps, actor }: Ctx,
  { id, revision }: { readonly id: string; readonly revision?: number | undefined },
): Promise<Pilot> {
  const pilot = await getPilot(deps.table, id);
  if (!pilot || !(mayReadPilots(actor) || actor.kind === "system"))
    throw new AppError("not-found", "pilot-not-found", { id });
  if (revision !== undefined && revision !== pilot.revision) throw new AppError("conflict", "record-changed");
  return pilot;
}

type Change = { readonly set: Partial<Pilot>; readonly kind: string; readonly detail?: Audited["detail"] };

/** A changed pilot with its rows and its audit entry; who calls writes them. */
export function pilotChanged(
  { deps }: Ctx,
  before: Pilot,
  { set, kind, detail = {} }: Change,
): { readonly after: Pilot; readonly writes: Write[]; readonly audit: Audited } {
  const revision = before.revision + 1;
  const after: Pilot = { ...before, ...set, revision, changedAt: deps.now().toISOString() };
  const audit = { record: pilotRecord(after.id), action: `pilot.${kind}`, detail: { revision, ...detail } };
  return { after, writes: pilotWrites(before, after), audit };
}
