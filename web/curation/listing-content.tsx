import { isDetailControlled } from "../../shared/catalogue/control-detail.ts";
import { curationCopy } from "../copy/curation.ts";
import { picturesCopy } from "../copy/pictures.ts";
import { Said } from "../ui/said.tsx";
import { Versions } from "./listing-versions.tsx";
import type { ListingProps } from "./props.ts";

/** What it says in short, and the ways to read or change it. */
export function ListingContent({ lang, listing, mayEdit, mayDuplicate }: ListingProps) {
  const copy = curationCopy[lang].page;
  const { content } = listing;
  const here = `/${lang}/staff/listings/${listing.id}`;
  return (
    <section>
      <h2>{copy.content}</h2>
      <p class="lead">
        <Said text={content.summary} lang={lang} />
      </p>
      {content.description ? (
        <p class="as-typed">
          <Said text={content.description} lang={lang} />
        </p>
      ) : null}
      {content.visibility.tier === "PUBLIC" && isDetailControlled(content) ? (
        <p class="notice">{copy.detailWithheld}</p>
      ) : null}
      <div class="action-row">
        {mayEdit ? (
          <a class="button button-main" href={`${here}/edit`}>
            {copy.edit}
          </a>
        ) : null}
        <a class="button button-quiet" href={`${here}/preview`}>
          {copy.previewPublic}
        </a>
        {content.kind === "SURPLUS" && listing.version > 0 ? (
          <a class="button button-quiet" href={`/${lang}/staff/lots/${listing.id}`}>
            {picturesCopy[lang].toLot}
          </a>
        ) : null}
        {mayDuplicate ? (
          <form method="post" action={`${here}/duplicate`}>
            <button class="button button-quiet" type="submit">
              {copy.duplicate}
            </button>
          </form>
        ) : null}
      </div>
      <form class="preview-form" method="get" action={`${here}/preview`}>
        <label for="preview-country">{copy.previewAs}</label>
        <input
          id="preview-country"
          class="input input-short"
          name="country"
          maxlength={2}
          pattern="[A-Z]{2}"
          placeholder="PH"
        />
        <button class="button button-quiet button-small" type="submit">
          {copy.previewButton}
        </button>
      </form>
      <Versions listing={listing} lang={lang} />
    </section>
  );
}
