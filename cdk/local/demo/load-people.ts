import { createHash } from "node:crypto";
import {
  getOrganisation,
  getPerson,
  organisationWrites,
  personWrites,
  subjectKey,
} from "../../../functions/accounts/index.ts";
import { commit } from "../../../functions/platform/commit.ts";
import type { Ctx, Deps } from "../../../functions/platform/deps.ts";
import { addWorkingDays } from "../../../functions/platform/working-days.ts";
import { supplierRegistrationSchema } from "../../../shared/accounts/application.ts";
import type { Organisation, Person } from "../../../shared/accounts/model.ts";
import { answerWithin, clearedForYears } from "../../../shared/accounts/rules.ts";
import { agencyId } from "../../../shared/base/actor.ts";
import { addYears, dayInJapan } from "../../../shared/base/day.ts";
import { idFrom } from "../../../shared/base/id.ts";
import { type DemoOrganisation, type DemoPerson, demoOrganisations, demoPeople } from "./people.ts";

const hashed = (text: string) => createHash("sha256").update(text).digest();
const organisationId = (slug: DemoOrganisation) =>
  slug === "agency" ? agencyId : idFrom("O", hashed(`demo:organisation:${slug}`));
export const demoPersonId = (name: string) => idFrom("P", hashed(`demo:person:${name}`));

const statuses = {
  agency: "ACTIVE",
  ph: "CLEARED",
  au: "CLEARED",
  kr: "CLEARED",
  uncleared: "APPLIED",
  startup: "VERIFIED",
  firm: "EXPORT_READY",
} as const satisfies Record<DemoOrganisation, Organisation["status"]>;

/** Registered as suppliers are; of no register's office, so that nobody's true number is among them. */
const corporateNumbers: Partial<Record<DemoOrganisation, string>> = {
  startup: "8999900000001",
  firm: "7999900000002",
};

function registrationOf(slug: DemoOrganisation): Organisation["registration"] {
  const corporateNumber = corporateNumbers[slug];
  const contact = demoPeople.find((one) => one.organisation === slug && one.administrator);
  if (!corporateNumber || !contact) return undefined;
  const { ja, en } = demoOrganisations[slug];
  return supplierRegistrationSchema.parse({
    nameJa: ja,
    nameEn: en,
    corporateNumber,
    address: "東京都",
    contactName: contact.shown,
    contactMail: contact.email,
    foreignShare: 0,
    foreignControl: "NONE",
    cyber: { accounts: "YES", updates: "YES", backups: "YES", encryption: "YES", incidents: "PARTLY" },
  });
}

function organisationOf(deps: Deps, slug: DemoOrganisation): Organisation {
  const { kind, country, ja, en } = demoOrganisations[slug];
  const now = deps.now();
  const today = dayInJapan(now);
  const status = statuses[slug];
  const registration = registrationOf(slug);
  const administrators = demoPeople.filter((p) => p.organisation === slug && p.administrator).length;
  return {
    id: organisationId(slug),
    kind,
    status,
    revision: 1,
    country,
    name: { ja, en },
    ...(registration && { registration }),
    documents: [],
    steps: [{ at: now.toISOString(), move: "apply", status, by: "system:demo" }],
    missing: status === "APPLIED" ? ["letter-missing"] : [],
    appliedOn: today,
    answerDueOn: addWorkingDays(today, answerWithin),
    administrators,
    changedAt: now.toISOString(),
    ...(status !== "APPLIED" && { answeredOn: today }),
    ...(status === "CLEARED" && { clearedUntil: addYears(today, clearedForYears) }),
  };
}

const personOf = (deps: Deps, demo: DemoPerson): Person => ({
  id: demoPersonId(demo.name),
  revision: 1,
  realm: demo.realm,
  subject: demo.name,
  mail: demo.email,
  name: demo.shown,
  language:
    demo.organisation === "startup" || demo.organisation === "firm" || demo.realm === "agency" ? "ja" : "en",
  timeZone: "Asia/Tokyo",
  organisationId: organisationId(demo.organisation),
  administrator: demo.administrator ?? false,
  roles: [...(demo.roles ?? [])],
  createdAt: deps.now().toISOString(),
});

/** The demo people and their organisations; those that are there already are left alone. */
export async function loadPeople(deps: Deps): Promise<void> {
  const ctx: Ctx = { deps, actor: { kind: "system", job: "demo" } };
  for (const slug of Object.keys(demoOrganisations) as DemoOrganisation[]) {
    if (await getOrganisation(deps.table, organisationId(slug))) continue;
    const organisation = organisationOf(deps, slug);
    const audit = {
      record: `organisation:${organisation.id}`,
      action: "organisation.apply",
      detail: {},
      first: true,
    } as const;
    await commit(ctx, organisationWrites(undefined, organisation), [audit]);
  }
  for (const demo of demoPeople) {
    if (await getPerson(deps.table, demoPersonId(demo.name))) continue;
    const person = personOf(deps, demo);
    const subject = { ...subjectKey(person.realm, person.subject), personId: person.id };
    const audit = {
      record: `person:${person.id}`,
      action: "person.create",
      detail: {},
      first: true,
    } as const;
    await commit(ctx, [...personWrites(undefined, person), { put: subject, expect: "absent" }], [audit]);
  }
}
