import type { AuditRow } from "../../shared/audit/model.ts";
import type { Language } from "../../shared/base/text.ts";
import { auditCopy } from "../copy/audit.ts";
import { number, second } from "../ui/format.ts";
import { auditPath } from "./audit-address.ts";

type Props = {
  readonly rows: readonly AuditRow[];
  readonly lang: Language;
  readonly timeZone: string;
  /** What people are called, by their id; who is not in it is shown by the id. */
  readonly names: Readonly<Record<string, string>>;
};

const columns = ["at", "record", "action", "person", "role", "detail", "seq"] as const;

/** A wide table in a box of its own that scrolls, also by keyboard. */
export function AuditTable(props: Props) {
  const copy = auditCopy[props.lang];
  return (
    <section class="table-scroll" aria-label={copy.table} tabindex={0}>
      <table class="audit-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column === "seq" ? "audit-number" : undefined}>
                {copy.column[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <Row {...props} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const known = (words: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(words, code) ? words[code] : undefined;

function Row({ row, lang, timeZone, names }: Props & { readonly row: AuditRow }) {
  const copy = auditCopy[lang];
  const meaning = known(copy.actions, row.action);
  const person = row.actor || copy.nobody;
  return (
    <tr>
      <th scope="row">
        <time datetime={row.at}>{second(row.at, lang, timeZone)}</time>
      </th>
      <td>
        <a href={`/${lang}${auditPath({ record: row.record })}`} title={copy.only.record(row.record)}>
          {row.record}
        </a>
      </td>
      <td>
        {meaning}
        <code class={meaning ? "audit-code" : undefined}>{row.action}</code>
      </td>
      <td>
        <a href={`/${lang}${auditPath({ person: row.actor })}`} title={copy.only.person(person)}>
          {known(names, row.actor) ?? person}
        </a>
      </td>
      <td>{known(copy.roles, row.role) ?? row.role}</td>
      <td>
        <Detail detail={row.detail} lang={lang} />
      </td>
      <td class="audit-number">{number(row.seq, lang)}</td>
    </tr>
  );
}

function Detail({ detail, lang }: { detail: AuditRow["detail"]; lang: Language }) {
  const copy = auditCopy[lang];
  const pairs = Object.entries(detail).filter(([, value]) => value !== "");
  if (pairs.length === 0) return null;
  const said = (value: string | number | boolean): string =>
    typeof value === "boolean" ? (value ? copy.yes : copy.no) : String(value);
  return (
    <dl class="audit-detail">
      {pairs.map(([name, value]) => (
        <div>
          <dt>{known(copy.details, name) ?? name}</dt>
          <dd>{said(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
