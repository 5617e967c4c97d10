import { wantsFile } from "../../shared/curation/intake.ts";
import { homeCrumb, titled } from "../accounts/post-form.tsx";
import { intakeDeskCopy, sayIntake } from "../copy/intake-desk.ts";
import { DocumentList } from "../documents/document-list.tsx";
import { UploadPart } from "../documents/upload-part.tsx";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import { faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Facts } from "../ui/facts.tsx";
import { moment } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { IntakeColumns } from "./intake-columns.tsx";
import { IntakeFindings } from "./intake-findings.tsx";
import { IntakeProgress } from "./intake-progress.tsx";
import type { IntakeProps } from "./intake-props.ts";
import { intakeTones } from "./intake-standing.ts";
import { IntakeTake, IntakeTaken } from "./intake-take.tsx";

/** One file, from the place it is put to until its drafts are on the desk. The script follows `data-intake`. */
export function IntakePage(props: IntakeProps) {
  const { lang, intake, typed } = props;
  const copy = intakeDeskCopy[lang];
  const { status, document } = intake;
  const title = document?.name ?? copy.create;
  const busy = status === "QUEUED" || status === "RUNNING";
  return (
    <Document
      {...props}
      {...titled(title, typed, props)}
      description={copy.lead}
      crumbs={[...homeCrumb(props), { name: copy.title, path: "/staff/intake" }]}
      unlisted
    >
      <div
        class="wrap account-page intake-page"
        data-intake={`${status} ${intake.task ?? ""}`}
        data-busy={busy ? "true" : undefined}
      >
        <h1 class="intake-name">{title}</h1>
        <ErrorSummary faults={faultsOf(typed, {}, sayIntake(lang))} lang={lang} />
        <IntakeFacts {...props} />
        <Step {...props} />
      </div>
    </Document>
  );
}

function IntakeFacts({ lang, intake, names, reader }: IntakeProps) {
  const copy = intakeDeskCopy[lang];
  const { id, status, document, kind, corrects, by, at } = intake;
  const link = (to: string) => <a href={`/${lang}/staff/intake/${to}`}>{to}</a>;
  return (
    <Facts
      caption={copy.facts.state}
      facts={[
        {
          name: copy.facts.state,
          value: <StatusTag tone={intakeTones[status]}>{copy.status[status]}</StatusTag>,
        },
        document && {
          name: copy.facts.file,
          value: <a href={`/api/staff/intake/${id}/files/original`}>{copy.download}</a>,
        },
        kind && { name: copy.facts.kind, value: copy.kind[kind] },
        corrects === undefined ? undefined : { name: copy.facts.corrects, value: link(corrects) },
        { name: copy.facts.by, value: names[by] ?? copy.none },
        { name: copy.facts.at, value: <time datetime={at}>{moment(at, lang, reader?.timeZone)}</time> },
      ]}
    />
  );
}

/** What is to be done now. */
function Step(props: IntakeProps) {
  const { lang, intake, mayTakeIn, isDead, mapsColumns } = props;
  const { status, task = "READ", columns } = intake;
  const copy = intakeDeskCopy[lang];
  const stopped = isDead || status === "FAILED";
  const maps =
    columns !== undefined &&
    (status === "READ" || (stopped && task === "CHECK") || (mapsColumns && status === "CHECKED"));
  return (
    <>
      {status === "FAILED" ? <Failure {...props} /> : null}
      {status === "QUEUED" || status === "RUNNING" ? <IntakeProgress {...props} /> : null}
      {wantsFile(intake) ? <Awaited {...props} /> : null}
      {status === "TAKEN" ? <IntakeTaken {...props} /> : null}
      {maps && mayTakeIn ? <IntakeColumns {...props} columns={columns} /> : null}
      {maps && !mayTakeIn ? <p class="panel panel-calm">{copy.status.READ}</p> : null}
      {maps ? null : <IntakeFindings {...props} />}
      {mayTakeIn && !maps && (status === "CHECKED" || (stopped && task === "TAKE")) ? (
        <IntakeTake {...props} />
      ) : null}
    </>
  );
}

function Failure({ lang, intake }: IntakeProps) {
  const { task = "READ", failure } = intake;
  if (!failure) return null;
  return (
    <Banner tone="warning" title={intakeDeskCopy[lang].failed[task]} announced>
      <p>{sayIntake(lang)(failure.reason)}</p>
      {failure.detail ? <p class="means">{failure.detail}</p> : null}
    </Banner>
  );
}

function Awaited(props: IntakeProps) {
  const { lang, intake, lines, mayTakeIn } = props;
  const copy = intakeDeskCopy[lang];
  if (!mayTakeIn) return <p class="panel panel-calm">{copy.awaitedElse}</p>;
  return (
    <>
      <UploadPart
        {...props}
        owner={`intake:${intake.id}`}
        kinds={["DOCUMENT"]}
        endings={["csv", "xlsx", "txt"]}
        lead={copy.awaitedText}
      />
      <section>
        <h2>{copy.sent}</h2>
        <DocumentList {...props} lines={lines} mayPut />
      </section>
    </>
  );
}
