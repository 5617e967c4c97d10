import { isRunning } from "../../shared/rfq/cancelling.ts";
import { overpaidOf } from "../../shared/rfq/payments.ts";
import { executionCopy } from "../copy/execution.ts";
import { Banner } from "../ui/banner.tsx";
import { dayOf } from "../ui/format.ts";
import { ActForm, type Field } from "./act-form.tsx";
import { type CaseProps, moveOf } from "./part.ts";
import { currencyOf, may, sum } from "./running.ts";

/** That a case halts, or has ended before its time and what that costs: before everything else of it. */
export function HaltNotice(props: CaseProps) {
  const { lang, one } = props;
  const copy = executionCopy[lang];
  const { suspended, cancelled } = one;
  if (!cancelled && one.status !== "SUSPENDED") return null;
  return (
    <section>
      {suspended && one.status === "SUSPENDED" ? (
        <Banner tone="warning" title={copy.suspendedSince(dayOf(suspended.at, lang))}>
          <p>{suspended.reason}</p>
        </Banner>
      ) : null}
      {cancelled ? (
        <Banner tone="warning" title={copy.cancelledOn(dayOf(cancelled.at, lang))}>
          <p>{cancelled.reason}</p>
          {one.offer ? <p>{copy.costsAre(sum(props, cancelled.costs))}</p> : null}
          {cancelled.statement ? <p>{cancelled.statement}</p> : null}
          {overpaidOf(one) > 0 ? <p>{copy.refundDue(sum(props, overpaidOf(one)))}</p> : null}
        </Banner>
      ) : null}
    </section>
  );
}

/** How to halt a case or end it before its time. */
export function HaltPart(props: CaseProps) {
  const { lang, one } = props;
  const copy = executionCopy[lang];
  const { cancelled, costs } = one;
  const has = (move: Parameters<typeof moveOf>[1]) => moveOf(props, move) !== undefined;
  // A draft is discarded where it is written.
  const cancels = has("cancel") && one.status !== "DRAFT";
  const acts = has("suspend") || has("resume") || cancels || may(props, "state-costs");
  if (!acts && (!costs || cancelled)) return null;
  return (
    <section id="halting">
      <h2>{copy.halting}</h2>
      {costs && !cancelled ? (
        <div class="panel">
          <h3>{copy.costsStated}</h3>
          <p>{sum(props, costs.minor)}</p>
          <p>{costs.text}</p>
          <p class="quiet">{dayOf(costs.at, lang)}</p>
        </div>
      ) : null}
      <div class="case-acts">
        {may(props, "state-costs") ? <Costs {...props} /> : null}
        {has("suspend") ? (
          <ActForm page={props} act="suspend" seen fields={[{ name: "reason", as: "words" }]} />
        ) : null}
        {has("resume") ? <ActForm page={props} act="resume" seen /> : null}
        {cancels ? <Cancel {...props} /> : null}
      </div>
    </section>
  );
}

const Costs = (props: CaseProps) => (
  <ActForm
    page={props}
    act="state-costs"
    fields={[
      { name: "amount", as: "amount", hint: executionCopy[props.lang].hints.amount(currencyOf(props.one)) },
      { name: "text", as: "words", label: executionCopy[props.lang].fields.statement },
    ]}
  />
);

/** The buyer takes the costs as they were stated; the approver may state them. */
function Cancel(props: CaseProps) {
  const { one, actor, lang } = props;
  const { hints } = executionCopy[lang];
  const running = isRunning(one);
  const reason: Field = { name: "reason", as: "words" };
  if (actor.kind === "buyer") {
    if (running && !one.costs) return <p class="quiet">{hints.costsNotStated}</p>;
    return (
      <ActForm page={props} act="cancel" seen fields={[reason]}>
        <p>{running ? hints.costs : hints.noCosts}</p>
      </ActForm>
    );
  }
  return (
    <ActForm
      page={props}
      act="cancel"
      seen
      kept={{ statement: one.costs?.text ?? "" }}
      fields={[
        reason,
        ...(one.offer && running
          ? [{ name: "amount", as: "amount", hint: hints.amount(currencyOf(one)) } as const]
          : []),
        { name: "statement", as: "words" },
      ]}
    />
  );
}
