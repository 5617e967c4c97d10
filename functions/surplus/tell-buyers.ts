import type { MailTemplate } from "../../shared/accounts/mail.ts";
import type { Text } from "../../shared/base/text.ts";
import { read } from "../../shared/base/text.ts";
import { listMembers, tell } from "../accounts/index.ts";
import type { Deps } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";

/** Members told in one transaction, which also has other rows. */
const membersMax = 40;

export type About = { readonly listingId: string; readonly title: Text };

/** What a mail says of a lot, and the way to its page. */
export const lotParams = ({ listingId, title }: About, language: string) => ({
  "lot-ja": read(title, "ja").value,
  "lot-en": read(title, "en").value,
  link: `/${language}/buyer/lots/${listingId}`,
});

/** Rows that tell the members of an organisation of a lot, each in the language it reads. */
export async function tellMembers(
  deps: Deps,
  organisationId: string,
  template: MailTemplate,
  about: About,
): Promise<Write[]> {
  const members = (await listMembers(deps.table, organisationId)).slice(0, membersMax);
  return members.flatMap((member) => tell(deps, [member], template, lotParams(about, member.language)));
}
