import { read } from "../../shared/base/text.ts";
import { fieldsOf, sectionsOf } from "../../shared/curation/fields.ts";
import { namesOf } from "../../shared/curation/typed.ts";
import { fieldName } from "../catalogue/field-names.ts";
import { curationCopy } from "../copy/curation.ts";
import { sayFault } from "../copy/faults.ts";
import { picturesCopy } from "../copy/pictures.ts";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import { binder, faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { EditSection } from "./edit-fields.tsx";
import { PicturesPart } from "./pictures-part.tsx";
import type { EditProps } from "./props.ts";

/** The side-by-side editor of a draft. */
export function EditPage(props: EditProps) {
  const { lang, listing, values, errors, opened, saved } = props;
  const copy = curationCopy[lang];
  const { kind } = listing.content;
  const typed = { values: Object.fromEntries(Object.entries(values).map(([k, v]) => [k, [v]])), errors };
  const labels = Object.fromEntries(
    fieldsOf(kind).flatMap((spec) => namesOf(spec).map((name) => [name, fieldName(name, lang)])),
  );
  const here = `/${lang}/staff/listings/${listing.id}`;
  return (
    <Document
      {...props}
      title={copy.edit.title}
      description={copy.edit.lead}
      crumbs={[
        { name: copy.list.title, path: "/staff/listings" },
        { name: read(listing.content.title, lang).value, path: `/staff/listings/${listing.id}` },
      ]}
      unlisted
    >
      <div class="wrap account-page edit-page">
        <h1>{copy.edit.title}</h1>
        <p class="lead">{copy.edit.lead}</p>
        {saved ? <Banner tone="success" title={copy.edit.saved} announced /> : null}
        <ErrorSummary faults={faultsOf(typed, labels, sayFault(lang), "e")} lang={lang} />
        <nav class="edit-parts" aria-label={copy.edit.parts}>
          <ul>
            {sectionsOf(kind).map(({ id }) => (
              <li>
                <a href={`#${id}`}>{copy.section[id]}</a>
              </li>
            ))}
            <li>
              <a href="#pictures">{picturesCopy[lang].title}</a>
            </li>
          </ul>
        </nav>
        <form
          class="form edit-form"
          method="post"
          action={`${here}/edit`}
          novalidate
          data-autosave={`/api/staff/listings/${listing.id}/autosave`}
          data-saving={copy.edit.saving}
          data-saved={copy.edit.savedAt}
          data-not-saved={copy.edit.notSaved}
          data-offline={copy.edit.offline}
          data-elsewhere={copy.edit.elsewhere}
        >
          <input type="hidden" name="base" value={opened} />
          {sectionsOf(kind).map((section) => (
            <EditSection
              section={section}
              lang={lang}
              bound={binder(typed, sayFault(lang), "e")}
              comments={openComments(props)}
            />
          ))}
          <div class="edit-bar">
            <button class="button button-main" type="submit">
              {copy.edit.save}
            </button>
            <a class="button button-quiet" href={here}>
              {copy.edit.back}
            </a>
            <p class="edit-status" role="status" data-autosave-status></p>
            <p class="quiet">
              {copy.page.completeness}{" "}
              <output data-autosave-percent>{copy.page.complete(props.percent)}</output>
            </p>
          </div>
        </form>
        <PicturesPart {...props} />
      </div>
    </Document>
  );
}

function openComments({ comments }: EditProps): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { field, closed } of comments) if (!closed) counts[field] = (counts[field] ?? 0) + 1;
  return counts;
}
