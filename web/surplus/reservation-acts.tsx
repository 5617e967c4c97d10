import { type Reservation, stillHeld } from "../../shared/surplus/stock.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { lotsCopy } from "../copy/lots.ts";
import { TextField } from "../ui/field.tsx";
import { FoldedForm } from "./folded-form.tsx";
import { fieldsOf, isOpen, type StaffLotProps } from "./props.ts";

/** What can be done with one reservation: record a delivery, or give the rest back. */
export function ReservationActs(props: StaffLotProps & { readonly reservation: Reservation }) {
  const { lang, id, may, reservation, typed } = props;
  const copy = lotsCopy[lang];
  if (!may.hold) return <>{copy.none}</>;
  const at = `/${lang}/staff/lots/${id}`;
  const isThis = typed.values.reservation?.at(-1) === reservation.id;
  const form = `deliver-${reservation.id}`;
  const mine = isThis && props.failed === "deliver" ? { ...props, failed: form } : { lang, typed };
  const kept = { quantity: String(stillHeld(reservation)) };
  const field = fieldsOf(mine, form, kept);
  return (
    <div class="row-actions">
      <FoldedForm
        title={copy.deliver}
        action={`${at}/deliver`}
        open={isOpen(mine, form)}
        hidden={{ reservation: reservation.id }}
      >
        <TextField
          field={field("delivery")}
          lang={lang}
          label={copy.delivery}
          maxlength={48}
          width="medium"
        />
        <TextField
          field={field("quantity")}
          lang={lang}
          label={copy.quantity}
          inputmode="numeric"
          width="short"
        />
      </FoldedForm>
      <PostForm
        action={`${at}/release`}
        submit={copy.release}
        about={reservation.id}
        hidden={{ reservation: reservation.id }}
        tone="quiet"
        small
      />
    </div>
  );
}
