import { randomBytes } from "node:crypto";
import { commit } from "../../functions/platform/commit.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import { eventId, hookKey } from "../../functions/webhooks/keys.ts";
import { keptUntil, putDelivery, putHook, putSecret } from "../../functions/webhooks/store.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Delivery, Hook } from "../../shared/webhooks/model.ts";
import type { Maker, Sample } from "./cases.ts";
import type { Kind } from "./kinds.ts";
import type { People } from "./records-accounts.ts";

/** Nobody listens there. */
const address = "http://127.0.0.1:9/hooks";
type Shell = Hook["shell"];
type Fields = Readonly<Record<string, unknown>>;

/** Addresses of organisations: of the own one, of another, and not there. */
export function hookRecords(deps: Deps, people: People): Record<string, Maker> {
  const made = new Map<string, string[]>();
  /** Other tests register addresses for these organisations too, and five is the most. */
  async function makeRoom(organisationId: string, id: string): Promise<void> {
    const [oldest, ...rest] = made.get(organisationId) ?? [];
    made.set(organisationId, [...(oldest && rest.length === 0 ? [oldest] : []), ...rest, id]);
    if (oldest && rest.length > 0)
      await deps.table.write([{ remove: hookKey(organisationId, oldest), expect: "anything" }]);
  }
  async function hookOf(organisationId: string, shell: Shell): Promise<{ id: string; delivery: string }> {
    const now = deps.now();
    const hook: Hook = {
      id: idFrom("H", randomBytes(8)),
      revision: 1,
      organisationId,
      shell,
      address,
      events: ["case.closed"],
      state: "ACTIVE",
      secrets: 1,
      createdAt: now.toISOString(),
    };
    const sent: Delivery = {
      id: eventId(deps),
      hookId: hook.id,
      organisationId,
      revision: 1,
      type: "case.closed",
      at: now.toISOString(),
      body: "{}",
      state: "DONE",
      tries: 1,
      attempts: [],
      expiresAt: keptUntil(now),
    };
    await makeRoom(organisationId, hook.id);
    await deps.table.write([
      putHook(undefined, hook),
      putSecret(hook.id, 1, "whsec_c2VjcmV0"),
      putDelivery(undefined, sent),
    ]);
    const row = {
      record: `webhook:${hook.id}`,
      action: "webhook.register",
      detail: {},
      first: true,
    } as const;
    await commit({ deps, actor: { kind: "system", job: "test" } }, [], [row]);
    return { id: hook.id, delivery: sent.id };
  }
  const organisationOf = (kind: Kind) => people[kind]?.organisation ?? "";
  const strangerTo = (kind: Kind): Kind =>
    kind === "government-admin" ? "other-government" : "government-admin";

  /** `place`: whether a delivery is named, and where; `input`: what is sent besides. */
  const record =
    (shell: Shell, input?: Fields, place?: "params" | "input"): Maker =>
    async (kind) => {
      const mine = await hookOf(organisationOf(kind), shell);
      const second = await hookOf(organisationOf(kind), shell);
      const theirs = await hookOf(organisationOf(strangerTo(kind)), "buyer");
      const sample = ({ id, delivery }: { id: string; delivery: string }): Sample => ({
        params: place === "params" ? { id, delivery } : { id },
        ...((input || place === "input") && { input: { ...input, ...(place === "input" && { delivery }) } }),
      });
      const none = { id: idFrom("H", randomBytes(8)), delivery: eventId(deps) };
      return {
        own: { ...sample(mine), hides: ["whsec_c2VjcmV0"] },
        foreign: [
          sample(theirs),
          // Another address of one's own has not been sent that either.
          ...(place
            ? [
                {
                  ...sample({ ...second, delivery: mine.delivery }),
                  like: sample({ ...second, delivery: none.delivery }),
                },
              ]
            : []),
        ],
        missing: sample(none),
      };
    };

  const of = (shell: Shell): Record<string, Maker> => {
    const [api, page] = [`/api/${shell}/webhooks/:id`, `/:lang/${shell}/webhooks/:id`];
    const fields = { address: "http://127.0.0.1:9/other", events: "case.closed", revision: "1" };
    return {
      [`PATCH ${api}`]: record(shell, { state: "PAUSED" }),
      [`DELETE ${api}`]: record(shell),
      [`POST ${api}/secret`]: record(shell),
      [`POST ${api}/test`]: record(shell),
      [`GET ${api}/deliveries`]: record(shell),
      [`POST ${api}/deliveries/:delivery/resend`]: record(shell, undefined, "params"),
      [`GET ${page}`]: record(shell),
      [`POST ${page}/change`]: record(shell, fields),
      [`POST ${page}/state`]: record(shell, { state: "PAUSED" }),
      [`POST ${page}/rotate`]: record(shell),
      [`POST ${page}/test`]: record(shell),
      [`POST ${page}/remove`]: record(shell),
      [`POST ${page}/resend`]: record(shell, undefined, "input"),
    };
  };
  return { ...of("buyer"), ...of("supplier") };
}
