import { concerns, itemClasses, purposes, stages } from "../../shared/screening/codes.ts";
import { type Subject, subjectSchema } from "../../shared/screening/subject.ts";

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const countries = (
  "US GB AU FR DE IN ID IT MY PH VN TH SE AE SG MN CA AR AT BE BG CZ DK FI GR HU IE KR LU NL NZ NO PL PT ES CH AF " +
  "CF CD IQ LB LY KP SO SS SD UA BR CL MX JO SA KE NG TR KZ TW IL EG PK LK BD PE CO"
).split(" ");
/** Harmless ones of the kind that ask, and one that METI lists. */
export const harmless = [
  "Department of National Defense, Procurement Service",
  "Royal Thai Air Force",
  "Capability Acquisition and Sustainment Group",
  "Kementerian Pertahanan Republik Indonesia",
  "Försvarets materielverk",
];
export const listed = "Pegasus General Trading FZE";
const rows = [
  "1-1",
  "1-9",
  "1-13-2",
  "2-12(1)",
  "3-2",
  "4",
  "7-16",
  "9",
  "12-1",
  "15-4-2",
  "16",
  "16-1(3)",
  "16-2",
  "",
  "unknown",
];
const days = ["2014-04-01", "2020-02-29", "2026-04-20", "2026-04-21", "2026-11-21", "2031-01-01"];

/** Cases of every kind that the rules tell apart, each from its number. */
export function subjectOf(number: number): Subject {
  const random = seeded(number * 7919 + 17);
  const one = <T>(among: readonly T[]): T => among[Math.floor(random() * among.length)] as T;
  const destination = one(countries);
  const near = () => (random() < 0.85 ? destination : one(countries));
  const name = () => (random() < 0.15 ? listed : one(harmless));
  return subjectSchema.parse({
    stage: one(stages),
    day: one(days),
    destination,
    endUser: {
      name: name(),
      country: near(),
      ...(random() < 0.05 && { organisation: "NATO" }),
    },
    thirdParties: random() < 0.3 ? [{ name: name(), country: near() }] : [],
    endUse: { text: "", flags: concerns.filter(() => random() < 0.3) },
    classified: random() < 0.2,
    lines: Array.from({ length: 1 + Math.floor(random() * 3) }, (_, i) => ({
      line: i + 1,
      itemClass: one(itemClasses),
      controlRow: one(rows),
      ...(random() < 0.4 && { purpose: one(purposes) }),
    })),
  });
}
