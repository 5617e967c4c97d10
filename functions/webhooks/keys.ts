import { idAlphabet } from "../../shared/base/id.ts";
import type { Deps } from "../platform/deps.ts";
import type { Key } from "../platform/table.ts";

/** All of an organisation's addresses, their health and their number lie together. */
export const hooksOf = (organisationId: string) => `HOOKS#${organisationId}`;
export const hookKey = (organisationId: string, id: string): Key => ({
  pk: hooksOf(organisationId),
  sk: `HOOK#${id}`,
});
export const healthKey = (organisationId: string, id: string): Key => ({
  pk: hooksOf(organisationId),
  sk: `HEALTH#${id}`,
});
export const rollKey = (organisationId: string): Key => ({ pk: hooksOf(organisationId), sk: "ROLL" });

/** Only the sending function reads these; those who register write them. */
export const secretKey = (hookId: string, nth: number): Key => ({
  pk: `HOOKSECRET#${hookId}`,
  sk: String(nth).padStart(6, "0"),
});
export const eventKey = (organisationId: string, id: string): Key => ({
  pk: `HOOKEVENT#${organisationId}`,
  sk: id,
});
export const logKey = (hookId: string, id: string): Key => ({ pk: `HOOKLOG#${hookId}`, sk: id });
export const queueKey = (hookId: string, at: string, id: string): Key => ({
  pk: `HOOKQUEUE#${hookId}`,
  sk: `${at}#${id}`,
});
export const leaseKey = (hookId: string): Key => ({ pk: `HOOKLEASE#${hookId}`, sk: "LEASE" });
export const cursorKey: Key = { pk: "HOOKDUE#CURSOR", sk: "CURSOR" };

const minuteMs = 60_000;
/** "2026-11-21T14:05": the first full minute at which what is due then may be worked. */
export const minuteFrom = (at: number): string =>
  new Date(Math.ceil(at / minuteMs) * minuteMs).toISOString().slice(0, 16);
/** An address that has something due, in the partition of its hour; once per minute however much it is. */
export const dueKey = (minute: string, hookId: string): Key => ({
  pk: `HOOKDUE#${minute.slice(0, 13)}`,
  sk: `${minute}#${hookId}`,
});

/** Milliseconds from here on are 40 bits until 2060. */
const epoch = Date.UTC(2026, 0, 1);

/** Eight characters of time and four of chance: ids sort as they were made. */
export function eventId({ now, random }: Deps): string {
  let time = Math.max(0, now().getTime() - epoch);
  let text = "";
  for (let i = 0; i < 8; i++) {
    text = idAlphabet[time % 32] + text;
    time = Math.floor(time / 32);
  }
  for (const byte of random(4)) text += idAlphabet[byte & 31];
  return `E-${text}`;
}
