import { type AuditFilter, auditFields, auditFormats } from "../../shared/audit/filter.ts";
import type { AuditRow } from "../../shared/audit/model.ts";
import type { ErrorParams } from "../../shared/base/app-error.ts";
import { auditCopy } from "../copy/audit.ts";
import { errorText } from "../copy/errors.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { number } from "../ui/format.ts";
import { auditPath, exportPath } from "./audit-address.ts";
import { FilterForm } from "./audit-filter.tsx";
import { AuditTable } from "./audit-table.tsx";

type Props = View & {
  readonly filter: AuditFilter;
  /** What was found, or why nothing was looked for. */
  readonly outcome:
    | { readonly rows: readonly AuditRow[]; readonly next?: string; readonly unreadable: number }
    | { readonly reason: string; readonly params: ErrorParams };
  /** Whether this page was reached by a cursor, so that there is something newer. */
  readonly older: boolean;
  /** The reader's, as IANA names it: `Asia/Tokyo`. */
  readonly timeZone: string;
  readonly names?: Readonly<Record<string, string>>;
};

/** The auditor's view of who did what. */
export function AuditPage(props: Props) {
  const { lang, filter, outcome, older } = props;
  const copy = auditCopy[lang];
  const refused = "reason" in outcome ? outcome : undefined;
  const asked = older || auditFields.some((field) => filter[field]);
  const trailIsEmpty = !refused && !asked && "rows" in outcome && outcome.rows.length === 0 && !outcome.next;
  return (
    <Document {...props} title={copy.title} description={copy.lead} crumbs={[]} unlisted>
      <div class="wrap audit">
        <h1>{copy.title}</h1>
        <p class="lead">{copy.lead}</p>
        {trailIsEmpty ? null : (
          <FilterForm filter={filter} lang={lang} wrong={refused && String(refused.params.parameter)} />
        )}
        {"rows" in outcome ? <Found {...props} outcome={outcome} asked={asked} /> : <Refused {...props} />}
      </div>
    </Document>
  );
}

function Refused({ lang, outcome }: Props) {
  if (!("reason" in outcome)) return null;
  const text = errorText(outcome, lang);
  return (
    <section class="notice" role="alert" id="audit-fault">
      <h2>{auditCopy[lang].failed}</h2>
      <p>
        {text.title}: {text.detail}
      </p>
    </section>
  );
}

type FoundProps = Props & {
  readonly outcome: Extract<Props["outcome"], { rows: unknown }>;
  readonly asked: boolean;
};

function Found(props: FoundProps) {
  const { lang, outcome, timeZone, names = {} } = props;
  const copy = auditCopy[lang];
  const { rows, unreadable } = outcome;
  return (
    <>
      {unreadable > 0 ? (
        <p class="notice" role="alert">
          {copy.unreadable(number(unreadable, lang))}
        </p>
      ) : null}
      {rows.length === 0 ? (
        <Nothing {...props} />
      ) : (
        <>
          <p role="status">{copy.rows(number(rows.length, lang))}</p>
          <AuditTable rows={rows} lang={lang} timeZone={timeZone} names={names} />
        </>
      )}
      <Pages {...props} />
      {rows.length === 0 ? null : <Exports {...props} />}
    </>
  );
}

function Nothing({ lang, outcome, asked }: FoundProps) {
  const copy = auditCopy[lang];
  const which = outcome.next ? "nothingSoFar" : asked ? "nothing" : "nothingYet";
  return (
    <section class="nothing" role="status">
      <h2>{copy[which]}</h2>
      <p>{copy[`${which}Help`]}</p>
    </section>
  );
}

function Pages({ lang, filter, outcome, older }: FoundProps) {
  const copy = auditCopy[lang];
  if (!older && !outcome.next) return null;
  return (
    <nav class="pages" aria-label={copy.pages}>
      {older ? (
        <a class="button button-quiet" href={`/${lang}${auditPath(filter)}`}>
          {copy.newest}
        </a>
      ) : null}
      {outcome.next ? (
        <a class="button" rel="next" href={`/${lang}${auditPath(filter, outcome.next)}`}>
          {copy.older}
        </a>
      ) : null}
    </nav>
  );
}

function Exports({ lang, filter }: FoundProps) {
  const copy = auditCopy[lang];
  return (
    <nav aria-label={copy.exports}>
      <ul class="audit-exports">
        {auditFormats.map((format) => (
          <li>
            <a href={exportPath(filter, format)} download>
              {copy.exportAs[format]}
            </a>
          </li>
        ))}
      </ul>
      <p class="hint">{copy.exportHint}</p>
    </nav>
  );
}
