import { remind } from "../accounts/index.ts";
import { checkpoint } from "../audit/index.ts";
import { nightly } from "../catalogue/nightly.ts";
import { tellAvailable } from "../catalogue/tell-available.ts";
import { deskDocuments, workDue } from "../curation/index.ts";
import { openDeps } from "../platform/deps.ts";
import { withKeys } from "../platform/keys.ts";
import { endCases } from "../rfq/end-cases.ts";
import { sweepScreenings } from "../rfq/index.ts";
import { publishCaseStatistics } from "../rfq/publish-statistics.ts";
import { remindAttestations } from "../rfq/remind-attestations.ts";
import { endNeeds } from "../startups/end-needs.ts";
import { publishRevocations } from "../startups/publish-revocations.ts";
import { remindApplications } from "../startups/remind-applications.ts";
import { remindAttested } from "../startups/remind-attested.ts";
import { remindTechnologies } from "../startups/remind-technologies.ts";
import { expireReservations, tellLeft } from "../surplus/index.ts";

const deps = withKeys(openDeps(process.env, "nightly"));
const jobs = [
  nightly(deps, () => deskDocuments(deps)),
  checkpoint(deps),
  remind(deps),
  workDue(deps),
  expireReservations(deps),
  endCases(deps),
  tellLeft(deps),
  tellAvailable(deps),
  sweepScreenings(deps),
  remindAttestations(deps),
  publishCaseStatistics(deps),
  remindApplications(deps),
  remindAttested(deps),
  publishRevocations(deps),
  endNeeds(deps),
  remindTechnologies(deps),
];

/** Each job gets its turn; one that failed makes the run fail afterwards, so that it is tried again. */
export const handler = async (event: unknown): Promise<void> => {
  const outcomes = await Promise.allSettled(jobs.map((job) => job(event)));
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
};
