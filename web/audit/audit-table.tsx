import type { AuditRow } from "../../shared/audit/model.ts";
import type { Language } from "../../shared/base/text.ts";
import { auditCopy } from "../copy/audit.ts";
import { DataTable } from "../ui/data-table.tsx";
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

/** A wide table in a box of its own that scrolls, also by keyboard; on narrow screens each row is a list. */
export function AuditTable(props: Props) {
  const copy = auditCopy[props.lang];
  return (
    <DataTable
      caption={copy.table}
      columns={columns.map((column) => copy.column[column])}
      rows={props.rows.map((row) => cells(row, props))}
    />
  );
}

const known = (words: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(words, code) ? words[code] : undefined;

function cells(row: AuditRow, { lang, timeZone, names }: Props) {
  const copy = auditCopy[lang];
  const meaning = known(copy.actions, row.action);
  const person = row.actor || copy.nobody;
  return [
    <time datetime={row.at}>{second(row.at, lang, timeZone)}</time>,
    <a href={`/${lang}${auditPath({ record: row.record })}`} title={copy.only.record(row.record)}>
      {row.record}
    </a>,
    <>
      {meaning}
      <code class={meaning ? "audit-code" : undefined}>{row.action}</code>
    </>,
    <a href={`/${lang}${auditPath({ person: row.actor })}`} title={copy.only.person(person)}>
      {known(names, row.actor) ?? person}
    </a>,
    known(copy.roles, row.role) ?? row.role,
    <Detail detail={row.detail} lang={lang} />,
    number(row.seq, lang),
  ];
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
