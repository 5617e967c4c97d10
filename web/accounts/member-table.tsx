import { agencyRoles } from "../../shared/base/actor.ts";
import { untyped } from "../../shared/base/endpoint.ts";
import type { Language } from "../../shared/base/text.ts";
import { roleName } from "../copy/account-codes.ts";
import { accountsCopy } from "../copy/accounts.ts";
import { deskCopy } from "../copy/desk.ts";
import { sayFault } from "../copy/faults.ts";
import { binder } from "../ui/bound.ts";
import { Checkboxes } from "../ui/choices.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { MailAddress } from "../ui/mail-address.tsx";
import { PostForm } from "./post-form.tsx";
import type { MemberLine, OrganisationProps } from "./props.ts";

/** What somebody may do, in words: roles in the agency, elsewhere administrator or not. */
export function rightsOf(
  { roles, administrator }: Pick<MemberLine, "roles" | "administrator">,
  lang: Language,
): string {
  const copy = accountsCopy[lang].organisation;
  if (roles.length > 0) return roles.map((role) => roleName(role, lang)).join(lang === "ja" ? "、" : ", ");
  return administrator ? copy.administrator : copy.member;
}

const person = ({ name, self }: MemberLine, lang: Language) => (
  <>
    {name}
    {self ? <span class="quiet"> ({accountsCopy[lang].organisation.self})</span> : null}
  </>
);

/** Who belongs to an organisation, for those who only read. */
export function MemberList({ members, lang }: { members: readonly MemberLine[]; lang: Language }) {
  const copy = accountsCopy[lang].organisation;
  return (
    <DataTable
      caption={copy.members}
      columns={[copy.name, copy.mail, copy.rights]}
      rows={members.map((member) => [
        person(member, lang),
        <MailAddress mail={member.mail} />,
        rightsOf(member, lang),
      ])}
    />
  );
}

/** The same for an administrator, with what can be changed. */
export function MemberTable(props: OrganisationProps) {
  const { lang, members } = props;
  const copy = accountsCopy[lang].organisation;
  return (
    <DataTable
      caption={copy.members}
      columns={[copy.name, copy.mail, copy.rights, copy.action]}
      rows={members.map((member) => [
        person(member, lang),
        <MailAddress mail={member.mail} />,
        rightsOf(member, lang),
        <MemberActions {...props} member={member} />,
      ])}
    />
  );
}

function MemberActions(props: OrganisationProps & { readonly member: MemberLine }) {
  const { lang, organisation, member } = props;
  if (member.self) return <span class="quiet">{deskCopy[lang].none}</span>;
  const copy = accountsCopy[lang].organisation;
  const action = `/${lang}/account/organisation/members`;
  const about = copy.of(member.name);
  return (
    <div class="row-actions">
      {organisation.kind === "AGENCY" ? (
        <RolesForm {...props} />
      ) : (
        <PostForm
          action={`${action}/change`}
          hidden={{ personId: member.id, administrator: String(!member.administrator) }}
          submit={member.administrator ? copy.makeMember : copy.makeAdministrator}
          about={about}
          tone="quiet"
          small
        />
      )}
      <PostForm
        action={`${action}/remove`}
        hidden={{ personId: member.id }}
        submit={copy.remove}
        about={about}
        tone="danger"
        small
      />
    </div>
  );
}

function RolesForm({ lang, member, typed, form }: OrganisationProps & { readonly member: MemberLine }) {
  const copy = accountsCopy[lang].organisation;
  const mine = form === "member" && typed.values.personId?.at(-1) === member.id;
  const bound = binder(mine ? typed : untyped, sayFault(lang), `member-${member.id}`, {
    roles: member.roles,
  });
  return (
    <details open={mine}>
      <summary>
        {copy.inviteRoles}
        <span class="visually-hidden">{copy.of(member.name)}</span>
      </summary>
      <PostForm
        action={`/${lang}/account/organisation/members/change`}
        hidden={{ personId: member.id }}
        submit={copy.saveRoles}
        about={copy.of(member.name)}
        tone="quiet"
      >
        <Checkboxes
          field={bound("roles")}
          lang={lang}
          label={copy.inviteRoles}
          choices={agencyRoles.map((value) => ({ value, label: roleName(value, lang) }))}
        />
      </PostForm>
    </details>
  );
}
