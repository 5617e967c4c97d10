import { isMember } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { ShownHook } from "../../shared/webhooks/endpoints.ts";
import type { Health, Hook } from "../../shared/webhooks/model.ts";
import { mayKeepHooks } from "../../shared/webhooks/rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { getHook } from "./store.ts";

/** The organisation whose addresses the actor keeps. */
export function keeperOf({ actor }: Ctx): { organisationId: string; shell: Hook["shell"] } {
  if (!mayKeepHooks(actor) || !isMember(actor) || actor.kind === "staff")
    throw new AppError("not-found", "webhook-not-found");
  return { organisationId: actor.organisationId, shell: actor.kind };
}

/** One of the actor's own organisation; another's is as good as none. */
export async function ownHook(ctx: Ctx, id: string): Promise<Hook> {
  const { organisationId } = keeperOf(ctx);
  const hook = await getHook(ctx.deps.table, organisationId, id);
  if (!hook) throw new AppError("not-found", "webhook-not-found");
  return hook;
}

export function shownHook(hook: Hook, health?: Health): ShownHook {
  const { organisationId: _organisation, shell: _shell, secrets: _secrets, ...shown } = hook;
  const { hookId: _id, toldAt: _told, ...how } = health ?? { hookId: "" };
  return { ...shown, ...(health && { health: how as NonNullable<ShownHook["health"]> }) };
}

export const recordOf = (id: string) => `webhook:${id}`;
export const newSecret = ({ deps }: Ctx): string =>
  `whsec_${Buffer.from(deps.random(32)).toString("base64")}`;
