import type { ShownHook } from "../../shared/webhooks/endpoints.ts";
import type { Hook } from "../../shared/webhooks/model.ts";
import { oldSecretMs } from "../../shared/webhooks/rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { secretKey } from "./keys.ts";
import { newSecret, ownHook, recordOf, shownHook } from "./own-hook.ts";
import { putHook, putSecret } from "./store.ts";

/** A new secret; the one before signs beside it for a day, any older one no more. */
export async function rotateSecret(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<{ webhook: ShownHook; secret: string }> {
  const before = await ownHook(ctx, input.id);

  const secret = newSecret(ctx);
  const oldUntil = new Date(ctx.deps.now().getTime() + oldSecretMs);
  const after: Hook = {
    ...before,
    revision: before.revision + 1,
    secrets: before.secrets + 1,
    oldUntil: oldUntil.toISOString(),
  };
  // The table forgets it by itself, for this function cannot read it to write it anew.
  const ending: Write = {
    add: secretKey(before.id, before.secrets),
    by: { expiresAt: Math.ceil(oldUntil.getTime() / 1000) + 60 },
    expect: { atLeast: {} },
  };
  const older = before.secrets - 1;

  await commit(
    ctx,
    [
      putHook(before, after),
      putSecret(before.id, after.secrets, secret),
      ending,
      ...(older > 0 ? [{ remove: secretKey(before.id, older), expect: "anything" as const }] : []),
    ],
    [{ record: recordOf(before.id), action: "webhook.rotate", detail: { nth: after.secrets } }],
  );

  return { webhook: shownHook(after), secret };
}
