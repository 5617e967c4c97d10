import { read } from "../../shared/base/text.ts";
import { accountCodes } from "../copy/account-codes.ts";
import { deskCopy } from "../copy/desk.ts";
import { sayFault } from "../copy/faults.ts";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import { faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Facts } from "../ui/facts.tsx";
import { country, day, moment } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { ApplicationFacts, hasTold } from "./application-facts.tsx";
import { DeskMoves } from "./desk-moves.tsx";
import { DocumentList } from "./documents.tsx";
import { History } from "./history.tsx";
import { MemberList } from "./member-table.tsx";
import { titled } from "./post-form.tsx";
import type { DeskProps } from "./props.ts";
import { daysLate, toneOf } from "./standing.ts";

/** Everything the agency knows of an organisation, and the moves open to the reader. */
export function DeskPage(props: DeskProps) {
  const { lang, organisation, typed, move = "" } = props;
  const copy = deskCopy[lang];
  const title = read(organisation.name, lang).value || organisation.id;
  const labels = labelsOf(props);
  return (
    <Document
      {...props}
      {...titled(title, typed, props)}
      description={title}
      crumbs={[{ name: copy.queueTitle, path: "/staff/organisations" }]}
      unlisted
    >
      <div class="wrap account-page">
        <p class="desk-head">
          <span class="tag">
            {copy.kind[organisation.kind]} / {country(organisation.country, lang)}
          </span>
          <StatusTag tone={toneOf(organisation.status)}>
            {accountCodes[lang].status[organisation.status]}
          </StatusTag>
        </p>
        <h1>{read(organisation.name, lang).value ? <Said text={organisation.name} lang={lang} /> : title}</h1>
        <ErrorSummary faults={faultsOf(typed, labels, sayFault(lang), move)} lang={lang} />
        <div class="desk">
          <div class="desk-file">
            <File {...props} />
          </div>
          <div class="desk-side">
            <Timing {...props} />
            <Findings {...props} />
            <DeskMoves {...props} />
          </div>
        </div>
      </div>
    </Document>
  );
}

/** Fields that the form of the failed move shows now; the record may have gone on meanwhile. */
function labelsOf({ lang, moves, move }: DeskProps): Record<string, string> {
  const copy = deskCopy[lang];
  const line = moves.find((one) => one.move === move && one.missing === undefined);
  if (!line) return {};
  return {
    ...(move === "record-findings" && { confirmed: copy.checksLegend }),
    ...(line.needsReason && { reasons: move === "ask" ? copy.asked : copy.reasonsLegend }),
    note: copy.note,
  };
}

const nameOf =
  ({ names, members, lang }: DeskProps) =>
  (id: string): string => {
    const copy = deskCopy[lang];
    if (id.startsWith("system:")) return copy.system;
    if (id === "agency") return copy.agency;
    return names[id] ?? members.find((m) => m.id === id)?.name ?? copy.unknownPerson;
  };

function File(props: DeskProps) {
  const { lang, organisation, members, reader } = props;
  const copy = deskCopy[lang];
  return (
    <>
      {hasTold(organisation) ? (
        <section>
          <h2>{organisation.kind === "SUPPLIER" ? copy.registration : copy.facts}</h2>
          <ApplicationFacts organisation={organisation} lang={lang} />
        </section>
      ) : null}
      {organisation.kind === "GOVERNMENT" ? <Documents {...props} /> : null}
      <section>
        <h2>{copy.members}</h2>
        <MemberList members={members} lang={lang} />
      </section>
      <section>
        <h2>{copy.history}</h2>
        <History organisation={organisation} lang={lang} timeZone={reader?.timeZone} nameOf={nameOf(props)} />
      </section>
    </>
  );
}

function Documents({ lang, organisation, mayOpenDocuments, reader }: DeskProps) {
  const copy = deskCopy[lang];
  const { id, documents } = organisation;
  const pathOf = mayOpenDocuments
    ? (document: string) => `/${lang}/staff/organisations/${id}/documents/${document}`
    : undefined;
  return (
    <section>
      <h2>{copy.documents}</h2>
      {documents.length === 0 ? (
        <p class="quiet">{copy.noDocuments}</p>
      ) : (
        <>
          <DocumentList documents={documents} lang={lang} timeZone={reader?.timeZone} pathOf={pathOf} />
          <p class="quiet">{mayOpenDocuments ? copy.documentHint : copy.documentsClosed}</p>
        </>
      )}
    </section>
  );
}

function Timing({ lang, organisation, site }: DeskProps) {
  const copy = deskCopy[lang];
  const { appliedOn, answerDueOn, answeredOn, clearedUntil, renewalAskedOn, missing } = organisation;
  const late = daysLate(organisation, site.today);
  const fact = (name: string, value: string | undefined) =>
    value ? { name, value: day(value, lang) } : undefined;
  return (
    <section>
      <h2>{copy.timing}</h2>
      {late > 0 ? (
        <Banner
          tone="warning"
          title={`${copy.overdue}${lang === "ja" ? "：" : ": "}${copy.overdueBy(late)}`}
        />
      ) : null}
      <Facts
        facts={[
          fact(copy.applied, appliedOn),
          fact(copy.answerDue, answerDueOn),
          fact(copy.answeredOn, answeredOn),
          fact(copy.clearedUntil, clearedUntil),
          fact(copy.renewalAskedOn, renewalAskedOn),
          { name: copy.id, value: <code>{organisation.id}</code> },
        ]}
      />
      {missing.length > 0 ? (
        <>
          <h3>{copy.missingTitle}</h3>
          <ul class="reasons">
            {missing.map((reason) => (
              <li>{accountCodes[lang].reason[reason]}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Findings(props: DeskProps) {
  const { lang, organisation, checks, reader } = props;
  const copy = deskCopy[lang];
  const { findings } = organisation;
  if (checks.length === 0) return null;
  return (
    <section>
      <h2>{copy.findings}</h2>
      {findings ? (
        <>
          <p class="quiet">
            {copy.findingsBy(nameOf(props)(findings.by), moment(findings.at, lang, reader?.timeZone))}
          </p>
          <ul class="checks">
            {checks.map((check) => {
              const sure = findings.confirmed.includes(check);
              return (
                <li data-confirmed={sure ? "true" : "false"}>
                  <strong>{sure ? copy.confirmed : copy.notConfirmed}</strong>{" "}
                  {accountCodes[lang].check[check]}
                </li>
              );
            })}
          </ul>
          {findings.note ? <p class="as-typed step-note">{findings.note}</p> : null}
        </>
      ) : (
        <p class="quiet">{copy.noFindings}</p>
      )}
      <p class="quiet">{copy.fourEyes}</p>
    </section>
  );
}
