import type { MailTemplate } from "../../shared/accounts/mail.ts";
import type { Person } from "../../shared/accounts/model.ts";
import { agencyId } from "../../shared/base/actor.ts";
import { read, type Text } from "../../shared/base/text.ts";
import type { Need } from "../../shared/startups/need.ts";
import { getPerson, listMembers, tell } from "../accounts/index.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";

/** What a mail says of a need, and the way to its page. */
const paramsOf = (id: string, title: Text | undefined, place: string, language: string) => ({
  "lot-ja": read(title ?? { en: id }, "ja").value,
  "lot-en": read(title ?? { en: id }, "en").value,
  link: `/${language}/${place}/needs/${id}`,
});

const sideOf = (person: Person, { sponsor }: Need): string =>
  person.organisationId === sponsor?.organisationId ? "buyer" : "staff";

/** Those who worked on a need are told where it is now; whoever moved it knows already. */
export async function tellFollowers(
  { deps, actor }: Ctx,
  one: Need,
  template: MailTemplate = "need-changed",
): Promise<Write[]> {
  const others = one.followers.filter((id) => !("personId" in actor) || id !== actor.personId);
  const people = await Promise.all(others.map((id) => getPerson(deps.table, id)));
  return people.flatMap((person) =>
    person
      ? tell(deps, [person], template, {
          ...paramsOf(one.id, one.statement.title, sideOf(person, one), person.language),
          state: one.status,
        })
      : [],
  );
}

const membersMost = 30;
/** Every member of a firm is told of a need that it asked about or answered. */
export async function tellFirm(
  deps: Deps,
  organisationId: string,
  template: MailTemplate,
  about: { readonly id: string; readonly title: Text | undefined },
): Promise<Write[]> {
  const members = (await listMembers(deps.table, organisationId)).slice(0, membersMost);
  return members.flatMap((member) =>
    tell(deps, [member], template, paramsOf(about.id, about.title, "supplier", member.language)),
  );
}

/** Those of some people who are of the agency. */
export async function tellStaff(
  deps: Deps,
  ids: readonly string[],
  template: MailTemplate,
  about: { readonly id: string; readonly title: Text | undefined },
): Promise<Write[]> {
  const people = await Promise.all([...new Set(ids)].map((id) => getPerson(deps.table, id)));
  return people.flatMap((person) =>
    person?.organisationId === agencyId
      ? tell(deps, [person], template, paramsOf(about.id, about.title, "staff", person.language))
      : [],
  );
}
