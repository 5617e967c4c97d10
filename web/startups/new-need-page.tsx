import type { Typed } from "../../shared/base/endpoint.ts";
import { homeCrumb, PostForm, titled } from "../accounts/post-form.tsx";
import { needsCopy } from "../copy/startups-needs.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { NeedFields, needLabels } from "./need-fields.tsx";
import { faultsIn, fieldsIn } from "./need-form-state.ts";

type Props = View & {
  readonly side: "buyer" | "staff";
  readonly typed: Typed;
  /** The words of the search that found nothing. */
  readonly q?: string | undefined;
};

/** A new draft, begun with the words that were searched for in vain. */
export function NewNeedPage(props: Props) {
  const { lang, side, typed, q } = props;
  const copy = needsCopy[lang];
  const state = { lang, typed, failed: "new" };
  // Searches are in either language, whatever that of the page.
  const spoken = /[\u3040-\u30ff\u3400-\u9fff]/.test(q ?? "") ? "ja" : "en";
  const kept = { audience: "PUBLIC", ...(q && { [`title.${spoken}`]: q }) };
  const { title, lead } = {
    title: copy.form.newTitle,
    lead: side === "buyer" ? copy.form.leadOwn : copy.form.leadDesk,
  };
  return (
    <Document
      {...props}
      {...titled(title, typed, props)}
      description={lead}
      crumbs={[...homeCrumb(props), { name: copy.title, path: `/${side}/needs` }]}
      unlisted
    >
      <div class="wrap account-page">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <p class="quiet">{copy.form.draftKept}</p>
        <ErrorSummary faults={faultsIn(state, "new", needLabels(lang))} lang={lang} />
        <PostForm action={`/${lang}/${side}/needs/new`} submit={copy.form.create}>
          <NeedFields lang={lang} bound={fieldsIn(state, "new", kept)} sponsored={side === "buyer"} />
        </PostForm>
      </div>
    </Document>
  );
}
