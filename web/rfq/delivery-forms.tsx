import { leftOf } from "../../shared/rfq/deliveries.ts";
import { toShip } from "../../shared/rfq/shipping.ts";
import { executionCopy } from "../copy/execution.ts";
import { number } from "../ui/format.ts";
import { ActForm } from "./act-form.tsx";
import { type CaseProps, moveOf } from "./part.ts";
import { lineName, lineOptions, may, optionsOf } from "./running.ts";

/** Each form only for whoever may act now. */
export const DeliveryForms = (props: CaseProps) => (
  <div class="case-acts">
    {open(props, "begin-delivery") ? <ActForm page={props} act="begin-delivery" seen /> : null}
    {may(props, "forecast") ? <Forecast {...props} /> : null}
    {may(props, "ship") ? <Ship {...props} /> : null}
    {may(props, "receive") ? <Receive {...props} /> : null}
    {may(props, "report-discrepancy") ? <Report {...props} /> : null}
    {may(props, "resolve-discrepancy") ? <Resolve {...props} /> : null}
    {open(props, "complete") ? <ActForm page={props} act="complete" seen /> : null}
  </div>
);
const open = (props: CaseProps, move: Parameters<typeof moveOf>[1]): boolean => {
  const offered = moveOf(props, move);
  return offered !== undefined && offered.obstacle === undefined;
};

const Forecast = (props: CaseProps) => (
  <ActForm
    page={props}
    act="forecast"
    fields={[
      { name: "line", as: "choice", options: lineOptions(props) },
      { name: "forecastOn", as: "day" },
      {
        name: "reason",
        as: "choice",
        options: optionsOf(executionCopy[props.lang].slips),
        optional: true,
        hint: executionCopy[props.lang].hints.reason,
      },
      { name: "note", as: "text", width: "full", optional: true },
    ]}
  />
);

function Ship(props: CaseProps) {
  const { lang, one, today } = props;
  const copy = executionCopy[lang];
  const rest = (one.offer?.lines ?? []).filter((line) => toShip(one, line.number) > 0);
  if (rest.length === 0) return null;
  const licences = (line: number) =>
    one.execution.licences
      .filter(({ lines, validUntil }) => validUntil >= today && lines.some((part) => part.line === line))
      .map(({ id, number: named }) => ({
        value: id,
        label: `${named} (${number(leftOf(one, id, line), lang)})`,
      }));
  return (
    <ActForm
      page={props}
      act="ship"
      kept={{ shippedOn: today }}
      fields={[
        { name: "shippedOn", as: "day" },
        { name: "carrier", as: "text", width: "full" },
        { name: "packingList", as: "text" },
      ]}
      lines={rest.map(({ number: line }) => ({
        legend: `${lineName(props, line)} (${number(toShip(one, line), lang)})`,
        fields: [
          { name: "quantity", line, as: "count", optional: true },
          ...(licences(line).length > 0
            ? [{ name: "licence", line, as: "choice", options: licences(line), optional: true } as const]
            : []),
          { name: "serials", line, as: "words", optional: true, hint: copy.hints.serials },
        ],
      }))}
    />
  );
}

function Receive(props: CaseProps) {
  const copy = executionCopy[props.lang];
  const waiting = props.one.execution.shipments.filter(({ received }) => !received);
  const [first] = waiting;
  if (!first) return null;
  return (
    <ActForm
      page={props}
      act="receive"
      kept={{ on: props.today, shipment: String(first.number) }}
      fields={[
        {
          name: "shipment",
          as: "choice",
          options: waiting.map(({ number: n }) => ({ value: String(n), label: copy.shipmentNumber(n) })),
        },
        { name: "on", as: "day", label: copy.receivedOn },
      ]}
    />
  );
}

function Report(props: CaseProps) {
  const copy = executionCopy[props.lang];
  const options = props.one.execution.shipments.flatMap((shipment) =>
    shipment.lines.map(({ line, quantity }) => ({
      value: `${shipment.number}.${line}`,
      label: `${copy.shipmentNumber(shipment.number)} · ${lineName(props, line)} × ${number(quantity, props.lang)}`,
    })),
  );
  if (options.length === 0) return null;
  return (
    <ActForm
      page={props}
      act="report-discrepancy"
      fields={[
        { name: "carried", as: "choice", options },
        { name: "reason", as: "choice", options: optionsOf(copy.reasons) },
        { name: "quantity", as: "count" },
        { name: "text", as: "words" },
      ]}
    />
  );
}

function Resolve(props: CaseProps) {
  const copy = executionCopy[props.lang];
  const options = props.one.execution.shipments.flatMap((shipment) =>
    shipment.discrepancies.flatMap((found, i) =>
      found.resolved
        ? []
        : {
            value: `${shipment.number}.${i + 1}`,
            label: `${copy.shipmentNumber(shipment.number)} · ${lineName(props, found.line)} · ${copy.reasons[found.reason]}`,
          },
    ),
  );
  return (
    <ActForm
      page={props}
      act="resolve-discrepancy"
      fields={[
        { name: "found", as: "choice", options },
        { name: "as", as: "choice", options: optionsOf(copy.ends) },
        { name: "amount", as: "amount", optional: true, hint: copy.hints.amountCredited },
        { name: "text", as: "words" },
      ]}
    />
  );
}
