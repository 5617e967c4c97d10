import { deskForms, deskPages } from "../accounts/desk-pages.tsx";
import { staffShell } from "../accounts/pages.tsx";
import { deskRoutes } from "../accounts/routes.ts";
import { auditPages } from "../audit/pages.tsx";
import { auditRoutes } from "../audit/routes.ts";
import type { Deps } from "../platform/deps.ts";
import { openTokens } from "../platform/tokens.ts";
import { staffLotRoutes } from "../surplus/routes.ts";
import { staffLotForms } from "../surplus/staff-form-pages.tsx";
import { staffLotPages } from "../surplus/staff-pages.tsx";
import { createApp } from "./app.ts";
import { limited } from "./limited.ts";
import { whoAsks } from "./who.ts";

/** The agency's own desk. */
export const staffApp = (deps: Deps) =>
  createApp(deps, limited(whoAsks(deps, openTokens(deps.config))), {
    endpoints: [...deskRoutes, ...auditRoutes, ...staffLotRoutes],
    pages: [staffShell, ...deskPages, ...auditPages, ...staffLotPages],
    forms: [...deskForms, ...staffLotForms],
  });
