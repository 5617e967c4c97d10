import type { Published } from "../../shared/catalogue/published.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { homeCrumb } from "../accounts/post-form.tsx";
import { ItemPage } from "../catalogue/item-page.tsx";
import { briefCopy } from "../copy/startups-brief.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";

type Props = View & { readonly one: Pick<Technology, "id">; readonly item?: Published };

/** A technology as a government will meet it; while too little of it is written, what that takes. */
export function PreviewPage(props: Props) {
  const { lang, one, item } = props;
  const copy = briefCopy[lang];
  if (item)
    return (
      <ItemPage
        {...props}
        item={item}
        related={[]}
        preview={
          <>
            {copy.preview.notice} <a href={`/${lang}/supplier/technologies/${one.id}`}>{copy.preview.back}</a>
          </>
        }
        pictureAt={(file) => pictureAddress(file)}
      />
    );
  const back = { name: copy.list.title, path: "/supplier/technologies" };
  return (
    <Document
      {...props}
      title={copy.preview.title}
      description={copy.preview.short}
      crumbs={[...homeCrumb(props), back]}
      unlisted
    >
      <div class="wrap account-page">
        <h1>{copy.preview.short}</h1>
        <p class="lead">{copy.preview.shortText}</p>
        <p>
          <a class="button" href={`/${lang}/supplier/technologies/${one.id}`}>
            {copy.preview.back}
          </a>
        </p>
      </div>
    </Document>
  );
}

/** `d-0123456789ab-640.webp` is a file of the document of that id. */
const pictureAddress = (file: string): string => {
  const [, id = "", rest = ""] = /^(d-[0-9a-z]{12})-(.+)$/.exec(file) ?? [];
  return `/api/supplier/documents/${id.toUpperCase()}/pictures/${rest}`;
};
