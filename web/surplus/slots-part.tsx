import { PostForm } from "../accounts/post-form.tsx";
import { lotsCopy } from "../copy/lots.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Facts } from "../ui/facts.tsx";
import { TextField } from "../ui/field.tsx";
import { day, moment } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { FoldedForm } from "./folded-form.tsx";
import { named } from "./named.tsx";
import { fieldsOf, isOpen, type StaffLotProps } from "./props.ts";

/** When a lot can be seen, and who comes. */
export function SlotsPart(props: StaffLotProps) {
  const { lang, content, slots } = props;
  const copy = lotsCopy[lang];
  const { inspection } = content.lot;
  if (!inspection)
    return (
      <section>
        <h2>{copy.inspection}</h2>
        <p class="quiet">{copy.noWindow}</p>
      </section>
    );
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
      {slots.length === 0 ? (
        <p class="quiet">{copy.noSlots}</p>
      ) : (
        <DataTable
          caption={copy.slots}
          columns={[c.start, c.minutes, c.places, c.parties, c.act]}
          rows={slots.map((slot) => cells(slot, props))}
        />
      )}
      {props.may.count ? <OpenSlot {...props} from={inspection.from} /> : null}
    </section>
  );
}

function cells(slot: StaffLotProps["slots"][number], props: StaffLotProps) {
  const { lang, id, bookings, may } = props;
  const copy = lotsCopy[lang];
  const parties = bookings.filter((one) => one.start === slot.start);
  const when = moment(slot.start, lang);
  return [
    when,
    copy.minutes(slot.minutes),
    copy.places(slot.free, slot.capacity),
    parties.length === 0 ? (
      copy.none
    ) : (
      <ul>
        {parties.map((one) => (
          <li>{named(props, one.organisationId)}</li>
        ))}
      </ul>
    ),
    may.count && parties.length === 0 ? (
      <PostForm
        action={`/${lang}/staff/lots/${id}/close-slot`}
        submit={copy.closeSlot}
        about={when}
        hidden={{ start: slot.start }}
        tone="quiet"
        small
      />
    ) : (
      copy.none
    ),
  ];
}

function OpenSlot(props: StaffLotProps & { readonly from: string }) {
  const { lang, id, from } = props;
  const copy = lotsCopy[lang];
  const field = fieldsOf(props, "slot", { day: from, time: "10:00", minutes: "60", capacity: "2" });
  return (
    <FoldedForm title={copy.openSlot} action={`/${lang}/staff/lots/${id}/slot`} open={isOpen(props, "slot")}>
      <TextField field={field("day")} lang={lang} label={copy.day} type="date" width="medium" />
      <TextField field={field("time")} lang={lang} label={copy.time} hint={copy.timeHint} width="short" />
      <TextField field={field("minutes")} lang={lang} label={copy.length} inputmode="numeric" width="short" />
      <TextField
        field={field("capacity")}
        lang={lang}
        label={copy.capacity}
        inputmode="numeric"
        width="short"
      />
    </FoldedForm>
  );
}
