import type { Technology } from "../../shared/startups/model.ts";
import { type FirmPeople, isOfFirm } from "../../shared/startups/same-firm.ts";
import { getOrganisation, getPerson, listMembers } from "../accounts/index.ts";
import type { Deps } from "../platform/deps.ts";

/** The firm's people, and whom it named as its contact. */
export async function firmPeople(
  { table }: Pick<Deps, "table">,
  { organisationId }: Pick<Technology, "organisationId">,
): Promise<FirmPeople> {
  const [members, firm] = await Promise.all([
    listMembers(table, organisationId),
    getOrganisation(table, organisationId),
  ]);
  const contact = firm?.registration?.contactMail;
  return { organisationId, mails: [...members.map(({ mail }) => mail), ...(contact ? [contact] : [])] };
}

/** Whether this person belongs to the firm that is judged; asked when somebody is named, and again when they score. */
export async function belongsToFirm(
  deps: Pick<Deps, "table">,
  one: Pick<Technology, "organisationId">,
  personId: string,
): Promise<boolean> {
  const [person, firm] = await Promise.all([getPerson(deps.table, personId), firmPeople(deps, one)]);
  return person !== undefined && isOfFirm(person, firm);
}
