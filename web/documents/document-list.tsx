import type { Child } from "hono/jsx";
import { PostForm } from "../accounts/post-form.tsx";
import { documentsCopy } from "../copy/documents.ts";
import { DataTable } from "../ui/data-table.tsx";
import { moment, number } from "../ui/format.ts";
import { StatusTag, type Tone } from "../ui/status-tag.tsx";
import { type DocumentLine, type DocumentListProps, sideOf } from "./props.ts";
import { size } from "./size.ts";

const tones: Readonly<Record<DocumentLine["status"], Tone>> = {
  EXPECTED: "wait",
  ARRIVED: "wait",
  CLEAN: "ok",
  INFECTED: "stop",
  REFUSED: "stop",
  REMOVED: "plain",
};

/** The files of a record with their states. The script keeps it fresh while `data-pending` says that something may move. */
export function DocumentList(props: DocumentListProps) {
  const { lang, lines, mayPut, path } = props;
  const copy = documentsCopy[lang];
  const { columns } = copy;
  const checking = lines.some(({ status }) => status === "ARRIVED");
  const pending = checking || lines.some(({ status, late }) => status === "EXPECTED" && !late);
  return (
    <div class="documents" data-documents data-pending={pending ? "true" : undefined}>
      {lines.length === 0 ? (
        <p class="panel panel-calm">{copy.nothing}</p>
      ) : (
        <DataTable
          caption={copy.list}
          columns={[
            columns.name,
            columns.status,
            columns.size,
            columns.at,
            ...(mayPut ? [columns.moves] : []),
          ]}
          rows={lines.map((line) => cells(line, props))}
        />
      )}
      {checking ? (
        <p class="documents-pending">
          {copy.stillChecking} <a href={`/${lang}${path}`}>{copy.refresh}</a>
        </p>
      ) : null}
      {lines.some(({ status }) => status === "CLEAN") ? <p class="hint">{copy.downloadHint}</p> : null}
    </div>
  );
}

function cells(line: DocumentLine, props: DocumentListProps): Child[] {
  const { lang, mayPut, reader } = props;
  const side = sideOf(props);
  const api = `/api/${side}/documents`;
  const copy = documentsCopy[lang];
  const { id, name, kind, status, reason, bytes, at, late } = line;
  const why = status === "INFECTED" ? copy.reason.infected : reason && copy.reason[reason];
  return [
    <div class="document-name">
      <Thumbnail line={line} api={api} />
      <div>
        {status === "CLEAN" ? (
          <a href={`${api}/${id}/file`}>
            {name}
            <span class="visually-hidden">
              {lang === "ja" ? "：" : ", "}
              {copy.download}
            </span>
          </a>
        ) : (
          name
        )}
        <span class="means">{copy.kind[kind]}</span>
      </div>
    </div>,
    <>
      <StatusTag tone={late ? "plain" : tones[status]}>{copy.status[late ? "LATE" : status]}</StatusTag>
      {why ? <span class="means">{why}</span> : null}
    </>,
    <>
      {bytes === undefined ? copy.none : size(bytes, lang)}
      <Pixels line={line} lang={lang} />
    </>,
    <time datetime={at}>{moment(at, lang, reader?.timeZone)}</time>,
    ...(mayPut
      ? [
          <PostForm
            action={`/${lang}/${side}/documents/${id}/remove`}
            submit={copy.remove}
            about={copy.about(name)}
            tone="quiet"
            small
          />,
        ]
      : []),
  ];
}

const largestOf = ({ status, variants = [] }: DocumentLine) =>
  status === "CLEAN" ? variants[variants.length - 1] : undefined;

function Pixels({ line, lang }: { line: DocumentLine; lang: DocumentListProps["lang"] }) {
  const largest = largestOf(line);
  if (!largest) return null;
  const { width, height } = largest;
  return <span class="means">{documentsCopy[lang].pixels(number(width, lang), number(height, lang))}</span>;
}

function Thumbnail({ line, api }: { line: DocumentLine; api: string }) {
  const [, smallest] = line.status === "CLEAN" ? (line.variants ?? []) : [];
  if (!smallest) return null;
  const { slot, format, width, height } = smallest;
  return (
    <img
      class="document-thumbnail"
      src={`${api}/${line.id}/pictures/${slot}.${format}`}
      width={width}
      height={height}
      alt=""
      loading="lazy"
    />
  );
}
