import { AppError } from "../../shared/base/app-error.ts";
import { followOnsMost } from "../../shared/startups/pilots.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { createRequest, findCase } from "../rfq/index.ts";
import { pilotChanged } from "./change-pilot.ts";
import { changeTechnology } from "./change-technology.ts";
import { pilotsAfter, stageAfter } from "./move-stage.ts";
import { followOnKey } from "./pilot-keys.ts";
import { getOwnPilot, getPilot } from "./pilot-store.ts";
import { getTechnology } from "./store.ts";

/**
 * Opens a request for what the reader's government tried. Asked again while that is a draft it answers the same one.
 * Throws `not-found` for anybody else's pilot, `refused` before it has ended.
 */
export async function requestFollowOn(
  ctx: Ctx,
  input: { readonly pilot: string; readonly quantity?: number | undefined },
): Promise<{ readonly request: string }> {
  const { actor, deps } = ctx;
  if (actor.kind !== "buyer") throw new AppError("not-found", "pilot-not-found");
  const own = await getOwnPilot(deps.table, actor.organisationId, input.pilot);
  if (!own) throw new AppError("not-found", "pilot-not-found", { id: input.pilot });
  if (own.status !== "ENDED") throw new AppError("refused", "pilot-runs", { rule: "pilot-runs" });
  if (own.request && (await isDraft(ctx, own.request))) return { request: own.request };

  const key = followOnKey(actor.organisationId, own.id);
  const { id } = await createRequest(ctx, {
    line: { listingId: own.listingId, quantity: input.quantity ?? 1 },
    origin: { pilot: own.id },
    writes: (request) => [
      {
        put: { ...key, request },
        expect: own.request ? { same: { request: own.request } } : "absent",
      },
    ],
  });

  return { request: id };
}

async function isDraft(ctx: Ctx, id: string): Promise<boolean> {
  try {
    return (await findCase(ctx, { id })).status === "DRAFT";
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return false;
    throw error;
  }
}

/**
 * A request that came from a pilot was handed in: the pilot names the case to the agency, and the technology is at its
 * next stage. Nothing in what its firm reads leads to the government. Again, it does nothing.
 */
export async function noteFollowOn(deps: Deps, caseId: string, pilotId: string): Promise<void> {
  const ctx: Ctx = { deps, actor: { kind: "system", job: "follow-on" } };
  const pilot = await getPilot(deps.table, pilotId);
  if (!pilot || pilot.followOns.includes(caseId) || pilot.followOns.length >= followOnsMost) return;
  const one = await getTechnology(deps.table, pilot.technologyId);
  const { writes, audit } = pilotChanged(ctx, pilot, {
    set: { followOns: [...pilot.followOns, caseId] },
    kind: "follow-on",
    detail: { case: caseId },
  });
  if (one?.stage === "PILOT")
    await changeTechnology(ctx, one, {
      set: { ...stageAfter(ctx, { one: { ...one, pilots: pilotsAfter(one, {}) }, move: "follow-on" }) },
      event: { kind: "follow-on" },
      writes,
      audits: [audit],
    });
  else await commit(ctx, writes, [audit]);
}
