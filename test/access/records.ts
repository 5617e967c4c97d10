import type { Deps } from "../../functions/platform/deps.ts";
import type { Maker } from "./cases.ts";
import type { Kind } from "./kinds.ts";
import { accountRecords, peopleOf } from "./records-accounts.ts";
import { answerRecords } from "./records-answers.ts";
import { attestationRecords } from "./records-attestations.ts";
import { deskCaseRecords } from "./records-case-desk.ts";
import { caseRecords } from "./records-cases.ts";
import { catalogueRecords, listingsOf } from "./records-catalogue.ts";
import { curationRecords } from "./records-curation.ts";
import { deskRecords } from "./records-desk.ts";
import { documentRecords } from "./records-documents.ts";
import { executionRecords } from "./records-execution.ts";
import { hookRecords } from "./records-hooks.ts";
import { intakeRecords } from "./records-intake.ts";
import { letterRecords } from "./records-letters.ts";
import { buyerLotRecords } from "./records-lots.ts";
import { deskLotRecords } from "./records-lots-desk.ts";
import { needRecords } from "./records-needs.ts";
import { offerRecords } from "./records-offers.ts";
import { pilotRecords } from "./records-pilots.ts";
import { requestRecords } from "./records-requests.ts";
import { screeningRecords } from "./records-screening.ts";
import { technologyRecords } from "./records-technologies.ts";
import { watchRecords } from "./records-watches.ts";

/** Contracts that name their record in the body or the query. */
export const bodied: readonly string[] = [
  "POST /:lang/account/sessions/end",
  "POST /:lang/account/organisation/members/change",
  "POST /:lang/account/organisation/members/remove",
  "POST /:lang/account/organisation/invitations/withdraw",
  "POST /api/account/invitations/accept",
  "GET /api/staff/documents",
  "GET /:lang/staff/documents",
  "POST /api/staff/documents",
  "POST /:lang/staff/documents",
  "GET /api/buyer/documents",
  "GET /:lang/buyer/documents",
  "POST /api/buyer/documents",
  "POST /:lang/buyer/documents",
  "GET /api/supplier/documents",
  "GET /:lang/supplier/documents",
  "POST /api/supplier/documents",
  "POST /:lang/supplier/documents",
];

/** The cases of every contract that names a record, in its path or in its body. */
export async function recordsOf(
  deps: Deps,
  tokens: Readonly<Record<Kind, string | undefined>>,
): Promise<Readonly<Record<string, Maker>>> {
  const listings = await listingsOf(deps);
  const people = await peopleOf(tokens);
  return {
    ...catalogueRecords(listings),
    ...accountRecords(deps, people),
    ...(await deskRecords(deps)),
    ...curationRecords(deps),
    ...buyerLotRecords(people),
    ...deskLotRecords(people),
    ...(await documentRecords(deps, people)),
    ...intakeRecords(deps),
    ...watchRecords(deps),
    ...caseRecords(deps, people),
    ...answerRecords(deps, people),
    ...letterRecords(deps),
    ...hookRecords(deps, people),
    ...(await screeningRecords(deps)),
    ...deskCaseRecords(deps, people),
    ...(await requestRecords(deps, people)),
    ...executionRecords(deps, people),
    ...offerRecords(deps, people),
    ...needRecords(deps, people),
    ...technologyRecords(deps, people),
    ...pilotRecords(deps, people),
    ...(await attestationRecords(deps)),
  };
}
