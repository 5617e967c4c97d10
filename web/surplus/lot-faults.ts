import { sayFault } from "../copy/faults.ts";
import { lotsCopy } from "../copy/lots.ts";
import { type Fault, faultsOf } from "../ui/bound.ts";
import type { OwnLotProps, StaffLotProps } from "./props.ts";

/** What is wrong with the form that came back, each with a way to its field. */
export function lotFaults({ lang, typed, failed }: StaffLotProps | OwnLotProps, currency: string): Fault[] {
  const copy = lotsCopy[lang];
  const labels = {
    reservation: copy.reservationId,
    reference: copy.reference,
    organisation: copy.organisation,
    delivery: copy.delivery,
    quantity: copy.quantity,
    amount: copy.amount(currency),
    conditions: copy.conditions,
    expiresOn: copy.expiresOn,
    total: copy.countTotal,
    serials: copy.serials,
    day: copy.day,
    time: copy.time,
    minutes: copy.length,
    capacity: copy.capacity,
    text: failed === "ask" ? copy.question : copy.answer,
    reason: copy.reason,
  };
  // Of forms that stand once per row, the row's number is part of the field's id.
  const row = failed === "deliver" ? typed.values.reservation : typed.values.question;
  const prefix = failed === "deliver" || failed === "answer" ? `${failed}-${row?.at(-1) ?? ""}` : failed;
  return faultsOf(typed, failed === undefined ? {} : labels, sayFault(lang), prefix);
}
