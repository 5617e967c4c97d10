import { curationCopy } from "../copy/curation.ts";
import { sayFault } from "../copy/faults.ts";
import { binder } from "../ui/bound.ts";
import { FieldError } from "../ui/field.tsx";
import { deskQuery } from "./desk-address.ts";
import type { DeskListProps } from "./props.ts";

/** Searches that the reader keeps under a name. */
export function SavedViews({ lang, query, views, typed }: DeskListProps) {
  const copy = curationCopy[lang].list;
  const { cursor: _page, ...choices } = query;
  const field = binder(typed, sayFault(lang), "view")("name");
  return (
    <details class="saved-views" open={field.error !== undefined}>
      <summary>
        {copy.views}
        {views.length > 0 ? ` (${views.length})` : ""}
      </summary>
      <ul>
        {views.map((view) => (
          <li>
            <a href={`/${lang}/staff/listings?${view.query}`}>{view.name}</a>
            <form class="form-inline" method="post" action={`/${lang}/staff/views`}>
              <input type="hidden" name="name" value={view.name} />
              <input type="hidden" name="query" value={view.query} />
              <input type="hidden" name="drop" value="yes" />
              <button class="button button-quiet button-small" type="submit">
                {copy.dropView}
                <span class="visually-hidden"> ({view.name})</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form class="view-form" method="post" action={`/${lang}/staff/views`}>
        <input type="hidden" name="query" value={deskQuery(choices).toString()} />
        <label for={field.id}>{copy.viewName}</label>
        <FieldError field={field} lang={lang} />
        <input id={field.id} class="input input-medium" name="name" maxlength={60} value={field.value} />
        <button class="button button-small" type="submit">
          {copy.saveView}
        </button>
      </form>
    </details>
  );
}
