import { comment } from "../../functions/curation/comments.ts";
import { createListing } from "../../functions/curation/create-listing.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import { newId, staff } from "../kit/listings.ts";
import { has, type Maker } from "./cases.ts";
import type { Kind } from "./kinds.ts";

/** The desk reads every listing; who may not move, edit or plan one is told so, for it is no secret to them. */
export function curationRecords(deps: Deps): Record<string, Maker> {
  const curator = { deps, actor: staff("curator") } as const;
  const draft = () =>
    createListing(curator, { kind: "SERVICE", title: { en: "A draft" }, summary: { en: "A draft" } });
  const one =
    (input?: Record<string, unknown>): Maker =>
    async () => {
      const { id } = await draft();
      return {
        own: { params: { id }, ...(input && { input }) },
        missing: { params: { id: newId() }, ...(input && { input }) },
      };
    };
  const approvers: readonly Kind[] = ["curator", "approver"];
  const planned =
    (input: Record<string, unknown>): Maker =>
    async (kind) => {
      const { own, missing } = await one(input)(kind);
      return { ...(own && { [has(approvers, kind) ? "own" : "foreign"]: own }), missing };
    };
  const remark = { field: "", text: "A remark" };
  const closing =
    (place: "params" | "input"): Maker =>
    async () => {
      const { id } = await draft();
      const { id: made } = await comment(curator, { id, ...remark });
      const asked = (value: string) =>
        place === "params"
          ? { params: { id, comment: value } }
          : { params: { id }, input: { comment: value } };
      return { own: asked(made), missing: asked("C-ZZZZZZZZZZZZ") };
    };
  const api = "/api/staff/listings/:id";
  const page = "/:lang/staff/listings/:id";
  return {
    [`GET ${api}`]: one(),
    [`GET ${api}/transitions`]: one(),
    [`PATCH ${api}`]: one({ base: 1, changes: {} }),
    [`PUT ${api}/pictures`]: one({ base: 1, pictures: [] }),
    [`POST ${page}/pictures`]: one({ base: 1 }),
    [`POST ${api}/autosave`]: one({ base: 1, lang: "en", typed: {} }),
    [`POST ${api}/duplicate`]: one({}),
    [`POST ${api}/move`]: one({ move: "sell-out" }),
    [`PUT ${api}/schedule`]: planned({}),
    [`POST ${api}/comments`]: one(remark),
    [`POST ${api}/comments/:comment/close`]: closing("params"),
    [`GET ${page}`]: one(),
    [`GET ${page}/preview`]: one(),
    [`GET ${page}/changes`]: async (kind) => {
      const { missing } = await one()(kind);
      return { missing };
    },
    [`GET ${page}/edit`]: one(),
    [`POST ${page}/edit`]: one({ base: 1 }),
    [`POST ${page}/duplicate`]: one({}),
    [`POST ${page}/move`]: one({ move: "sell-out" }),
    [`POST ${page}/schedule`]: planned({}),
    [`POST ${page}/comments`]: one(remark),
    [`POST ${page}/comments/close`]: closing("input"),
  };
}
