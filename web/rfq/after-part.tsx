import { executionCopy } from "../copy/execution.ts";
import { country, dayOf } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { ActForm } from "./act-form.tsx";
import type { CaseProps } from "./part.ts";
import { lineName, lineOptions, may, optionsOf } from "./running.ts";

const tones = { REQUESTED: "wait", CONSENTED: "ok", DENIED: "stop" } as const;

/** What the buyer's assurance asks of a closed case: consent before another use, and a word every year. */
export function AfterPart(props: CaseProps) {
  const { lang, one } = props;
  if (one.status !== "CLOSED") return null;
  const copy = executionCopy[lang];
  return (
    <section id="afterwards">
      <h2>{copy.afterwards}</h2>
      <h3>{copy.attestations}</h3>
      {one.attestations.length === 0 ? <p class="quiet">{copy.noAttestations}</p> : null}
      <ul class="case-words">
        {one.attestations.map((attestation) => (
          <li>
            <p>
              <strong>{attestation.year}</strong>{" "}
              <StatusTag tone={attestation.inUse ? "ok" : "stop"}>
                {attestation.inUse ? copy.inUse : copy.notInUse}
              </StatusTag>
            </p>
            <p>{attestation.text}</p>
          </li>
        ))}
      </ul>
      <Retransfers {...props} />
      <Forms {...props} />
    </section>
  );
}

function Retransfers(props: CaseProps) {
  const { lang, one } = props;
  const copy = executionCopy[lang];
  if (one.retransfers.length === 0) return null;
  return (
    <>
      <h3>{copy.retransfers}</h3>
      <ul class="case-words">
        {one.retransfers.map((asked) => (
          <li>
            <p>
              <StatusTag tone={tones[asked.state]}>{copy.retransferStates[asked.state]}</StatusTag> {asked.id}{" "}
              · {copy.retransferKinds[asked.kind]} · {dayOf(asked.at, lang)}
            </p>
            {asked.to ? <p>{copy.to(asked.to.name, country(asked.to.country, lang))}</p> : null}
            <p class="quiet">{asked.lines.map((line) => lineName(props, line)).join(", ")}</p>
            <p>{asked.text}</p>
            {asked.decided ? <p class="quiet">{asked.decided.reason}</p> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Forms(props: CaseProps) {
  const { one, lang, today } = props;
  const copy = executionCopy[lang];
  const waiting = one.retransfers.filter(({ state }) => state === "REQUESTED");
  const { CONSENTED, DENIED } = copy.decisions;
  return (
    <div class="case-acts">
      {may(props, "attest") ? (
        <ActForm
          page={props}
          act="attest"
          kept={{ year: today.slice(0, 4) }}
          fields={[
            { name: "year", as: "count" },
            { name: "inUse", as: "choice", options: optionsOf({ yes: copy.inUse, no: copy.notInUse }) },
            { name: "text", as: "words" },
          ]}
        />
      ) : null}
      {may(props, "ask-retransfer") ? (
        <ActForm
          page={props}
          act="ask-retransfer"
          kept={{ entry: `RT-${one.retransfers.length + 1}` }}
          fields={[
            { name: "entry", as: "text", hint: copy.hints.entry },
            { name: "kind", as: "choice", options: optionsOf(copy.retransferKinds) },
            { name: "lines", as: "ticks", options: lineOptions(props) },
            { name: "name", as: "text", width: "full", optional: true },
            { name: "country", as: "text", width: "short", optional: true },
            { name: "text", as: "words" },
          ]}
        />
      ) : null}
      {may(props, "decide-retransfer") && waiting.length > 0 ? (
        <ActForm
          page={props}
          act="decide-retransfer"
          fields={[
            {
              name: "entry",
              as: "choice",
              label: copy.retransfers,
              options: waiting.map(({ id, kind }) => ({
                value: id,
                label: `${id} · ${copy.retransferKinds[kind]}`,
              })),
            },
            { name: "decision", as: "choice", options: optionsOf({ CONSENTED, DENIED }) },
            { name: "reason", as: "words" },
          ]}
        />
      ) : null}
    </div>
  );
}
