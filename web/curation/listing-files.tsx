import { picturesCopy } from "../copy/pictures.ts";
import { DocumentList } from "../documents/document-list.tsx";
import type { ListingProps } from "./props.ts";

/** The files of a listing, to be read by whoever decides on it. */
export function ListingFiles(props: ListingProps) {
  const { lang, listing, files, mayEdit } = props;
  const copy = picturesCopy[lang];
  return (
    <section>
      <h2>{copy.files}</h2>
      <DocumentList {...props} lines={files} mayPut={false} />
      {mayEdit ? (
        <p>
          <a href={`/${lang}/staff/listings/${listing.id}/edit#pictures`}>{copy.toEdit}</a>
        </p>
      ) : null}
    </section>
  );
}
