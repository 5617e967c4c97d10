import { mustMatch } from "../../shared/base/if-match.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { healthKey, hookKey, secretKey } from "./keys.ts";
import { ownHook, recordOf } from "./own-hook.ts";
import { countHooks, listHooks } from "./store.ts";

/** Removes an address with its secrets; the log of what was sent goes by itself. */
export async function removeHook(
  ctx: Ctx,
  input: { readonly id: string; readonly revision?: number | undefined },
): Promise<void> {
  const hook = await ownHook(ctx, input.id);
  const { roll } = await listHooks(ctx.deps.table, hook.organisationId);

  mustMatch(input.revision, hook);

  const secrets = [hook.secrets, hook.secrets - 1].filter((nth) => nth > 0);
  await commit(
    ctx,
    [
      { remove: hookKey(hook.organisationId, hook.id), expect: { revision: hook.revision } },
      { remove: healthKey(hook.organisationId, hook.id), expect: "anything" },
      countHooks(hook.organisationId, roll, -1),
      ...secrets.map((nth) => ({ remove: secretKey(hook.id, nth), expect: "anything" as const })),
    ],
    [{ record: recordOf(hook.id), action: "webhook.remove", detail: {} }],
  );
}
