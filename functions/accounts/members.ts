import type { Organisation, Person } from "../../shared/accounts/model.ts";
import { administers, mayGiveRoles } from "../../shared/accounts/rules.ts";
import { type AgencyRole, isMember, organisationOf } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { type Audited, commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { forgetSessions } from "./sessions.ts";
import { getOrganisation, getPerson, listSessions, organisationWrites, personWrites } from "./store.ts";
import { tell } from "./tell.ts";

/** The actor's own organisation. */
export async function ownOrganisation(ctx: Ctx): Promise<Organisation> {
  const id = organisationOf(ctx.actor);
  const organisation = id === undefined ? undefined : await getOrganisation(ctx.deps.table, id);
  if (!organisation) throw new AppError("not-found", "organisation-not-found");
  return organisation;
}

async function fellow(ctx: Ctx, organisation: Organisation, personId: string): Promise<Person> {
  const person = await getPerson(ctx.deps.table, personId);
  if (person?.organisationId !== organisation.id) throw new AppError("not-found", "member-not-found");
  return person;
}

/** One administrator more or fewer; throws `refused` for the last one. */
export function withAdministrators(ctx: Ctx, organisation: Organisation, change: number): Write[] {
  if (change === 0) return [];
  const administrators = organisation.administrators + change;
  if (administrators < 1) throw new AppError("refused", "last-administrator", { rule: "last-administrator" });
  const next = {
    ...organisation,
    administrators,
    revision: organisation.revision + 1,
    changedAt: ctx.deps.now().toISOString(),
  };
  return organisationWrites(organisation, next);
}

const weight = (administrator: boolean) => (administrator ? 1 : 0);

type Change = {
  readonly personId: string;
  readonly administrator?: boolean | undefined;
  readonly roles?: readonly AgencyRole[] | undefined;
};

/** Changes what a member may do. In the agency roles decide, and its admins give none to themselves. */
export async function changeMember(ctx: Ctx, input: Change): Promise<Person> {
  const organisation = await ownOrganisation(ctx);
  const person = await fellow(ctx, organisation, input.personId);

  const isAgency = organisation.kind === "AGENCY";
  const may = isAgency ? mayGiveRoles(ctx.actor, organisation, person) : administers(ctx.actor, organisation);
  if (!may) throw new AppError("not-found", "member-not-found");

  const roles = isAgency ? [...(input.roles ?? person.roles)] : [];
  const administrator = isAgency ? roles.includes("admin") : (input.administrator ?? person.administrator);
  const { role: _role, ...rest } = person;
  const role = person.role && roles.includes(person.role) ? person.role : roles[0];
  const next: Person = {
    ...rest,
    administrator,
    roles,
    revision: person.revision + 1,
    ...(role && { role }),
  };
  const change = weight(administrator) - weight(person.administrator);

  await commit(
    ctx,
    [...personWrites(person, next), ...withAdministrators(ctx, organisation, change)],
    [
      {
        record: `organisation:${organisation.id}`,
        action: "member.change",
        detail: { person: person.id, administrator, roles: roles.join(",") },
      },
    ],
  );

  return next;
}

/** Takes somebody out, or oneself; every session of that person ends with it. */
export async function removeMember(ctx: Ctx, input: { personId: string }): Promise<void> {
  const organisation = await ownOrganisation(ctx);
  const person = await fellow(ctx, organisation, input.personId);

  const self = isMember(ctx.actor) && ctx.actor.personId === person.id;
  if (!self && !administers(ctx.actor, organisation)) throw new AppError("not-found", "member-not-found");

  const { organisationId: _left, role: _role, ...rest } = person;
  const next: Person = { ...rest, administrator: false, roles: [], revision: person.revision + 1 };
  const sessions = self ? [] : await listSessions(ctx.deps.table, person.id);
  const audit: Audited[] = [
    {
      record: `organisation:${organisation.id}`,
      action: self ? "member.leave" : "member.remove",
      detail: { person: person.id },
    },
  ];

  await commit(
    ctx,
    [
      ...personWrites(person, next),
      ...withAdministrators(ctx, organisation, -weight(person.administrator)),
      ...forgetSessions(person.id, sessions.slice(0, 60)),
      ...tell(ctx.deps, [person], "removed", {}),
    ],
    audit,
  );
}
