import { read } from "../../shared/base/text.ts";
import {
  type AttestationLine,
  type AttestationState,
  attestationStates,
  standingOf,
} from "../../shared/startups/attestation.ts";
import { homeCrumb } from "../accounts/post-form.tsx";
import { attestationCheckCopy } from "../copy/attestation-check.ts";
import { attestCopy } from "../copy/startups-attest.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { DataTable } from "../ui/data-table.tsx";
import { day, moment } from "../ui/format.ts";
import { StatusTag, type Tone } from "../ui/status-tag.tsx";

type Props = View & {
  readonly items: readonly AttestationLine[];
  readonly next?: string | undefined;
  readonly status: AttestationState;
  readonly mayWrite: boolean;
  readonly now: Date;
};

/** The agency's attestations, by state. */
export function AttestationsPage(props: Props) {
  const { lang, items, next, status, mayWrite } = props;
  const copy = attestCopy[lang];
  const { product, kind, state, until, changed } = copy.columns;
  const at = `/${lang}/staff/attestations`;
  return (
    <Document
      {...props}
      title={copy.title}
      description={copy.lead}
      crumbs={homeCrumb(props)}
      canonical="/staff/attestations"
      unlisted
    >
      <div class="wrap account-page">
        <h1>{copy.title}</h1>
        <p class="lead">{copy.lead}</p>
        {mayWrite ? (
          <p>
            <a class="button button-main" href={`${at}/new`}>
              {copy.begin}
            </a>
          </p>
        ) : null}
        <nav class="tabs" aria-label={copy.tabsLabel}>
          <ul>
            {attestationStates.map((one) => (
              <li>
                <a href={`${at}?status=${one}`} aria-current={one === status ? "page" : undefined}>
                  {copy.states[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {items.length === 0 ? (
          <p class="panel panel-calm">{copy.none}</p>
        ) : (
          <DataTable
            caption={copy.states[status]}
            columns={[product, kind, state, until, changed]}
            rows={items.map((line) => rowOf(line, props))}
          />
        )}
        {next ? (
          <nav class="pages" aria-label={copy.pages}>
            <a class="button" rel="next" href={`${at}?${new URLSearchParams({ status, cursor: next })}`}>
              {copy.next}
            </a>
          </nav>
        ) : null}
      </div>
    </Document>
  );
}

const rowOf = (line: AttestationLine, { lang, now, reader }: Props) => [
  <>
    <a href={`/${lang}/staff/attestations/${line.id}`}>{read(line.product, lang).value}</a>
    <span class="means">
      {line.version} · <code>{line.id}</code>
    </span>
  </>,
  attestationCheckCopy[lang].kind[line.kind],
  <LineStanding line={line} lang={lang} now={now} />,
  day(line.validUntil, lang),
  moment(line.changedAt, lang, reader?.timeZone),
];

const tones: Readonly<Record<AttestationState, Tone>> = {
  DRAFT: "wait",
  ISSUED: "ok",
  REVOKED: "stop",
  DISCARDED: "plain",
};

/** How it stands: an issued one that is over says so, although nobody wrote it down. */
export function LineStanding({ line, lang, now }: { line: AttestationLine; lang: View["lang"]; now: Date }) {
  const { status, validUntil } = line;
  const over = status === "ISSUED" && standingOf({ validUntil }, now) === "EXPIRED";
  return over ? (
    <StatusTag tone="stop">{attestationCheckCopy[lang].standing.EXPIRED}</StatusTag>
  ) : (
    <StatusTag tone={tones[status]}>{attestCopy[lang].states[status]}</StatusTag>
  );
}
