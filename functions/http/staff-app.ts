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
import { rulesByOwner } from "../documents/index.ts";
import { documentForms, documentPages } from "../documents/pages.tsx";
import { documentRoutes } from "../documents/routes.ts";
import type { Deps } from "../platform/deps.ts";
import { openTokens } from "../platform/tokens.ts";
import { boardPages } from "../rfq/board-pages.tsx";
import { boardRoutes } from "../rfq/board-routes.ts";
import { caseFiles } from "../rfq/case-files.ts";
import { staffCasePages } from "../rfq/case-pages.tsx";
import { staffCaseRoutes } from "../rfq/case-routes.ts";
import { deskCaseForms, deskCasePages } from "../rfq/desk-pages.tsx";
import { deskCaseRoutes } from "../rfq/desk-routes.ts";
import { staffExecutionForms, staffExecutionPages } from "../rfq/execution-pages.tsx";
import { staffExecutionRoutes } from "../rfq/execution-routes.ts";
import { openSubjects } from "../rfq/index.ts";
import { staffOfferForms, staffOfferPages } from "../rfq/offer-pages.tsx";
import { staffOfferRoutes } from "../rfq/offer-routes.ts";
import { policyForms, policyPages, policyRoutes } from "../rfq/policy-pages.tsx";
import { staffQuestionForms } from "../rfq/question-pages.tsx";
import { staffQuestionRoutes } from "../rfq/question-routes.ts";
import { draftForms, draftPages } from "../screening/draft-pages.tsx";
import { screeningForms, screeningPages } from "../screening/pages.tsx";
import { screeningRoutes } from "../screening/routes.ts";
import { answerForms, answerPages } from "../startups/answer-pages.tsx";
import { answerRoutes } from "../startups/answer-routes.ts";
import { staffApplicationForms, staffApplicationPages } from "../startups/application-pages.tsx";
import { staffApplicationRoutes } from "../startups/application-routes.ts";
import { staffAskedForms, staffAskedPages } from "../startups/asked-pages.tsx";
import { staffAskedRoutes } from "../startups/asked-routes.ts";
import {
  deskAttestationForms,
  deskAttestationPages,
  deskAttestationRoutes,
} from "../startups/attestation-desk-pages.tsx";
import { deskNeedForms, deskNeedPages } from "../startups/desk-need-pages.tsx";
import { answerFiles, technologyFiles } from "../startups/index.ts";
import { staffMatchRoutes } from "../startups/match-routes.ts";
import { deskNeedRoutes } from "../startups/need-routes.ts";
import { pilotForms, pilotPages } from "../startups/pilot-pages.tsx";
import { staffPilotRoutes } from "../startups/pilot-routes.ts";
import { staffLotRoutes } from "../surplus/routes.ts";
import { staffLotForms } from "../surplus/staff-form-pages.tsx";
import { staffLotPages } from "../surplus/staff-pages.tsx";
import { createApp, type Rooms } from "./app.ts";
import { guarded } from "./guarded.ts";
import { limited } from "./limited.ts";
import { whoAsks } from "./who.ts";

const files = rulesByOwner({
  listing: deskFiles,
  intake: deskFiles,
  case: caseFiles,
  technology: technologyFiles,
  answer: answerFiles,
});

/** The agency's own desk. */
export const staffRooms: Rooms<DeskCtx> = {
  explain: explainAtDesk,
  around: guarded,
  endpoints: [
    ...deskRoutes,
    ...auditRoutes,
    ...curationRoutes,
    ...editRoutes,
    ...intakeRoutes,
    ...documentRoutes(files),
    ...staffLotRoutes,
    ...staffCaseRoutes,
    ...screeningRoutes(openSubjects),
    ...deskCaseRoutes,
    ...staffQuestionRoutes,
    ...staffOfferRoutes,
    ...staffExecutionRoutes,
    ...boardRoutes,
    ...policyRoutes,
    ...staffPilotRoutes,
    ...staffApplicationRoutes,
    ...staffAskedRoutes,
    ...deskAttestationRoutes,
    ...deskNeedRoutes,
    ...staffMatchRoutes,
    ...answerRoutes,
  ],
  pages: [
    staffShell,
    ...deskPages,
    ...auditPages,
    ...deskListPages,
    ...editPages,
    ...bulkPages,
    ...intakePages,
    ...documentPages(files),
    ...staffLotPages,
    ...staffCasePages,
    ...screeningPages,
    ...draftPages,
    ...boardPages,
    ...policyPages,
    ...deskCasePages,
    ...staffExecutionPages,
    ...staffOfferPages,
    ...pilotPages,
    ...staffApplicationPages,
    ...staffAskedPages,
    ...deskAttestationPages,
    ...deskNeedPages,
    ...answerPages,
  ],
  forms: [
    ...deskForms,
    ...deskListForms,
    ...editForms,
    ...bulkForms,
    ...intakeForms,
    ...pictureForms,
    ...documentForms(files),
    ...staffLotForms,
    ...screeningForms,
    ...draftForms(openSubjects),
    ...policyForms,
    ...deskCaseForms,
    ...staffQuestionForms,
    ...staffExecutionForms,
    ...staffOfferForms,
    ...pilotForms,
    ...staffApplicationForms,
    ...staffAskedForms,
    ...deskAttestationForms,
    ...deskNeedForms,
    ...answerForms,
  ],
};

export function staffApp(deps: Deps) {
  const who = limited(whoAsks(deps, openTokens(deps.config)));
  const index = liveIndex(deps, "DESK");
  return createApp(deps, async (c) => ({ ...(await who(c)), index }), staffRooms);
}
