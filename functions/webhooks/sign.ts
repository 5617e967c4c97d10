import { Webhook } from "standardwebhooks";
import type { Hook } from "../../shared/webhooks/model.ts";
import type { Deps } from "../platform/deps.ts";
import { getSecret } from "./store.ts";

/** The secrets that sign for an address now: the newest, and for a day the one before. */
export async function secretsOf({ table, now }: Deps, hook: Hook): Promise<string[]> {
  const both = hook.secrets > 1 && hook.oldUntil !== undefined && now() < new Date(hook.oldUntil);
  const numbers = both ? [hook.secrets, hook.secrets - 1] : [hook.secrets];
  const secrets = await Promise.all(numbers.map((nth) => getSecret(table, hook.id, nth)));
  return secrets.filter((secret) => secret !== undefined);
}

/** The headers of Standard Webhooks: one signature for each secret, in one line. */
export const signed = (id: string, body: string, at: Date, secrets: readonly string[]) => ({
  "content-type": "application/json",
  "user-agent": "catalogue-webhooks/1",
  "webhook-id": id,
  "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
  "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(" "),
});
