import { explain } from "../../web/copy/refusals.ts";
import type { PersonCtx } from "../accounts/ctx.ts";
import { supplierShell } from "../accounts/pages.tsx";
import { makerPages, makerRoutes } from "../catalogue/maker-pages.tsx";
import type { Deps } from "../platform/deps.ts";
import { openTokens } from "../platform/tokens.ts";
import { makerQuestionForms, makerQuestionPages } from "../rfq/maker-question-pages.tsx";
import { makerQuestionRoutes } from "../rfq/maker-question-routes.ts";
import { firmNeedForms, firmNeedPages } from "../startups/firm-need-pages.tsx";
import { firmNeedRoutes } from "../startups/need-routes.ts";
import { supplierHookRoom } from "../webhooks/pages.tsx";
import { supplierHookRoutes } from "../webhooks/routes.ts";
import { createApp, type Rooms } from "./app.ts";
import { guarded } from "./guarded.ts";
import { limited } from "./limited.ts";
import { whoAsks } from "./who.ts";

/** What start-ups and firms use. */
export const supplierRooms: Rooms<PersonCtx> = {
  explain,
  around: guarded,
  endpoints: [...makerRoutes, ...supplierHookRoutes, ...makerQuestionRoutes, ...firmNeedRoutes],
  pages: [supplierShell, ...makerPages, ...makerQuestionPages, ...supplierHookRoom.pages, ...firmNeedPages],
  forms: [...makerQuestionForms, ...supplierHookRoom.forms, ...firmNeedForms],
};

export const supplierApp = (deps: Deps) =>
  createApp(deps, limited(whoAsks(deps, openTokens(deps.config))), supplierRooms);
