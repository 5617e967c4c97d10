import { caseNames } from "../copy/case-names.ts";
import { executionCopy } from "../copy/execution.ts";
import { dayOf, exactMoney } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { ActForm } from "./act-form.tsx";
import { toneOfCase } from "./case-head.tsx";
import type { CaseProps } from "./part.ts";
import { lineName, may, optionsOf, personOf } from "./running.ts";

/** Numbered children: amendments that both sign, modifications that the agency alone makes. */
export function ChangesPart(props: CaseProps) {
  const { lang, one, actor } = props;
  const copy = executionCopy[lang];
  const mayChange = may(props, "amend") || may(props, "propose-modification");
  const waits = actor.kind === "staff" ? one.modification : undefined;
  const none = one.children.length + one.modifications.length === 0 && !waits;
  if (none && !mayChange) return null;
  const side = actor.kind === "buyer" ? "buyer/requests" : "staff/cases";
  return (
    <section id="changes">
      <h2>{copy.changes}</h2>
      {one.children.length === 0 ? null : (
        <>
          <h3>{copy.children}</h3>
          <ul class="case-words">
            {one.children.map((child) => (
              <li>
                <a href={`/${lang}/${side}/${child.id}`}>{child.number}</a>{" "}
                {child.status ? (
                  <StatusTag tone={toneOfCase(child.status)}>
                    {caseNames[lang].states[child.status]}
                  </StatusTag>
                ) : null}
                {child.agreed ? <span class="means">{exactMoney(child.agreed, lang)}</span> : null}
              </li>
            ))}
          </ul>
        </>
      )}
      {one.modifications.length === 0 ? null : (
        <>
          <h3>{copy.modifications}</h3>
          <ul class="case-words">
            {one.modifications.map((modification) => (
              <li>
                <p>
                  <strong>M{modification.number}</strong> {dayOf(modification.at, lang)}
                </p>
                <p>{modification.text}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {waits ? (
        <div class="panel">
          <h3>{copy.modificationWaits}</h3>
          <p>{waits.text}</p>
          <p class="quiet">{copy.proposed(personOf(props, waits.by), dayOf(waits.at, lang))}</p>
        </div>
      ) : null}
      <Forms {...props} />
    </section>
  );
}

function Forms(props: CaseProps) {
  const { one, lang } = props;
  const copy = executionCopy[lang];
  const { approve, drop } = copy.decisions;
  return (
    <div class="case-acts">
      {may(props, "amend") ? (
        <ActForm
          page={props}
          act="amend"
          kept={Object.fromEntries(
            one.request.lines.map((line) => [`quantity.${line.number}`, String(line.quantity)]),
          )}
          fields={[
            { name: "text", as: "words" },
            { name: "targetOn", as: "day" },
          ]}
          lines={one.request.lines.map(({ number: line, description }) => ({
            legend: lineName(props, line) || description,
            fields: [{ name: "quantity", line, as: "count", optional: true }],
          }))}
        />
      ) : null}
      {may(props, "propose-modification") ? (
        <ActForm
          page={props}
          act="propose-modification"
          kept={{ text: one.modification?.text ?? "" }}
          fields={[{ name: "text", as: "words" }]}
        />
      ) : null}
      {may(props, "decide-modification") && one.modification ? (
        <ActForm
          page={props}
          act="decide-modification"
          seen
          fields={[{ name: "decision", as: "choice", options: optionsOf({ approve, drop }) }]}
        />
      ) : null}
    </div>
  );
}
