import { isCleared, isVerified } from "../../shared/accounts/rules.ts";
import { read } from "../../shared/base/text.ts";
import { accountCodes } from "../copy/account-codes.ts";
import { accountsCopy } from "../copy/accounts.ts";
import { sayFault } from "../copy/faults.ts";
import { webhooksCopy } from "../copy/webhooks.ts";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import { type Fault, faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Said } from "../ui/said.tsx";
import { ApplicationFacts, hasTold } from "./application-facts.tsx";
import { DocumentList, LetterForm } from "./documents.tsx";
import { History } from "./history.tsx";
import { InviteForm, OpenInvitations } from "./invitations.tsx";
import { MemberList, MemberTable } from "./member-table.tsx";
import { OwnStanding } from "./own-standing.tsx";
import { homeCrumb, PostForm, titled } from "./post-form.tsx";
import type { OrganisationProps } from "./props.ts";

/** An organisation as its own members see it. */
export function OrganisationPage(props: OrganisationProps) {
  const { lang, organisation, administers, upload, typed } = props;
  const isAgency = organisation.kind === "AGENCY";
  const title = read(organisation.name, lang).value || accountsCopy[lang].organisation.title;
  return (
    <Document
      {...props}
      {...titled(title, typed, props)}
      description={title}
      crumbs={homeCrumb(props)}
      unlisted
    >
      <div class="wrap account-page">
        <p class="tag">{accountCodes[lang].kind[organisation.kind]}</p>
        <h1>{read(organisation.name, lang).value ? <Said text={organisation.name} lang={lang} /> : title}</h1>
        <Done {...props} />
        <ErrorSummary faults={faults(props)} lang={lang} />
        {isAgency ? null : <OwnStanding {...props} />}
        {upload ? <LetterForm {...props} upload={upload} /> : null}
        <Renewal {...props} />
        {isAgency ? null : <File {...props} />}
        <section>
          <h2>{accountsCopy[lang].organisation.members}</h2>
          {administers ? <MemberTable {...props} /> : <MemberList members={props.members} lang={lang} />}
        </section>
        {administers ? <OpenInvitations {...props} /> : null}
        {administers ? <InviteForm {...props} /> : null}
        <OwnSystems {...props} />
        <Leave {...props} />
      </div>
    </Document>
  );
}

/** Ids carry the name of their form, for the page has several. */
function faults({ lang, typed, form, organisation, members }: OrganisationProps): Fault[] {
  const copy = accountsCopy[lang].organisation;
  const say = sayFault(lang);
  if (form === "letter") return faultsOf(typed, { file: copy.letterFile }, say, "letter");
  const rights: Record<string, string> = organisation.kind === "AGENCY" ? { roles: copy.inviteRoles } : {};
  const member = members.find(({ id }) => id === typed.values.personId?.at(-1));
  if (form === "member") return faultsOf(typed, member ? rights : {}, say, `member-${member?.id}`);
  const labels = { mail: copy.inviteMail, ...rights, language: copy.inviteLanguage };
  return faultsOf(typed, form === "invite" ? labels : {}, say, "invite");
}

function Done({ lang, done }: OrganisationProps) {
  if (done === undefined) return null;
  const said: Readonly<Record<string, string>> = accountsCopy[lang].organisation.done;
  return <Banner tone="success" title={said[done] ?? said.other ?? ""} announced />;
}

function Renewal({ lang, organisation, moves }: OrganisationProps) {
  const copy = accountsCopy[lang].organisation;
  const open = moves.filter(
    ({ move, missing }) => (move === "renew" || move === "renew-late") && missing === undefined,
  );
  if (open.length === 0 || organisation.renewalAskedOn) return null;
  return (
    <section id="renew">
      <h2>{copy.renewTitle}</h2>
      <p>{copy.renewText}</p>
      {open.map(({ move }) => (
        <PostForm
          action={`/${lang}/account/organisation/move`}
          hidden={{ move, revision: organisation.revision }}
          submit={accountCodes[lang].move[move]}
        />
      ))}
    </section>
  );
}

function File({ lang, organisation, members, reader }: OrganisationProps) {
  const copy = accountsCopy[lang].organisation;
  const timeZone = reader?.timeZone;
  const nameOf = (by: string) => members.find(({ id }) => id === by)?.name ?? copy.agency;
  return (
    <>
      <section>
        <h2>{copy.history}</h2>
        <History organisation={organisation} lang={lang} timeZone={timeZone} nameOf={nameOf} />
      </section>
      {organisation.kind === "GOVERNMENT" ? (
        <section>
          <h2>{copy.documents}</h2>
          {organisation.documents.length > 0 ? (
            <DocumentList documents={organisation.documents} lang={lang} timeZone={timeZone} />
          ) : (
            <p class="quiet">{copy.noDocuments}</p>
          )}
        </section>
      ) : null}
      {hasTold(organisation) ? (
        <details class="panel" data-wide-open>
          <summary>{copy.details}</summary>
          <ApplicationFacts organisation={organisation} lang={lang} />
        </details>
      ) : null}
    </>
  );
}

/** The way to the addresses at which an organisation's systems are told, for those who may keep them. */
function OwnSystems({ lang, organisation, administers, site }: OrganisationProps) {
  const copy = webhooksCopy[lang];
  const isBuyer = isCleared(organisation, site.today);
  if (!administers || !(isBuyer || isVerified(organisation))) return null;
  return (
    <section>
      <h2>{copy.organisation}</h2>
      <p>{copy.organisationText}</p>
      <p>
        <a href={`/${lang}/${isBuyer ? "buyer" : "supplier"}/webhooks`}>{copy.organisationLink}</a>
      </p>
    </section>
  );
}

function Leave({ lang, organisation, members }: OrganisationProps) {
  const copy = accountsCopy[lang].organisation;
  const self = members.find((member) => member.self);
  if (!self) return null;
  const isLast = self.administrator && organisation.administrators <= 1;
  return (
    <section>
      <h2>{copy.leaveTitle}</h2>
      <p>{isLast ? copy.lastAdministrator : copy.leaveText}</p>
      {isLast ? null : (
        <PostForm
          action={`/${lang}/account/organisation/members/remove`}
          hidden={{ personId: self.id }}
          submit={copy.leave}
          tone="danger"
        />
      )}
    </section>
  );
}
