import type { Typed } from "../../shared/base/endpoint.ts";
import { homeCrumb, PostForm, titled } from "../accounts/post-form.tsx";
import { attestCopy } from "../copy/startups-attest.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { binder, faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { AttestationFields, attestLabels, sayAttest } from "./attestation-fields.tsx";

type Props = View & {
  readonly typed: Typed;
  /** The listing that it was begun from. */
  readonly listing?: string | undefined;
};

export function NewAttestationPage(props: Props) {
  const { lang, typed, listing } = props;
  const copy = attestCopy[lang];
  const bound = binder(typed, sayAttest(lang), "f", { ...(listing && { listingId: listing }) });
  return (
    <Document
      {...props}
      {...titled(copy.begin, typed, props)}
      description={copy.newLead}
      crumbs={[...homeCrumb(props), { name: copy.title, path: "/staff/attestations" }]}
      unlisted
    >
      <div class="wrap account-page">
        <h1>{copy.begin}</h1>
        <p class="lead">{copy.newLead}</p>
        <ErrorSummary faults={faultsOf(typed, attestLabels(lang), sayAttest(lang))} lang={lang} />
        <PostForm action={`/${lang}/staff/attestations/new`} submit={copy.prepare}>
          <AttestationFields bound={bound} lang={lang} />
        </PostForm>
      </div>
    </Document>
  );
}
