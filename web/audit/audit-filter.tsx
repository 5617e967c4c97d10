import { type AuditFilter, auditFields } from "../../shared/audit/filter.ts";
import type { Language } from "../../shared/base/text.ts";
import { auditCopy } from "../copy/audit.ts";
import { auditPath } from "./audit-address.ts";

type Props = {
  readonly filter: AuditFilter;
  readonly lang: Language;
  /** The field that the last question was refused for. */
  readonly wrong?: string | undefined;
};

/** A plain form of five fields; what was typed stays, also when it was refused. */
export function FilterForm({ filter, lang, wrong }: Props) {
  const copy = auditCopy[lang];
  return (
    <search aria-label={copy.filter}>
      <form class="audit-filter" action={`/${lang}${auditPath({})}`} method="get">
        {auditFields.map((field) => (
          <div>
            <label for={`audit-${field}`}>{copy.field[field]}</label>
            <input
              id={`audit-${field}`}
              name={field}
              type={field === "from" || field === "to" ? "date" : "text"}
              value={filter[field] ?? ""}
              maxlength={200}
              autocomplete="off"
              spellcheck={false}
              list={field === "action" ? "audit-known-actions" : undefined}
              aria-describedby={wrong === field ? `audit-${field}-hint audit-fault` : `audit-${field}-hint`}
              aria-invalid={wrong === field ? "true" : undefined}
            />
            <p class="hint" id={`audit-${field}-hint`}>
              {copy.hint[field]}
            </p>
          </div>
        ))}
        <KnownActions lang={lang} />
        <div class="audit-actions">
          <button class="button" type="submit">
            {copy.apply}
          </button>
          {auditFields.some((field) => filter[field]) ? (
            <a href={`/${lang}${auditPath({})}`}>{copy.clear}</a>
          ) : null}
          <p class="hint">{copy.usual}</p>
        </div>
      </form>
    </search>
  );
}

function KnownActions({ lang }: { lang: Language }) {
  const { actions } = auditCopy[lang];
  const beginnings = new Set(Object.keys(actions).map((action) => action.replace(/\.[^.]*$/, ".")));
  return (
    <datalist id="audit-known-actions">
      {[...beginnings].map((beginning) => (
        <option value={beginning} />
      ))}
      {Object.entries(actions).map(([action, meaning]) => (
        <option value={action}>{meaning}</option>
      ))}
    </datalist>
  );
}
