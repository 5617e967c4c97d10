import { deskEndpoints } from "../../shared/accounts/desk-endpoints.ts";
import { accountEndpoints } from "../../shared/accounts/endpoints.ts";
import { profileEndpoints } from "../../shared/accounts/profile-endpoints.ts";
import { auditEndpoints } from "../../shared/audit/endpoints.ts";
import type { AnyEndpoint } from "../../shared/base/endpoint.ts";
import { governmentEndpoints } from "../../shared/catalogue/buyer-endpoints.ts";
import { catalogueEndpoints } from "../../shared/catalogue/endpoints.ts";
import { makerEndpoints } from "../../shared/catalogue/maker.ts";
import { listingWatchEndpoints } from "../../shared/catalogue/watch.ts";
import { commentEndpoints } from "../../shared/curation/comment-endpoints.ts";
import { curationEndpoints } from "../../shared/curation/endpoints.ts";
import { intakeEndpoints } from "../../shared/curation/intake-endpoints.ts";
import { documentEndpoints } from "../../shared/documents/endpoints.ts";
import {
  buyerDocumentEndpoints,
  supplierDocumentEndpoints,
} from "../../shared/documents/outside-endpoints.ts";
import { boardEndpoints } from "../../shared/rfq/board-endpoints.ts";
import { caseEndpoints } from "../../shared/rfq/case-endpoints.ts";
import { deskCaseEndpoints } from "../../shared/rfq/desk-endpoints.ts";
import { letterEndpoints } from "../../shared/rfq/letter-check.ts";
import { caseOfferEndpoints } from "../../shared/rfq/offer-endpoints.ts";
import { executionEndpoints } from "../../shared/rfq/own-execution-endpoints.ts";
import { performanceEndpoint } from "../../shared/rfq/performance-endpoints.ts";
import { policyEndpoints } from "../../shared/rfq/policy-endpoints.ts";
import { questionEndpoints } from "../../shared/rfq/question-endpoints.ts";
import { requestEndpoints } from "../../shared/rfq/request-endpoints.ts";
import { ruleSetDraftEndpoints } from "../../shared/screening/draft-endpoints.ts";
import { screeningEndpoints } from "../../shared/screening/endpoints.ts";
import { answerEndpoints } from "../../shared/startups/answer-endpoints.ts";
import { applicationEndpoints } from "../../shared/startups/application-endpoints.ts";
import { askedEndpoints } from "../../shared/startups/asked-endpoints.ts";
import { checkAttestationEndpoint } from "../../shared/startups/attestation-check-endpoints.ts";
import { attestationEndpoints } from "../../shared/startups/attestation-endpoints.ts";
import { briefEndpoints } from "../../shared/startups/brief-endpoints.ts";
import { demandEndpoints } from "../../shared/startups/demand-endpoints.ts";
import { matchEndpoints } from "../../shared/startups/match-endpoints.ts";
import { needEndpoints } from "../../shared/startups/need-endpoints.ts";
import { pilotEndpoints } from "../../shared/startups/pilot-endpoints.ts";
import { inspectionEndpoints } from "../../shared/surplus/inspection-endpoints.ts";
import { offerEndpoints } from "../../shared/surplus/offer-endpoints.ts";
import { stockEndpoints } from "../../shared/surplus/stock-endpoints.ts";
import { watchEndpoints } from "../../shared/surplus/watch-endpoints.ts";
import { hookContracts } from "../../shared/webhooks/endpoints.ts";

/** Every JSON endpoint of every audience, as it is described to the world; the verbs stay in their functions. */
export const contracts: readonly AnyEndpoint[] = [
  ...catalogueEndpoints,
  ...governmentEndpoints,
  ...makerEndpoints,
  ...accountEndpoints,
  ...profileEndpoints,
  ...deskEndpoints,
  ...auditEndpoints,
  ...curationEndpoints,
  ...commentEndpoints,
  ...intakeEndpoints,
  ...documentEndpoints,
  ...stockEndpoints,
  ...inspectionEndpoints,
  ...offerEndpoints,
  ...watchEndpoints,
  ...caseEndpoints,
  ...letterEndpoints,
  ...screeningEndpoints,
  ...ruleSetDraftEndpoints,
  ...hookContracts,
  ...deskCaseEndpoints,
  ...questionEndpoints,
  ...requestEndpoints,
  ...buyerDocumentEndpoints,
  ...caseOfferEndpoints,
  ...executionEndpoints,
  ...boardEndpoints,
  performanceEndpoint,
  ...policyEndpoints,
  ...pilotEndpoints,
  ...applicationEndpoints,
  ...askedEndpoints,
  ...needEndpoints,
  ...answerEndpoints,
  ...supplierDocumentEndpoints,
  ...briefEndpoints,
  checkAttestationEndpoint,
  ...attestationEndpoints,
  ...demandEndpoints,
  ...matchEndpoints,
  ...listingWatchEndpoints,
];
