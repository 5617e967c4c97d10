import { read } from "../../shared/base/text.ts";
import { accountsCopy } from "../copy/accounts.ts";
import { sayFault } from "../copy/faults.ts";
import { Document } from "../layout/document.tsx";
import { faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Facts } from "../ui/facts.tsx";
import { moment } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { rightsOf } from "./member-table.tsx";
import { PostForm, titled } from "./post-form.tsx";
import type { InvitationProps } from "./props.ts";

/** What somebody is invited to, and the one button. */
export function InvitationPage(props: InvitationProps) {
  const { lang, organisation, mail, endsAt, typed, reader, path } = props;
  const copy = accountsCopy[lang].invitation;
  const title = copy.title(read(organisation, lang).value);
  return (
    <Document {...props} {...titled(title, typed, props)} description={copy.lead} crumbs={[]} unlisted>
      <div class="wrap account-page">
        <h1>{title}</h1>
        <p class="lead">{copy.lead}</p>
        <ErrorSummary faults={faultsOf(typed, {}, sayFault(lang))} lang={lang} />
        <Facts
          facts={[
            { name: copy.organisation, value: <Said text={organisation} lang={lang} /> },
            { name: copy.mail, value: mail },
            { name: copy.rights, value: rightsOf(props, lang) },
            {
              name: copy.until,
              value: <time datetime={endsAt}>{moment(endsAt, lang, reader?.timeZone)}</time>,
            },
          ]}
        />
        <p>{copy.once}</p>
        <PostForm action={`/${lang}${path}`} submit={copy.accept} />
      </div>
    </Document>
  );
}
