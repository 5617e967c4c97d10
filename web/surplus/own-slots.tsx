import { PostForm } from "../accounts/post-form.tsx";
import { lotsCopy } from "../copy/lots.ts";
import { Banner } from "../ui/banner.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { Facts } from "../ui/facts.tsx";
import { day, moment, number } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import type { OwnLotProps } from "./props.ts";

/** Times at which the lot can be seen: booked, changed and cancelled here. */
export function OwnSlots(props: OwnLotProps) {
  const { lang, id, content, slots, booking } = props;
  const copy = lotsCopy[lang];
  const { inspection } = content.lot;
  if (!inspection) return null;
  const c = copy.slotColumns;
  return (
    <section>
      <h2>{copy.inspection}</h2>
      <Facts
        facts={[
          { name: copy.window, value: `${day(inspection.from, lang)} – ${day(inspection.to, lang)}` },
          { name: copy.place, value: <Said text={inspection.place} lang={lang} /> },
        ]}
      />
      {booking ? (
        <Banner tone="success" title={copy.bookedFor(moment(booking.start, lang))}>
          <PostForm action={`/${lang}/buyer/lots/${id}/cancel`} submit={copy.cancel} tone="quiet" small />
        </Banner>
      ) : null}
      {slots.length === 0 ? (
        <p class="quiet">{copy.noSlots}</p>
      ) : (
        <DataTable
          caption={copy.slots}
          columns={[c.start, c.minutes, c.places, c.act]}
          rows={slots.map((slot) => [
            moment(slot.start, lang),
            copy.minutes(slot.minutes),
            number(slot.free, lang),
            <Act {...props} slot={slot} />,
          ])}
        />
      )}
    </section>
  );
}

function Act({ lang, id, slot, booking, nowAt }: OwnLotProps & { slot: OwnLotProps["slots"][number] }) {
  const copy = lotsCopy[lang];
  if (booking?.start === slot.start) return <strong>{copy.booked}</strong>;
  if (slot.start <= nowAt) return <>{copy.over}</>;
  if (slot.free < 1) return <>{copy.full}</>;
  return (
    <PostForm
      action={`/${lang}/buyer/lots/${id}/book`}
      submit={booking ? copy.change : copy.book}
      about={moment(slot.start, lang)}
      hidden={{ start: slot.start }}
      tone="quiet"
      small
    />
  );
}
