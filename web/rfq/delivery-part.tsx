import { leftOf, lineIsLate, receivedOf, shippedOf } from "../../shared/rfq/deliveries.ts";
import type { OfferLine } from "../../shared/rfq/offer.ts";
import { executionCopy } from "../copy/execution.ts";
import { Figures } from "../ui/figures.tsx";
import { day, number } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { DeliveryForms } from "./delivery-forms.tsx";
import { type CaseProps, caseAddress } from "./part.ts";
import { lineTitle, wasSigned } from "./running.ts";

/** What was agreed, sent and received, line by line, and every shipment. */
export function DeliveryPart(props: CaseProps) {
  const { lang, one } = props;
  if (!wasSigned(props)) return null;
  const copy = executionCopy[lang];
  return (
    <section id="delivery">
      <h2>{copy.delivery}</h2>
      <Figures
        caption={copy.delivery}
        columns={[
          { name: copy.line },
          { name: copy.due },
          { name: copy.forecast },
          { name: copy.offered, figures: true },
          { name: copy.shipped, figures: true },
          { name: copy.received, figures: true },
          { name: copy.licenceLeft, figures: true },
        ]}
        rows={(one.offer?.lines ?? []).map((line) => [
          <>
            {copy.lineNumber(line.number)}
            <span class="means">{lineTitle(props, line.number)}</span>
          </>,
          day(line.dueOn, lang),
          <Forecast {...props} line={line} />,
          number(line.quantity, lang),
          number(shippedOf(one, line.number), lang),
          number(receivedOf(one, line.number), lang),
          licenceLeft(props, line),
        ])}
      />
      <Shipments {...props} />
      <Discrepancies {...props} />
      <DeliveryForms {...props} />
    </section>
  );
}

function Forecast({ one, lang, line }: CaseProps & { readonly line: OfferLine }) {
  const copy = executionCopy[lang];
  const known = one.execution.forecasts.find((forecast) => forecast.line === line.number);
  if (!known) return <>{copy.noForecast}</>;
  const late = lineIsLate(one, line.number);
  return (
    <>
      {day(known.forecastOn, lang)}{" "}
      <StatusTag tone={late ? "stop" : "ok"}>{late ? copy.late : copy.onTime}</StatusTag>
      {known.reason ? <span class="means">{copy.slips[known.reason]}</span> : null}
      {known.note ? <span class="means">{known.note}</span> : null}
    </>
  );
}

function licenceLeft({ one, lang }: CaseProps, { number: line, itemClass }: OfferLine): string {
  const copy = executionCopy[lang];
  const licences = one.execution.licences.filter(({ lines }) => lines.some((part) => part.line === line));
  if (licences.length === 0) return itemClass === "WEAPON" ? copy.licenceMissing : "–";
  return number(
    licences.reduce((left, licence) => left + leftOf(one, licence.id, line), 0),
    lang,
  );
}

const tones = { SHIPPED: "wait", RECEIVED: "ok", DISCREPANCY: "stop" } as const;
function Shipments(props: CaseProps) {
  const { lang, one } = props;
  const copy = executionCopy[lang];
  const { shipments } = one.execution;
  if (shipments.length === 0) return <p class="quiet">{copy.noShipments}</p>;
  return (
    <>
      <h3>{copy.shipments}</h3>
      <Figures
        caption={copy.shipments}
        columns={[
          { name: copy.shipment },
          { name: copy.shippedOn },
          { name: copy.quantity },
          { name: copy.state },
          { name: copy.receivedOn },
        ]}
        rows={shipments.map((shipment) => [
          <>
            <a href={`${caseAddress(props)}/shipments/${shipment.number}`}>
              {copy.shipmentNumber(shipment.number)}
            </a>
            <span class="means">{shipment.carrier}</span>
          </>,
          day(shipment.shippedOn, lang),
          shipment.lines.map(({ line, quantity }) => (
            <span class="means">
              {copy.lineNumber(line)} × {number(quantity, lang)}
            </span>
          )),
          <StatusTag tone={tones[shipment.state]}>{copy.states[shipment.state]}</StatusTag>,
          shipment.received ? day(shipment.received.on, lang) : "–",
        ])}
      />
    </>
  );
}

function Discrepancies(props: CaseProps) {
  const { lang, one } = props;
  const copy = executionCopy[lang];
  const all = one.execution.shipments.flatMap((shipment) =>
    shipment.discrepancies.map((found) => ({ shipment: shipment.number, found })),
  );
  if (all.length === 0) return null;
  return (
    <>
      <h3>{copy.discrepancies}</h3>
      <ul class="case-words">
        {all.map(({ shipment, found }) => (
          <li>
            <p>
              <StatusTag tone={found.resolved ? "ok" : "stop"}>
                {found.resolved ? copy.ends[found.resolved.as] : copy.open}
              </StatusTag>{" "}
              {copy.shipmentNumber(shipment)} · {copy.lineNumber(found.line)} × {number(found.quantity, lang)}{" "}
              · {copy.reasons[found.reason]}
            </p>
            <p>{found.text}</p>
            {found.resolved ? <p class="quiet">{found.resolved.text}</p> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
