import { randomBytes } from "node:crypto";
import type { Deps } from "../../functions/platform/deps.ts";
import { beginDraft } from "../../functions/screening/begin-draft.ts";
import { noSubjects } from "../../functions/screening/index.ts";
import { replayDraft } from "../../functions/screening/replay-draft.ts";
import { idFrom } from "../../shared/base/id.ts";
import { licensing } from "../kit/screening.ts";
import type { Maker } from "./cases.ts";

/** Rule sets, drafts and lists are the whole agency's, so none is foreign. */
export async function screeningRecords(deps: Deps): Promise<Record<string, Maker>> {
  const ctx = licensing(deps);
  const { id } = await beginDraft(ctx, {});
  await replayDraft(ctx, { id }, noSubjects);
  const draft =
    (input?: Record<string, unknown>): Maker =>
    async () => ({
      own: { params: { id }, ...(input && { input }) },
      missing: { params: { id: idFrom("R", randomBytes(8)) }, ...(input && { input }) },
    });
  const version: Maker = async () => ({
    own: { params: { version: "TP-2026-04-21" } },
    missing: { params: { version: "TP-1900-01-01" } },
  });
  // There are three lists and no more; what is no list is no address.
  const list: Maker = async () => ({
    own: {
      params: { list: "ASSET_FREEZE" },
      input: { csv: "who\nA\n", from: "2099-01-01", edition: "x", source: "x" },
    },
    missing: { params: { list: "FRIENDS" }, input: {} },
  });
  // An old revision: the door opens, and nothing is changed behind it.
  const stale = { revision: 999_999 };
  const [api, page] = ["/api/staff/screening", "/:lang/staff/screening"];
  return {
    [`GET ${api}/rule-sets/:version`]: version,
    [`GET ${page}/rules/:version`]: version,
    [`POST ${api}/names/:list`]: list,
    [`POST ${api}/names/:list/preview`]: async (kind) => {
      const { own, missing } = await list(kind);
      const input = { csv: "who\nA\n", from: "2099-01-01" };
      return { ...(own && { own: { ...own, input } }), missing };
    },
    [`GET ${api}/drafts/:id`]: draft(),
    [`GET ${page}/drafts/:id`]: draft(),
    [`GET ${api}/drafts/:id/comparison`]: draft(),
    [`GET ${api}/drafts/:id/replay`]: draft(),
    [`PUT ${api}/drafts/:id`]: draft({ ...stale, ruleSet: {} }),
    [`POST ${api}/drafts/:id/members`]: draft({ ...stale, list: "group-a", add: ["MX"] }),
    [`POST ${api}/drafts/:id/replay`]: draft(stale),
    [`POST ${api}/drafts/:id/approve`]: draft({ ...stale, from: "2099-01-01" }),
    [`POST ${api}/drafts/:id/discard`]: draft({ ...stale, note: "x" }),
    [`POST ${page}/drafts/:id/document`]: draft({ ...stale, document: "{}" }),
    [`POST ${page}/drafts/:id/members`]: draft({ ...stale, list: "group-a", add: "MX" }),
    [`POST ${page}/drafts/:id/replay`]: draft(stale),
    [`POST ${page}/drafts/:id/approve`]: draft({ ...stale, from: "2099-01-01" }),
    [`POST ${page}/drafts/:id/discard`]: draft({ ...stale, note: "x" }),
  };
}
