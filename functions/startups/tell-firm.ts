import type { MailTemplate } from "../../shared/accounts/mail.ts";
import { read } from "../../shared/base/text.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { getPerson, tell } from "../accounts/index.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";

/** A mail and a notice to whom of the firm wrote the technology: its title, and nothing of who else has a part in it. */
export async function tellFirm(
  { deps }: Ctx,
  { id, followers, brief }: Pick<Technology, "id" | "followers" | "brief">,
  template: MailTemplate,
): Promise<Write[]> {
  const people = await Promise.all(followers.map((person) => getPerson(deps.table, person)));
  const title = brief.title ?? {};
  return people.flatMap((person) =>
    person
      ? tell(deps, [person], template, {
          "lot-ja": read(title, "ja").value,
          "lot-en": read(title, "en").value,
          link: `/${person.language}/supplier/technologies/${id}`,
        })
      : [],
  );
}
