import * as z from "zod";
import { addYears, type Day, daySchema } from "../../shared/base/day.ts";
import type { Row, Write } from "../platform/table.ts";
import { attestationKey } from "./keys.ts";
import { fieldsOf } from "./store.ts";

/** A closed case in the list of end uses to be attested: for which day, and how often it was reminded of it. */
const reminderSchema = z.object({
  id: z.string(),
  on: daySchema,
  dueOn: daySchema,
  reminded: z.int().min(0),
});
export type Reminder = z.infer<typeof reminderSchema>;

export const parseReminder = (row: Row): Reminder => reminderSchema.parse(fieldsOf(row));
/** `on`: the day on which the nightly run looks at it. */
export const putReminder = (now: Reminder): Write => ({
  put: { ...attestationKey(now.on, now.id), ...now },
  expect: "absent",
});
export const removeReminder = (known: Reminder): Write => ({
  remove: attestationKey(known.on, known.id),
  expect: "present",
});
export function firstReminder(id: string, today: Day): Write {
  const dueOn = addYears(today, 1);
  return putReminder({ id, on: dueOn, dueOn, reminded: 0 });
}
