import { needsPublicCopy } from "../copy/startups-needs-public.ts";
import { Document } from "../layout/document.tsx";
import { NeedList, type NeedListProps } from "./need-list.tsx";

/** What anyone may know of what is needed. */
export function NeedsPage(props: Omit<NeedListProps, "at">) {
  const { lang, query } = props;
  const copy = needsPublicCopy[lang];
  return (
    <Document
      {...props}
      title={copy.title}
      description={copy.lead}
      crumbs={[]}
      unlisted={query.after !== undefined}
    >
      <div class="wrap account-page">
        <h1>{copy.title}</h1>
        <p class="lead">{copy.lead}</p>
        <NeedList {...props} at="" />
        <section class="need-how" id="how">
          <h2>{copy.how}</h2>
          <p>{copy.howText}</p>
          <p>{copy.howSearch}</p>
          <p>
            <a
              class="button button-quiet"
              href={`/${lang}/account/sign-in?to=${encodeURIComponent(`/${lang}/buyer/needs/new`)}`}
            >
              {copy.signIn}
            </a>
          </p>
        </section>
      </div>
    </Document>
  );
}
