import * as z from "zod";

/** A calendar day in Japan, "YYYY-MM-DD". Instants are UTC ISO strings; a deadline is the end of its day in Japan. */
export type Day = string;
export const daySchema = z.iso.date();

/** An instant in UTC, "2026-11-21T04:12:25.187Z". */
export type Instant = string;
export const instantSchema = z.iso.datetime({ precision: 3 });

const jstOffset = 9 * 3_600_000;
const dayLength = 86_400_000;

export const dayInJapan = (now: Date): Day => new Date(now.getTime() + jstOffset).toISOString().slice(0, 10);

/** The first moment of a day in Japan. */
export const startOfDay = (day: Day): Date => new Date(Date.parse(`${day}T00:00:00.000Z`) - jstOffset);

/** The last moment of a deadline: 23:59:59.999 JST of its day. */
export const endOfDay = (day: Day): Date =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) - jstOffset + dayLength - 1);

export const isPast = (deadline: Day, now: Date): boolean => now.getTime() > endOfDay(deadline).getTime();

export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + count * dayLength).toISOString().slice(0, 10);

/** The same date `count` years on; 29 February becomes the 28th. */
export function addYears(day: Day, count: number): Day {
  const later = `${String(Number(day.slice(0, 4)) + count).padStart(4, "0")}${day.slice(4)}`;
  return daySchema.safeParse(later).success ? later : later.replace(/29$/, "28");
}

/** Days from one day to another; negative when `to` is before `from`. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / dayLength;
