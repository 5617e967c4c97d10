import { PostForm } from "../accounts/post-form.tsx";
import { curationCopy } from "../copy/curation.ts";
import { sayFault } from "../copy/faults.ts";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import { faultsOf } from "../ui/bound.ts";
import { DataTable } from "../ui/data-table.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { number } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { ObstacleText } from "./obstacle-text.tsx";
import type { BulkLine, BulkProps } from "./props.ts";
import { toneOf } from "./standing.ts";

/** What will happen to each of the chosen listings, or what did. */
export function BulkPage(props: BulkProps) {
  const { lang, move, lines, finished, typed, reasons } = props;
  const copy = curationCopy[lang];
  const open = lines.filter((line) => !line.obstacle);
  const done = lines.filter((line) => line.done).length;
  const title = copy.bulk.title(copy.move[move]);
  const labels = { reasons: copy.page.reasons };
  return (
    <Document
      {...props}
      title={title}
      description={title}
      crumbs={[{ name: copy.list.title, path: "/staff/listings" }]}
      unlisted
    >
      <div class="wrap account-page">
        <h1>{title}</h1>
        {finished ? (
          <Banner
            tone={done === lines.length ? "success" : "warning"}
            title={copy.bulk.outcome(number(done, lang), number(lines.length, lang))}
            announced
          />
        ) : (
          <p class="lead">{copy.bulk.lead(number(open.length, lang), number(lines.length, lang))}</p>
        )}
        <ErrorSummary faults={faultsOf(typed, labels, sayFault(lang))} lang={lang} />
        <DataTable
          caption={title}
          columns={[...copy.bulk.columns]}
          rows={lines.map((line) => cells(line, props))}
        />
        <div class="action-row">
          {!finished && open.length > 0 ? (
            <PostForm
              action={`/${lang}/staff/listings/bulk`}
              hidden={{ move, confirmed: "yes" }}
              submit={copy.bulk.confirm(number(open.length, lang))}
            >
              {open.map(({ id, revision }) => (
                <input type="hidden" name="ids" value={`${id}@${revision}`} />
              ))}
              {reasons.map((reason) => (
                <input type="hidden" name="reasons" value={reason} />
              ))}
            </PostForm>
          ) : null}
          <a class="button button-quiet" href={`/${lang}/staff/listings`}>
            {copy.bulk.back}
          </a>
        </div>
      </div>
    </Document>
  );
}

function cells(line: BulkLine, { lang, finished }: BulkProps) {
  const copy = curationCopy[lang];
  return [
    <a href={`/${lang}/staff/listings/${line.id}`}>
      <Said text={line.title} lang={lang} />
    </a>,
    <StatusTag tone={toneOf(line.status)}>{copy.status[line.status]}</StatusTag>,
    line.obstacle ? (
      <>
        <strong>{copy.bulk.wont}</strong>
        <ObstacleText obstacle={line.obstacle} lang={lang} />
      </>
    ) : finished && !line.done ? (
      <>
        <strong>{copy.bulk.wont}</strong>
        <p>{sayFault(lang)(line.reason ?? "record-changed")}</p>
      </>
    ) : (
      <>
        <strong>{finished ? copy.bulk.wasDone : copy.bulk.will}</strong>{" "}
        <span class="quiet">→ {copy.status[line.to]}</span>
      </>
    ),
  ];
}
