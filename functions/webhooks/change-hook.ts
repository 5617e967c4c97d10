import { mustMatch } from "../../shared/base/if-match.ts";
import type { ShownHook } from "../../shared/webhooks/endpoints.ts";
import type { HookEvent } from "../../shared/webhooks/events.ts";
import type { Hook } from "../../shared/webhooks/model.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { ownHook, recordOf, shownHook } from "./own-hook.ts";
import { checkAddress } from "./register-hook.ts";
import { listHooks, putHealth, putHook } from "./store.ts";

type Change = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly address?: string | undefined;
  readonly events?: readonly HookEvent[] | undefined;
  readonly state?: "ACTIVE" | "PAUSED" | undefined;
};

/** Another address, other events, a pause or its end. Throws `conflict` when it is not of that revision. */
export async function changeHook(ctx: Ctx, input: Change): Promise<ShownHook> {
  const before = await ownHook(ctx, input.id);
  const { hooks, health } = await listHooks(ctx.deps.table, before.organisationId);

  mustMatch(input.revision, before);
  const others = hooks.filter(({ id }) => id !== before.id);
  const address = input.address === undefined ? before.address : checkAddress(ctx, input.address, others);

  const after: Hook = {
    ...before,
    revision: before.revision + 1,
    address,
    events: input.events ? [...new Set(input.events)] : before.events,
    state: input.state ?? before.state,
  };
  const { failingSince: _failing, ...known } = health.get(before.id) ?? { hookId: "" };
  // Whoever sets it going again, or elsewhere, begins with a clean slate.
  const anew = (after.state === "ACTIVE" && before.state !== "ACTIVE") || after.address !== before.address;
  const slate = anew && "lastAt" in known ? [putHealth(before.organisationId, known)] : [];

  await commit(
    ctx,
    [putHook(before, after), ...slate],
    [
      {
        record: recordOf(before.id),
        action: "webhook.change",
        detail: {
          address: new URL(after.address).origin,
          events: after.events.join(","),
          state: after.state,
        },
      },
    ],
  );

  return shownHook(after, anew ? undefined : health.get(before.id));
}
