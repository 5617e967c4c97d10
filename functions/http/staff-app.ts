import { explainAtDesk } from "../../web/copy/desk-refusals.ts";
import { deskForms, deskPages } from "../accounts/desk-pages.tsx";
import { staffShell } from "../accounts/pages.tsx";
import { deskRoutes } from "../accounts/routes.ts";
import { auditPages } from "../audit/pages.tsx";
import { auditRoutes } from "../audit/routes.ts";
import { liveIndex } from "../catalogue/index.ts";
import { bulkForms, bulkPages } from "../curation/bulk-pages.tsx";
import { type DeskCtx, deskListForms, deskListPages } from "../curation/desk-pages.tsx";
import { editForms, editPages, editRoutes } from "../curation/edit-pages.tsx";
import { deskFiles } from "../curation/index.ts";
import { intakeForms, intakePages } from "../curation/intake-pages.tsx";
import { pictureForms } from "../curation/picture-pages.tsx";
import { curationRoutes, intakeRoutes } from "../curation/routes.ts";
import { documentForms, documentPages } from "../documents/pages.tsx";
import { documentRoutes } from "../documents/routes.ts";
import type { Deps } from "../platform/deps.ts";
import { openTokens } from "../platform/tokens.ts";
import { staffCasePages } from "../rfq/case-pages.tsx";
import { staffCaseRoutes } from "../rfq/case-routes.ts";
import { staffOfferForms, staffOfferPages } from "../rfq/offer-pages.tsx";
import { staffOfferRoutes } from "../rfq/offer-routes.ts";
import { staffLotRoutes } from "../surplus/routes.ts";
import { staffLotForms } from "../surplus/staff-form-pages.tsx";
import { staffLotPages } from "../surplus/staff-pages.tsx";
import { createApp, type Rooms } from "./app.ts";
import { limited } from "./limited.ts";
import { whoAsks } from "./who.ts";

/** The agency's own desk. */
export const staffRooms: Rooms<DeskCtx> = {
  explain: explainAtDesk,
  endpoints: [
    ...deskRoutes,
    ...auditRoutes,
    ...curationRoutes,
    ...editRoutes,
    ...intakeRoutes,
    ...documentRoutes(deskFiles),
    ...staffLotRoutes,
    ...staffCaseRoutes,
    ...staffOfferRoutes,
  ],
  pages: [
    staffShell,
    ...deskPages,
    ...auditPages,
    ...deskListPages,
    ...editPages,
    ...bulkPages,
    ...intakePages,
    ...documentPages(deskFiles),
    ...staffLotPages,
    ...staffCasePages,
    ...staffOfferPages,
  ],
  forms: [
    ...deskForms,
    ...deskListForms,
    ...editForms,
    ...bulkForms,
    ...intakeForms,
    ...pictureForms,
    ...documentForms(deskFiles),
    ...staffLotForms,
    ...staffOfferForms,
  ],
};

export function staffApp(deps: Deps) {
  const who = limited(whoAsks(deps, openTokens(deps.config)));
  const index = liveIndex(deps, "DESK");
  return createApp(deps, async (c) => ({ ...(await who(c)), index }), staffRooms);
}
