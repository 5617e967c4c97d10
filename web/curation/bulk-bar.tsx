import type { Child } from "hono/jsx";
import { changeReasons } from "../../shared/catalogue/codes.ts";
import { curationCopy } from "../copy/curation.ts";
import type { DeskListProps } from "./props.ts";

/** The chosen lines of a list and what to do with them; the next page shows what will happen to each. */
export function BulkBar({ lang, bulkMoves, children }: DeskListProps & { readonly children: Child }) {
  const copy = curationCopy[lang];
  if (bulkMoves.length === 0) return <>{children}</>;
  return (
    <form method="post" action={`/${lang}/staff/listings/bulk`} class="bulk">
      {children}
      <fieldset class="bulk-bar">
        <legend>{copy.list.bulk}</legend>
        <p class="quiet">{copy.list.bulkLead}</p>
        <div class="bulk-row">
          <label class="visually-hidden" for="bulk-move">
            {copy.list.bulk}
          </label>
          <select id="bulk-move" name="move" class="input">
            {bulkMoves.map((move) => (
              <option value={move}>{copy.move[move]}</option>
            ))}
          </select>
          <button class="button" type="submit">
            {copy.list.bulkButton}
          </button>
        </div>
        {bulkMoves.includes("request-changes") ? (
          <details>
            <summary>{copy.page.reasons}</summary>
            <div class="choice-list">
              {changeReasons.map((reason) => (
                <label class="choice">
                  <input type="checkbox" name="reasons" value={reason} />
                  <span>{copy.reason[reason]}</span>
                </label>
              ))}
            </div>
          </details>
        ) : null}
      </fieldset>
    </form>
  );
}
