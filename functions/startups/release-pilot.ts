import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { mayRecordPilots, mayReleaseRunner, type Pilot } from "../../shared/startups/pilots.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { findPilot, pilotChanged } from "./change-pilot.ts";
import { getTechnology } from "./store.ts";

type Of = { readonly id: string; readonly revision?: number | undefined };

/** Lets it be known who ran a pilot, with the reason on record. */
export async function releaseRunner(
  ctx: Ctx,
  { reason, ...of }: Of & { readonly reason: string },
): Promise<Pilot> {
  const before = await findPilot(ctx, of);
  const { actor, deps } = ctx;
  if (!mayReleaseRunner(actor)) throw new AppError("not-found", "pilot-not-found", { id: of.id });
  if (before.released) return before;

  const released = { reason, by: actorId(actor), at: deps.now().toISOString() };
  const { after, writes, audit } = pilotChanged(ctx, before, { set: { released }, kind: "release" });
  await commit(ctx, writes, [audit]);

  return after;
}

/** The agency's word on showing a pilot to the public; it is shown when the firm says so too. */
export async function showToPublic(
  ctx: Ctx,
  { shown, ...of }: Of & { readonly shown: boolean },
): Promise<Pilot> {
  const before = await findPilot(ctx, of);
  if (!mayRecordPilots(ctx.actor)) throw new AppError("not-found", "pilot-not-found", { id: of.id });
  const one = shown ? await getTechnology(ctx.deps.table, before.technologyId) : undefined;
  if (shown && one?.status !== "LISTED_PUBLIC")
    throw new AppError("refused", "pilot-not-public", { rule: "pilot-not-public" });
  if (before.shown === shown) return before;

  const kind = shown ? "show" : "hide";
  const { after, writes, audit } = pilotChanged(ctx, before, { set: { shown }, kind });
  await commit(ctx, writes, [audit]);

  return after;
}
