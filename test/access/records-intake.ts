import { openIntake } from "../../functions/curation/open-intake.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import { staff } from "../kit/listings.ts";
import type { Maker } from "./cases.ts";

/** The desk's files are one desk's: those who may read one may read all. */
export function intakeRecords(deps: Deps): Record<string, Maker> {
  const one =
    (more: Record<string, string> = {}, input?: Record<string, unknown>): Maker =>
    async () => {
      const { id } = await openIntake({ deps, actor: staff("curator") }, {});
      const asked = (of: string) => ({ params: { id: of, ...more }, ...(input && { input }) });
      // Nothing has been put to it, so it has no file to fetch.
      return { ...(!more.file && { own: asked(id) }), missing: asked("F-ZZZZZZZZZZZZ") };
    };
  const settings = { columns: [], grouping: "lot", condition: "F" };
  return {
    "GET /api/staff/intake/:id": one(),
    "GET /api/staff/intake/:id/files/:file": one({ file: "report" }),
    "POST /api/staff/intake/:id/check": one({}, settings),
    "POST /api/staff/intake/:id/take": one({}, {}),
    "GET /:lang/staff/intake/:id": one(),
    "POST /:lang/staff/intake/:id/check": one({}, { grouping: "lot", condition: "F" }),
    "POST /:lang/staff/intake/:id/take": one({}, {}),
  };
}
