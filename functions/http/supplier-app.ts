import { explain } from "../../web/copy/refusals.ts";
import type { PersonCtx } from "../accounts/ctx.ts";
import { supplierShell } from "../accounts/pages.tsx";
import { makerPages, makerRoutes } from "../catalogue/maker-pages.tsx";
import { endpointsOfOutsiders, formsOfOutsiders, pagesOfOutsiders } from "../documents/among-outsiders.ts";
import { rulesByOwner } from "../documents/index.ts";
import { documentForms, documentPages } from "../documents/pages.tsx";
import { documentRoutes } from "../documents/routes.ts";
import type { Deps } from "../platform/deps.ts";
import { openTokens } from "../platform/tokens.ts";
import { makerQuestionForms, makerQuestionPages } from "../rfq/maker-question-pages.tsx";
import { makerQuestionRoutes } from "../rfq/maker-question-routes.ts";
import { supplierApplicationForms, supplierApplicationPages } from "../startups/application-pages.tsx";
import { supplierApplicationRoutes } from "../startups/application-routes.ts";
import { supplierAttestationRoutes } from "../startups/attestation-routes.ts";
import { briefAutosaveRoutes, briefForms } from "../startups/brief-form-pages.tsx";
import { briefPages } from "../startups/brief-pages.tsx";
import { briefRoutes } from "../startups/brief-routes.ts";
import { demandPages, demandRoutes } from "../startups/demand-pages.tsx";
import { firmNeedForms, firmNeedPages } from "../startups/firm-need-pages.tsx";
import { firmPilotForms } from "../startups/firm-pilot-pages.tsx";
import { answerFiles, technologyFiles } from "../startups/index.ts";
import { supplierMatchRoutes } from "../startups/match-routes.ts";
import { firmNeedRoutes } from "../startups/need-routes.ts";
import { supplierPilotRoutes } from "../startups/pilot-routes.ts";
import { supplierHookRoom } from "../webhooks/pages.tsx";
import { supplierHookRoutes } from "../webhooks/routes.ts";
import { createApp, type Rooms } from "./app.ts";
import { guarded } from "./guarded.ts";
import { limited } from "./limited.ts";
import { whoAsks } from "./who.ts";

const files = rulesByOwner({ technology: technologyFiles, answer: answerFiles });

/** What start-ups and firms use. */
export const supplierRooms: Rooms<PersonCtx> = {
  explain,
  around: guarded,
  endpoints: [
    ...makerRoutes,
    ...supplierHookRoutes,
    ...makerQuestionRoutes,
    ...supplierPilotRoutes,
    ...supplierApplicationRoutes,
    ...supplierAttestationRoutes,
    ...demandRoutes,
    ...briefRoutes,
    ...briefAutosaveRoutes,
    ...firmNeedRoutes,
    ...supplierMatchRoutes,
    ...endpointsOfOutsiders("supplier", documentRoutes(files)),
  ],
  pages: [
    supplierShell,
    ...makerPages,
    ...makerQuestionPages,
    ...supplierHookRoom.pages,
    ...demandPages,
    ...briefPages,
    ...supplierApplicationPages,
    ...firmNeedPages,
    ...pagesOfOutsiders("supplier", documentPages(files, "supplier")),
  ],
  forms: [
    ...makerQuestionForms,
    ...supplierHookRoom.forms,
    ...briefForms,
    ...firmPilotForms,
    ...supplierApplicationForms,
    ...firmNeedForms,
    ...formsOfOutsiders("supplier", documentForms(files, "supplier")),
  ],
};

export const supplierApp = (deps: Deps) =>
  createApp(deps, limited(whoAsks(deps, openTokens(deps.config))), supplierRooms);
