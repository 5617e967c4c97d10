import { deliveredOf, stillHeld } from "../../shared/surplus/stock.ts";
import { lotsCopy } from "../copy/lots.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Facts } from "../ui/facts.tsx";
import { day, number } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { named } from "./named.tsx";
import type { StaffLotProps } from "./props.ts";
import { ReservationActs } from "./reservation-acts.tsx";

const tones = { HELD: "wait", RELEASED: "plain", CONSUMED: "ok" } as const;

/** Numbers of a lot, and who holds what of it. */
export function StockPart(props: StaffLotProps) {
  const { lang, stock, units } = props;
  const copy = lotsCopy[lang];
  const fact = (name: string, value: number) => ({ name, value: number(value, lang) });
  return (
    <section>
      <h2>{copy.stock}</h2>
      <Facts
        facts={[
          fact(copy.total, stock.total),
          fact(copy.held, stock.held),
          fact(copy.consumed, stock.consumed),
          fact(copy.free, stock.free),
        ]}
      />
      <Reservations {...props} />
      {units.length === 0 ? null : (
        <>
          <h3>{copy.units}</h3>
          <ul class="lot-units">
            {units.map((unit) => (
              <li>
                <code>{unit.serial}</code> {copy.unitStates[unit.state]}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Reservations(props: StaffLotProps) {
  const { lang, reservations } = props;
  const copy = lotsCopy[lang];
  const c = copy.reservationColumns;
  if (reservations.length === 0) return <p class="quiet">{copy.noReservations}</p>;
  const rows = reservations.map((one) => {
    const delivered = deliveredOf(one);
    return [
      <>
        <code>{one.id}</code>
        <span class="means">{named(props, one.organisationId)}</span>
      </>,
      one.reference,
      <>
        {number(one.quantity, lang)}
        {delivered > 0 ? <span class="means">{copy.delivered(number(delivered, lang))}</span> : null}
      </>,
      <StatusTag tone={tones[one.state]}>{copy.states[one.state]}</StatusTag>,
      day(one.expiresOn, lang),
      stillHeld(one) > 0 ? <ReservationActs {...props} reservation={one} /> : copy.none,
    ];
  });
  return (
    <>
      <h3>{copy.reservations}</h3>
      <DataTable
        caption={copy.reservations}
        columns={[c.id, c.reference, c.quantity, c.state, c.until, c.act]}
        rows={rows}
      />
    </>
  );
}
