import type { Typed } from "../../shared/base/endpoint.ts";
import { kinds } from "../../shared/catalogue/codes.ts";
import { PostForm, titled } from "../accounts/post-form.tsx";
import { codes } from "../copy/codes.ts";
import { curationCopy } from "../copy/curation.ts";
import { sayFault } from "../copy/faults.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { binder, faultsOf } from "../ui/bound.ts";
import { Radios } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { TextField } from "../ui/field.tsx";

/** The first few words of a new listing. */
export function NewPage(props: View & { readonly typed: Typed }) {
  const { lang, typed } = props;
  const list = curationCopy[lang].list;
  const copy = curationCopy[lang].create;
  const bound = binder(typed, sayFault(lang));
  const labels = {
    kind: copy.kind,
    titleJa: `${copy.name} (${copy.japanese})`,
    titleEn: `${copy.name} (${copy.english})`,
    summaryJa: `${copy.summary} (${copy.japanese})`,
    summaryEn: `${copy.summary} (${copy.english})`,
  };
  const field = (name: keyof typeof labels, maxlength: number) => (
    <TextField field={bound(name)} lang={lang} label={labels[name]} maxlength={maxlength} optional />
  );
  return (
    <Document
      {...props}
      {...titled(copy.title, typed, props)}
      description={copy.lead}
      crumbs={[{ name: list.title, path: "/staff/listings" }]}
      unlisted
    >
      <div class="wrap account-page">
        <h1>{copy.title}</h1>
        <p class="lead">{copy.lead}</p>
        <ErrorSummary faults={faultsOf(typed, labels, sayFault(lang))} lang={lang} />
        <PostForm action={`/${lang}/staff/listings/new`} submit={copy.button}>
          <Radios
            field={bound("kind")}
            lang={lang}
            label={copy.kind}
            choices={kinds.map((value) => ({ value, label: codes[lang].kind[value] }))}
            inline
          />
          <div class="edit-columns">
            {field("titleJa", 200)}
            {field("titleEn", 200)}
          </div>
          <div class="edit-columns">
            {field("summaryJa", 400)}
            {field("summaryEn", 400)}
          </div>
        </PostForm>
      </div>
    </Document>
  );
}
