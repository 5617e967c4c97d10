import type { Actor } from "../../shared/base/actor.ts";
import type { ShipmentView } from "../../shared/rfq/execution.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { executionCopy } from "../copy/execution.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { Facts } from "../ui/facts.tsx";
import { Figures } from "../ui/figures.tsx";
import { day, number } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { lineName } from "./running.ts";

type Props = View & { readonly actor: Actor; readonly one: CaseView; readonly shipment: ShipmentView };
const tones = { SHIPPED: "wait", RECEIVED: "ok", DISCREPANCY: "stop" } as const;

/** One shipment with its serial numbers, of which a case's own page shows the number only. */
export function ShipmentPage(props: Props) {
  const { lang, one, shipment, actor } = props;
  const copy = executionCopy[lang];
  const title = `${one.number ?? one.id}: ${copy.shipmentNumber(shipment.number)}`;
  const path = `${actor.kind === "buyer" ? "/buyer/requests" : "/staff/cases"}/${one.id}`;
  const licence = (id: string | undefined) =>
    one.execution.licences.find((known) => known.id === id)?.number ?? copy.none;
  return (
    <Document
      {...props}
      title={title}
      description={title}
      crumbs={[{ name: one.number ?? one.id, path }]}
      unlisted
    >
      <div class="wrap account-page case-page">
        <h1>{title}</h1>
        <Facts
          facts={[
            {
              name: copy.state,
              value: <StatusTag tone={tones[shipment.state]}>{copy.states[shipment.state]}</StatusTag>,
            },
            { name: copy.shippedOn, value: day(shipment.shippedOn, lang) },
            { name: copy.carrier, value: shipment.carrier },
            { name: copy.packingList, value: shipment.packingList },
            {
              name: copy.receivedOn,
              value: shipment.received ? day(shipment.received.on, lang) : copy.none,
            },
          ]}
        />
        <Figures
          caption={copy.shipmentNumber(shipment.number)}
          columns={[{ name: copy.line }, { name: copy.quantity, figures: true }, { name: copy.licence }]}
          rows={shipment.lines.map((line) => [
            lineName(props, line.line),
            number(line.quantity, lang),
            licence(line.licence),
          ])}
        />
        <h2>{copy.serials}</h2>
        {shipment.serials.every(({ serials }) => serials.length === 0) ? (
          <p class="quiet">{copy.noSerials}</p>
        ) : null}
        {shipment.serials
          .filter(({ serials }) => serials.length > 0)
          .map(({ line, serials }) => (
            <section>
              <h3>
                {lineName(props, line)}: {copy.serialsOf(number(serials.length, lang))}
              </h3>
              <ul class="serial-list">
                {serials.map((serial) => (
                  <li>
                    <code>{serial}</code>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </Document>
  );
}
