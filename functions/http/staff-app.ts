import { deskForms, deskPages } from "../accounts/desk-pages.tsx";
import { staffShell } from "../accounts/pages.tsx";
import { deskRoutes } from "../accounts/routes.ts";
import { auditPages } from "../audit/pages.tsx";
import { auditRoutes } from "../audit/routes.ts";
import { liveIndex } from "../catalogue/index.ts";
import { type DeskCtx, deskListForms, deskListPages } from "../curation/desk-pages.tsx";
import { editForms, editPages, editRoutes } from "../curation/edit-pages.tsx";
import { listingFiles } from "../curation/index.ts";
import { pictureForms } from "../curation/picture-pages.tsx";
import { curationRoutes } from "../curation/routes.ts";
import { documentForms, documentPages } from "../documents/pages.tsx";
import { documentRoutes } from "../documents/routes.ts";
import type { Deps } from "../platform/deps.ts";
import { openTokens } from "../platform/tokens.ts";
import { staffLotRoutes } from "../surplus/routes.ts";
import { staffLotForms } from "../surplus/staff-form-pages.tsx";
import { staffLotPages } from "../surplus/staff-pages.tsx";
import { createApp, type Rooms } from "./app.ts";
import { limited } from "./limited.ts";
import { whoAsks } from "./who.ts";

/** The agency's own desk. */
export const staffRooms: Rooms<DeskCtx> = {
  endpoints: [
    ...deskRoutes,
    ...auditRoutes,
    ...curationRoutes,
    ...editRoutes,
    ...documentRoutes(listingFiles),
    ...staffLotRoutes,
  ],
  pages: [
    staffShell,
    ...deskPages,
    ...auditPages,
    ...deskListPages,
    ...editPages,
    ...documentPages(listingFiles),
    ...staffLotPages,
  ],
  forms: [
    ...deskForms,
    ...deskListForms,
    ...editForms,
    ...pictureForms,
    ...documentForms(listingFiles),
    ...staffLotForms,
  ],
};

export function staffApp(deps: Deps) {
  const who = limited(whoAsks(deps, openTokens(deps.config)));
  const index = liveIndex(deps, "DESK");
  return createApp(deps, async (c) => ({ ...(await who(c)), index }), staffRooms);
}
