import { AppError } from "../../shared/base/app-error.ts";
import { testEvent } from "../../shared/webhooks/events.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { eventWrite } from "./hook-writes.ts";
import { ownHook, recordOf } from "./own-hook.ts";

/** Sends a test event to one address, which must not be paused. */
export async function testHook(ctx: Ctx, input: { readonly id: string }): Promise<{ delivery: string }> {
  const hook = await ownHook(ctx, input.id);

  if (hook.state !== "ACTIVE") throw new AppError("refused", "webhook-not-active");

  const data = { webhookId: hook.id };
  const { write, id } = eventWrite(ctx.deps, hook.organisationId, { type: testEvent, data, only: hook.id });
  await commit(
    ctx,
    [write],
    [{ record: recordOf(hook.id), action: "webhook.test", detail: { delivery: id } }],
  );

  return { delivery: id };
}
