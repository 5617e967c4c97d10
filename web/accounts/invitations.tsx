import { agencyRoles } from "../../shared/base/actor.ts";
import { untyped } from "../../shared/base/endpoint.ts";
import { roleName } from "../copy/account-codes.ts";
import { accountsCopy } from "../copy/accounts.ts";
import { sayFault } from "../copy/faults.ts";
import { binder } from "../ui/bound.ts";
import { Checkbox, Checkboxes } from "../ui/choices.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { TextField } from "../ui/field.tsx";
import { moment } from "../ui/format.ts";
import { MailAddress } from "../ui/mail-address.tsx";
import { LanguageChoice } from "./government-fields.tsx";
import { rightsOf } from "./member-table.tsx";
import { PostForm } from "./post-form.tsx";
import type { OrganisationProps } from "./props.ts";

export function OpenInvitations({ lang, invitations, reader }: OrganisationProps) {
  const copy = accountsCopy[lang].organisation;
  if (invitations.length === 0) return null;
  return (
    <section>
      <h2>{copy.invitations}</h2>
      <DataTable
        caption={copy.invitations}
        columns={[copy.mail, copy.rights, copy.until, copy.action]}
        rows={invitations.map((invitation) => [
          <MailAddress mail={invitation.mail} />,
          rightsOf(invitation, lang),
          <time datetime={invitation.endsAt}>{moment(invitation.endsAt, lang, reader?.timeZone)}</time>,
          <PostForm
            action={`/${lang}/account/organisation/invitations/withdraw`}
            hidden={{ hash: invitation.hash }}
            submit={copy.withdraw}
            about={copy.of(invitation.mail)}
            tone="quiet"
            small
          />,
        ])}
      />
    </section>
  );
}

export function InviteForm({ lang, organisation, typed, form }: OrganisationProps) {
  const copy = accountsCopy[lang].organisation;
  const bound = binder(form === "invite" ? typed : untyped, sayFault(lang), "invite", { language: lang });
  return (
    <section id="invite">
      <h2>{copy.inviteTitle}</h2>
      <p>{copy.inviteText}</p>
      <PostForm action={`/${lang}/account/organisation/invite`} submit={copy.inviteSend}>
        <TextField
          field={bound("mail")}
          lang={lang}
          label={copy.inviteMail}
          type="email"
          maxlength={254}
          width="medium"
        />
        {organisation.kind === "AGENCY" ? (
          <Checkboxes
            field={bound("roles")}
            lang={lang}
            label={copy.inviteRoles}
            choices={agencyRoles.map((value) => ({ value, label: roleName(value, lang) }))}
          />
        ) : (
          <Checkbox
            field={bound("administrator")}
            label={copy.inviteAdministrator}
            hint={copy.inviteAdministratorHint}
          />
        )}
        <LanguageChoice field={bound("language")} lang={lang} label={copy.inviteLanguage} />
      </PostForm>
    </section>
  );
}
