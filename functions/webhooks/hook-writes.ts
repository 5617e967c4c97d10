import type { HookEvent, SentEvent } from "../../shared/webhooks/events.ts";
import type { Deps } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { eventId, eventKey } from "./keys.ts";
import { keptUntil, type StoredEvent } from "./store.ts";

/** Ids, states and days: no texts, no documents, nothing of anybody else. */
export type HookData = Readonly<Record<string, string | number | boolean>>;

/**
 * One row for the transaction of what happened; whoever the organisation wants to be told is told after it. Give it the
 * organisation that may know: it sees `data` as it is.
 */
export function hookWrites(
  deps: Deps,
  organisationId: string,
  event: {
    readonly type: HookEvent;
    readonly data: HookData & { readonly caseId: string; readonly state: string; readonly revision: number };
  },
): Write[] {
  return [eventWrite(deps, organisationId, event).write];
}

export function eventWrite(
  deps: Deps,
  organisationId: string,
  event: { readonly type: SentEvent; readonly data: HookData } & Pick<StoredEvent, "only" | "again">,
): { readonly write: Write; readonly id: string } {
  const now = deps.now();
  const id = eventId(deps);
  const stored: StoredEvent = { ...event, id, organisationId, at: now.toISOString() };
  return {
    id,
    write: {
      put: { ...eventKey(organisationId, id), ...stored, expiresAt: keptUntil(now) },
      expect: "absent",
    },
  };
}
