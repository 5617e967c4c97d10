import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { ShownHook } from "../../shared/webhooks/endpoints.ts";
import type { HookEvent } from "../../shared/webhooks/events.ts";
import type { Hook } from "../../shared/webhooks/model.ts";
import { addressFault, hooksMost } from "../../shared/webhooks/rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { keeperOf, newSecret, recordOf, shownHook } from "./own-hook.ts";
import { countHooks, listHooks, putHook, putSecret } from "./store.ts";

/** Throws `refused` for an address that cannot be one, or is registered already. */
export function checkAddress({ deps }: Ctx, address: string, others: readonly Hook[]): string {
  const fault = addressFault(address, deps.config.hooksLocal);
  if (fault) throw new AppError("refused", fault, { field: "address" });
  const { href } = new URL(address);
  if (others.some((hook) => hook.address === href))
    throw new AppError("refused", "address-doubled", { field: "address" });
  return href;
}

/** Registers an address. Its secret is in the answer, and nobody who answers requests can read it again. */
export async function registerHook(
  ctx: Ctx,
  input: { readonly address: string; readonly events: readonly HookEvent[] },
): Promise<{ webhook: ShownHook; secret: string }> {
  const keeper = keeperOf(ctx);
  const { hooks, roll } = await listHooks(ctx.deps.table, keeper.organisationId);

  if (hooks.length >= hooksMost) throw new AppError("refused", "too-many-webhooks", { most: hooksMost });
  const address = checkAddress(ctx, input.address, hooks);

  const secret = newSecret(ctx);
  const hook: Hook = {
    id: idFrom("H", ctx.deps.random(8)),
    revision: 1,
    ...keeper,
    address,
    events: [...new Set(input.events)],
    state: "ACTIVE",
    secrets: 1,
    createdAt: ctx.deps.now().toISOString(),
  };

  await commit(
    ctx,
    [
      putHook(undefined, hook),
      countHooks(keeper.organisationId, roll, 1),
      putSecret(hook.id, hook.secrets, secret),
    ],
    [
      {
        record: recordOf(hook.id),
        action: "webhook.register",
        detail: { address: new URL(address).origin, events: hook.events.join(",") },
        first: true,
      },
    ],
  );

  return { webhook: shownHook(hook), secret };
}
