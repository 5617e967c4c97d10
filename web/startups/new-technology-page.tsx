import type { Typed } from "../../shared/base/endpoint.ts";
import { homeCrumb, PostForm, titled } from "../accounts/post-form.tsx";
import { briefCopy } from "../copy/startups-brief.ts";
import { sayBrief } from "../copy/startups-brief-refusals.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { binder, faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { TextField } from "../ui/field.tsx";

/** A title is all that a technology begins with. */
export function NewTechnologyPage(props: View & { readonly typed: Typed }) {
  const { lang, typed } = props;
  const copy = briefCopy[lang];
  const say = sayBrief(lang);
  return (
    <Document
      {...props}
      {...titled(copy.create.title, typed, props)}
      description={copy.create.lead}
      crumbs={[...homeCrumb(props), { name: copy.list.title, path: "/supplier/technologies" }]}
      unlisted
    >
      <div class="wrap account-page">
        <h1>{copy.create.title}</h1>
        <p class="lead">{copy.create.lead}</p>
        <ErrorSummary faults={faultsOf(typed, { title: copy.create.name }, say)} lang={lang} />
        <PostForm action={`/${lang}/supplier/technologies/new`} submit={copy.create.submit}>
          <TextField
            field={binder(typed, say)("title")}
            lang={lang}
            label={copy.create.name}
            hint={copy.create.nameHint}
            maxlength={200}
          />
        </PostForm>
      </div>
    </Document>
  );
}
