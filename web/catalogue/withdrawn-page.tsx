import { read } from "../../shared/base/text.ts";
import type { Withdrawn } from "../../shared/catalogue/published.ts";
import { catalogueCopy } from "../copy/catalogue.ts";
import { errorText } from "../copy/errors.ts";
import { layoutCopy } from "../copy/layout.ts";
import { Document } from "../layout/document.tsx";
import { SearchBar } from "../layout/search-bar.tsx";
import type { View } from "../layout/site.ts";
import { dayOf } from "../ui/format.ts";
import { VersionHistory } from "./version-history.tsx";

/** What stays of a listing: that it was there, since when it is not, and its versions to cite. */
export function WithdrawnPage(props: View & { readonly item: Withdrawn }) {
  const { lang, base, item } = props;
  const copy = catalogueCopy[lang];
  const fallback = errorText({ reason: "listing-withdrawn", params: {} }, lang);
  const title = item.title ? read(item.title, lang).value : fallback.title;
  return (
    <Document
      {...props}
      title={title}
      description={fallback.title}
      crumbs={[{ name: layoutCopy[lang].catalogue, path: `${base}/catalogue` }]}
      unlisted
    >
      <div class="wrap notice-page">
        <p class="tag">{copy.withdrawnCause[item.cause]}</p>
        <h1>{title}</h1>
        <p class="lead">{copy.withdrawnLead(dayOf(item.withdrawnAt, lang))}</p>
        <p class="quiet">
          <code>{item.id}</code>
        </p>
        {item.history.length > 0 ? (
          <VersionHistory id={item.id} version={0} history={item.history} lang={lang} base={base} />
        ) : null}
        <SearchBar lang={lang} base={base} />
      </div>
    </Document>
  );
}
