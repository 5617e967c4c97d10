import { leftOf } from "../../shared/rfq/deliveries.ts";
import { paperKinds } from "../../shared/rfq/execution.ts";
import { mayRecordPaper, missingPapers } from "../../shared/rfq/papers.ts";
import { executionCopy } from "../copy/execution.ts";
import { DataTable } from "../ui/data-table.tsx";
import { day, number } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { ActForm } from "./act-form.tsx";
import { type CaseProps, moveOf } from "./part.ts";
import { lineName, lineOptions, may, wasSigned } from "./running.ts";

/** What must be on record before work starts and goods leave; contracts are shown to the agency alone. */
export function PapersPart(props: CaseProps) {
  const { lang, one } = props;
  if (!wasSigned(props)) return null;
  const copy = executionCopy[lang];
  const { papers } = one.execution;
  const missing = missingPapers(one);
  const implement = moveOf(props, "implement");
  return (
    <section id="papers">
      <h2>{copy.papers}</h2>
      {missing.length === 0 ? null : (
        <ul class="case-words">
          {missing.map((kind) => (
            <li>
              {copy.paperKinds[kind]} <StatusTag tone="wait">{copy.missing}</StatusTag>
            </li>
          ))}
        </ul>
      )}
      {papers.length === 0 ? (
        <p class="quiet">{copy.noPapers}</p>
      ) : (
        <DataTable
          caption={copy.papers}
          columns={[copy.paper, copy.reference, copy.on, copy.document]}
          rows={papers.map((paper) => [
            copy.paperKinds[paper.kind],
            paper.reference,
            day(paper.on, lang),
            paper.document ?? copy.none,
          ])}
        />
      )}
      <Licences {...props} />
      <Contracts {...props} />
      <div class="case-acts">
        {may(props, "record-paper") ? <Paper {...props} /> : null}
        {may(props, "record-contract") ? <Contract {...props} /> : null}
        {may(props, "record-licence") ? <Licence {...props} /> : null}
        {implement && !implement.obstacle ? <ActForm page={props} act="implement" seen /> : null}
      </div>
    </section>
  );
}

function Licences(props: CaseProps) {
  const { lang, one, today } = props;
  const copy = executionCopy[lang];
  const { licences } = one.execution;
  if (licences.length === 0) return null;
  return (
    <>
      <h3>{copy.licences}</h3>
      <DataTable
        caption={copy.licences}
        columns={[copy.licence, copy.validUntil, copy.licenceLeft]}
        rows={licences.map((licence) => [
          licence.number,
          <>
            {day(licence.validUntil, lang)}{" "}
            {licence.validUntil < today ? <StatusTag tone="stop">{copy.expired}</StatusTag> : null}
          </>,
          licence.lines.map(({ line, quantity }) => (
            <span class="means">
              {lineName(props, line)}: {number(leftOf(one, licence.id, line), lang)} /{" "}
              {number(quantity, lang)}
            </span>
          )),
        ])}
      />
    </>
  );
}

function Contracts(props: CaseProps) {
  const { lang, one, actor } = props;
  const copy = executionCopy[lang];
  const { contracts } = one.execution;
  if (actor.kind !== "staff" || contracts.length === 0) return null;
  return (
    <>
      <h3>
        {copy.contracts} <StatusTag tone="plain">{copy.agencyOnly}</StatusTag>
      </h3>
      <DataTable
        caption={copy.contracts}
        columns={[copy.contractNumber, copy.maker, copy.fields.signedOn, copy.fields.lines]}
        rows={contracts.map((contract) => [
          contract.number,
          contract.maker,
          day(contract.signedOn, lang),
          contract.lines.map((line) => <span class="means">{lineName(props, line)}</span>),
        ])}
      />
    </>
  );
}

function Paper(props: CaseProps) {
  const copy = executionCopy[props.lang];
  const kinds = paperKinds
    .filter((kind) => mayRecordPaper(props.actor, kind))
    .map((value) => ({ value, label: copy.paperKinds[value] }));
  return (
    <ActForm
      page={props}
      act="record-paper"
      kept={{ on: props.today }}
      fields={[
        { name: "kind", as: "choice", options: kinds },
        { name: "reference", as: "text", width: "full" },
        { name: "on", as: "day" },
        { name: "document", as: "text", optional: true },
      ]}
    />
  );
}

const Contract = (props: CaseProps) => (
  <ActForm
    page={props}
    act="record-contract"
    kept={{ entry: `CON-${props.one.execution.contracts.length + 1}`, signedOn: props.today }}
    fields={[
      { name: "entry", as: "text", hint: executionCopy[props.lang].hints.entry },
      { name: "number", as: "text" },
      { name: "maker", as: "text", width: "full" },
      { name: "signedOn", as: "day" },
      { name: "lines", as: "ticks", options: lineOptions(props) },
    ]}
  />
);

const Licence = (props: CaseProps) => (
  <ActForm
    page={props}
    act="record-licence"
    kept={{ entry: `LIC-${props.one.execution.licences.length + 1}`, issuedOn: props.today }}
    fields={[
      { name: "entry", as: "text", hint: executionCopy[props.lang].hints.entry },
      { name: "number", as: "text" },
      { name: "issuedOn", as: "day" },
      { name: "validUntil", as: "day" },
    ]}
    lines={(props.one.offer?.lines ?? []).map(({ number: line }) => ({
      legend: lineName(props, line),
      fields: [{ name: "quantity", line, as: "count", optional: true }],
    }))}
  />
);
