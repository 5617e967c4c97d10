import type { Organisation, Person, Reader } from "../../shared/accounts/model.ts";
import { isCleared, isVerified } from "../../shared/accounts/rules.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import type { Deps } from "../platform/deps.ts";
import { getOrganisation, getPerson, getPersonId } from "./store.ts";

/** Somebody who has proved who it is: the actor that the rules see, and what pages say of the reader. */
export type Who = {
  readonly actor: Actor;
  readonly person: Person;
  readonly organisation: Organisation | undefined;
  readonly reader: Reader;
};

/** The person of an identity provider's subject; undefined for one that never signed in here. */
export async function whoByToken(
  deps: Deps,
  bearer: { realm: string; subject: string },
): Promise<Who | undefined> {
  const id = await getPersonId(deps.table, bearer.realm, bearer.subject);
  return id === undefined ? undefined : whoById(deps, id);
}

export async function whoById(deps: Deps, personId: string): Promise<Who | undefined> {
  const person = await getPerson(deps.table, personId);
  if (!person) return undefined;
  const organisation = person.organisationId
    ? await getOrganisation(deps.table, person.organisationId)
    : undefined;
  const actor = actorOf(person, organisation, dayInJapan(deps.now()));
  return { actor, person, organisation, reader: readerOf(person, organisation, actor) };
}

/** What a person may act as today. Staff of the agency must have come through the agency's own provider. */
export function actorOf(person: Person, organisation: Organisation | undefined, today: Day): Actor {
  const personId = person.id;
  if (!organisation) return { kind: "person", personId };
  const member = { personId, organisationId: organisation.id, administrator: person.administrator };
  switch (organisation.kind) {
    case "GOVERNMENT":
      return {
        kind: "buyer",
        ...member,
        country: organisation.country,
        cleared: isCleared(organisation, today),
      };
    case "SUPPLIER":
      return { kind: "supplier", ...member, verified: isVerified(organisation) };
    case "AGENCY": {
      const role = person.role ?? person.roles[0];
      return person.realm === "agency" && role
        ? { kind: "staff", personId, role }
        : { kind: "person", personId };
    }
  }
}

const homes = { buyer: "/buyer", supplier: "/supplier", staff: "/staff" } as const;
export const homeOf = (actor: Actor): string =>
  actor.kind === "buyer" || actor.kind === "supplier" || actor.kind === "staff"
    ? homes[actor.kind]
    : "/account";

const readerOf = (person: Person, organisation: Organisation | undefined, actor: Actor): Reader => ({
  name: person.name,
  ...(organisation && { organisation: organisation.name }),
  home: homeOf(actor),
  ...(actor.kind === "staff" && { role: actor.role }),
  roles: actor.kind === "staff" ? person.roles : [],
  timeZone: person.timeZone,
});
