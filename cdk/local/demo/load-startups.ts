import { createHash } from "node:crypto";
import { getOrganisation, getPerson } from "../../../functions/accounts/index.ts";
import { listingIdOf } from "../../../functions/curation/index.ts";
import type { Ctx, Deps } from "../../../functions/platform/deps.ts";
import { getAttestation } from "../../../functions/startups/attestation-store.ts";
import { createNeed } from "../../../functions/startups/create-need.ts";
import { issueAttestation } from "../../../functions/startups/issue-attestation.ts";
import { moveNeed } from "../../../functions/startups/move-need.ts";
import { getNeed } from "../../../functions/startups/need-store.ts";
import { prepareAttestation } from "../../../functions/startups/prepare-attestation.ts";
import type { AgencyRole } from "../../../shared/base/actor.ts";
import { addDays, addYears, dayInJapan } from "../../../shared/base/day.ts";
import { idFrom } from "../../../shared/base/id.ts";
import { attestationDraftSchema } from "../../../shared/startups/attestation-draft.ts";
import { demoAttestations } from "./attestations.ts";
import { demoPersonId } from "./load-people.ts";
import { type DemoNeed, demoNeeds } from "./needs.ts";

const bytesOf = (slug: string) => createHash("sha256").update(`demo:${slug}`).digest();
/** The same things each time: what is there already is found again by its id. */
const named = (deps: Deps, slug: string): Deps => ({ ...deps, random: (n) => bytesOf(slug).subarray(0, n) });
const staff = (deps: Deps, role: AgencyRole): Ctx => ({
  deps,
  actor: { kind: "staff", personId: demoPersonId(role), role },
});

/** Needs and attestations of the demo; doing it again, or after a kill in the middle, adds what is missing. */
export async function loadStartups(deps: Deps): Promise<void> {
  for (const need of demoNeeds) await loadNeed(deps, need);
  for (const one of demoAttestations) await loadAttestation(deps, one);
}

async function loadNeed(deps: Deps, need: DemoNeed): Promise<void> {
  const id = idFrom("N", bytesOf(need.slug).subarray(0, 8));
  const author = need.sponsor ? await officer(deps, need.sponsor) : staff(deps, "curator");
  const known = await getNeed(deps.table, id);
  const today = dayInJapan(deps.now());
  const one =
    known ??
    (await createNeed(
      { ...author, deps: named(deps, need.slug) },
      {
        audience: need.audience,
        statement: {
          ...need.statement,
          budget: need.budget,
          opensOn: today,
          questionsUntil: addDays(today, need.days.questions),
          answersUntil: addDays(today, need.days.answers),
          decisionBy: addDays(today, need.days.decision),
        },
        named: true,
      },
    ));
  if (one.status === "DRAFT") await moveNeed(author, { id, move: "propose" });
  if (need.sponsor || one.status === "OPEN") return;
  if (!one.checked) await moveNeed(staff(deps, "curator"), { id, move: "check" });
  await moveNeed(staff(deps, "approver"), { id, move: "publish" });
}

async function officer(deps: Deps, name: string): Promise<Ctx> {
  const personId = demoPersonId(name);
  const organisationId = (await getPerson(deps.table, personId))?.organisationId ?? "";
  const country = (await getOrganisation(deps.table, organisationId))?.country ?? "";
  return {
    deps,
    actor: { kind: "buyer", personId, organisationId, administrator: true, country, cleared: true },
  };
}

async function loadAttestation(
  deps: Deps,
  { slug, listing, years, ...said }: (typeof demoAttestations)[number],
): Promise<void> {
  const id = idFrom("AT", bytesOf(slug).subarray(0, 8));
  const known = await getAttestation(deps.table, id);
  const draft = attestationDraftSchema.parse({
    ...said,
    listingId: listingIdOf(`demo:${listing}`),
    validUntil: addYears(dayInJapan(deps.now()), years),
  });
  const curator = staff(named(deps, slug), "curator");
  const { status } = known ?? (await prepareAttestation(curator, draft));
  if (status === "DRAFT") await issueAttestation(staff(deps, "approver"), { id });
}
