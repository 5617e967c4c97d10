import commonProviders from "email-providers/all.json" with { type: "json" };
import {
  domainOf,
  type GovernmentApplication,
  isUnder,
  type SupplierRegistration,
} from "../../shared/accounts/application.ts";
import type { MailTemplate } from "../../shared/accounts/mail.ts";
import type { Organisation, OrganisationId, Person } from "../../shared/accounts/model.ts";
import { answerWithin, mayFound } from "../../shared/accounts/rules.ts";
import { isSignedIn } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import { type Audited, commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { addWorkingDays } from "../platform/working-days.ts";
import { uniqueKey } from "./keys.ts";
import { getPerson, organisationWrites, personWrites } from "./store.ts";
import { tell } from "./tell.ts";

const freeDomains: ReadonlySet<string> = new Set(commonProviders);

/** Whether anybody can have an address at this domain, or at one above it. */
export const isFreeMail = (domain: string): boolean =>
  domain.split(".").some((_, i, labels) => freeDomains.has(labels.slice(i).join(".")));

/**
 * A government applies; the applicant becomes its administrator. Throws `invalid` or `conflict` with the field at
 * fault: a free-mail domain, one that is not the applicant's, an organisation that is here already.
 */
export async function applyGovernment(ctx: Ctx, input: GovernmentApplication): Promise<Organisation> {
  const person = await applicant(ctx);

  if (isFreeMail(input.domain)) throw new AppError("invalid", "domain-free-mail", { field: "domain" });
  if (isFreeMail(domainOf(input.officerMail)))
    throw new AppError("invalid", "domain-free-mail", { field: "officerMail" });
  if (!isUnder(person.mail, input.domain))
    throw new AppError("invalid", "domain-not-yours", { field: "domain" });

  const named = `${input.ministry} ${input.unit ?? ""}`.trim();
  const organisation: Organisation = {
    ...founded(ctx),
    kind: "GOVERNMENT",
    status: "APPLIED",
    country: input.country,
    name: { [input.language]: named },
    application: input,
    missing: ["letter-missing"],
  };
  const unique = `GOVERNMENT#${input.country}#${folded(named)}`;
  return found(ctx, {
    person,
    organisation,
    unique: [[unique, "ministry"]],
    template: "application-received",
  });
}

/** A supplier registers; the same errors as `applyGovernment`, on the corporate number and the NCAGE. */
export async function registerSupplier(ctx: Ctx, input: SupplierRegistration): Promise<Organisation> {
  const person = await applicant(ctx);

  const organisation: Organisation = {
    ...founded(ctx),
    kind: "SUPPLIER",
    status: "REGISTERED",
    country: "JP",
    name: { ja: input.nameJa, en: input.nameEn },
    registration: input,
    missing: [],
  };
  const unique: [string, string][] = [[`CORPORATE#${input.corporateNumber}`, "corporateNumber"]];
  if (input.ncage) unique.push([`NCAGE#${input.ncage}`, "ncage"]);
  return found(ctx, { person, organisation, unique, template: "registration-received" });
}

/** Only somebody of no organisation may found one. */
async function applicant(ctx: Ctx): Promise<Person> {
  if (!isSignedIn(ctx.actor)) throw new AppError("unauthenticated", "sign-in-needed");
  const person = await getPerson(ctx.deps.table, ctx.actor.personId);
  if (!person || ctx.actor.kind !== "person" || person.organisationId)
    throw new AppError("conflict", "already-member");
  if (!mayFound(ctx.actor, person)) throw new AppError("not-found", "page-not-found");
  return person;
}

const folded = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function founded({ deps }: Ctx) {
  const now = deps.now();
  const today = dayInJapan(now);
  return {
    id: idFrom("O", deps.random(8)),
    revision: 1,
    documents: [],
    steps: [],
    appliedOn: today,
    answerDueOn: addWorkingDays(today, answerWithin),
    administrators: 1,
    changedAt: now.toISOString(),
  };
}

type Founding = {
  readonly person: Person;
  readonly organisation: Organisation;
  /** What no two organisations share, and the field it was typed in. */
  readonly unique: readonly (readonly [what: string, field: string])[];
  readonly template: MailTemplate;
};

async function found(
  ctx: Ctx,
  { person, organisation: plain, unique, template }: Founding,
): Promise<Organisation> {
  const at = ctx.deps.now().toISOString();
  const step = { at, move: "apply", status: plain.status, by: person.id };
  const organisation = { ...plain, steps: [step] };
  const member: Person = {
    ...person,
    revision: person.revision + 1,
    organisationId: organisation.id,
    administrator: true,
  };
  const claims = unique.map(
    ([what]): Write => ({ put: { ...uniqueKey(what), organisationId: organisation.id }, expect: "absent" }),
  );
  const params = { due: organisation.answerDueOn };
  const audit: Audited[] = [
    {
      record: `organisation:${organisation.id}`,
      action: "organisation.apply",
      detail: { kind: organisation.kind, country: organisation.country },
      first: true,
    },
    { record: `person:${person.id}`, action: "person.join", detail: { organisation: organisation.id } },
  ];
  try {
    await commit(
      ctx,
      [
        ...organisationWrites(undefined, organisation),
        ...personWrites(person, member),
        ...claims,
        ...tell(ctx.deps, [member], template, params),
      ],
      audit,
    );
  } catch (error) {
    throw (await taken(ctx, unique, organisation.id)) ?? error;
  }
  return organisation;
}

/** The claim that lost, as a mistake of its field. */
async function taken(
  { deps }: Ctx,
  unique: Founding["unique"],
  id: OrganisationId,
): Promise<AppError | undefined> {
  for (const [what, field] of unique) {
    const row = await deps.table.get(uniqueKey(what), { consistent: true });
    if (row && row.organisationId !== id) return new AppError("conflict", "organisation-exists", { field });
  }
  return undefined;
}
