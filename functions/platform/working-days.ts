import holidays from "@holiday-jp/holiday_jp";
import { addDays, type Day } from "../../shared/base/day.ts";

/** The agency's offices rest besides holidays from 29 December to 3 January (Act on Holidays of Administrative Organs, art. 1). */
const newYear = /-(12-(29|30|31)|01-0[123])$/;

export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  // The library asks for the local calendar day of a date.
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return (
    weekday !== 0 &&
    weekday !== 6 &&
    !newYear.test(day) &&
    !holidays.isHoliday(new Date(year, month - 1, date))
  );
}

/** The day `count` working days after `from`, which itself does not count (Civil Code, art. 140). */
export function addWorkingDays(from: Day, count: number): Day {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left--;
  }
  return day;
}

/** Working days after `from` up to `to`, which itself counts; 0 when `to` is not after `from`. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count++;
  return count;
}
