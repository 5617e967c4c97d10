import { AppError } from "../base/app-error.ts";
import { addYears, type Day } from "../base/day.ts";
import { added, knownEntry, type Recorded, refuse } from "./entry.ts";
import type { Case } from "./model.ts";

type Retransfer = Case["retransfers"][number];
export type RetransferWish = Pick<Retransfer, "kind" | "text"> & {
  readonly entry: string;
  readonly lines: readonly number[];
  readonly to?: Retransfer["to"] | undefined;
};

/** A wish for consent; undefined when the same one is there. A transfer names to whom. */
export function retransferFrom(
  one: Pick<Case, "retransfers" | "offer">,
  { entry, kind, lines, to, text }: RetransferWish,
  recorded: Recorded,
): Retransfer | undefined {
  const asked = { id: entry, kind, lines: [...lines].sort((a, b) => a - b), ...(to && { to }), text };
  const known = one.retransfers.find(({ id }) => id === entry);
  if (known) {
    const { state: _state, decided: _decided, ...rest } = known;
    knownEntry([rest], asked);
    return undefined;
  }
  if (kind === "THIRD_PARTY_TRANSFER" && !to) throw new AppError("invalid", "required", { field: "name" });
  if (lines.length === 0 || !lines.every((line) => one.offer?.lines.some(({ number }) => number === line)))
    throw new AppError("invalid", "line-unknown", { field: "lines" });
  return { ...asked, ...recorded, state: "REQUESTED" };
}
export const withRetransfer = (one: Pick<Case, "retransfers">, wish: Retransfer): Retransfer[] =>
  added(one.retransfers, wish, 60);

export function decidedRetransfers(
  { retransfers }: Pick<Case, "retransfers">,
  { entry, decision, reason }: { entry: string; decision: "CONSENTED" | "DENIED"; reason: string },
  recorded: Recorded,
): Retransfer[] {
  const asked = retransfers.find(({ id }) => id === entry);
  if (!asked) throw new AppError("not-found", "retransfer-not-found", { id: entry });
  if (asked.state !== "REQUESTED") refuse("retransfer-decided");
  const decided = { ...asked, state: decision, decided: { reason, ...recorded } };
  return retransfers.map((known) => (known === asked ? decided : known));
}

/** The day on which a case was closed, in Japan. */
export const closedOn = ({ steps }: Pick<Case, "steps">): Day | undefined =>
  steps.findLast(({ to }) => to === "CLOSED")?.on;
/** The next day on which the end use is to be attested, after a day. */
export function nextAttestationAfter(one: Pick<Case, "steps">, day: Day): Day | undefined {
  const closed = closedOn(one);
  if (!closed) return undefined;
  const years = Number(day.slice(0, 4)) - Number(closed.slice(0, 4));
  const this_ = addYears(closed, Math.max(1, years));
  return this_ > day ? this_ : addYears(closed, years + 1);
}

export type AttestationWish = Pick<Case["attestations"][number], "year" | "inUse" | "text">;
/** One word a year, from the year of closing to the present; undefined when the same was given. */
export function withAttestation(
  one: Pick<Case, "attestations" | "steps">,
  wish: AttestationWish,
  recorded: Recorded,
  today: Day,
): Case["attestations"] | undefined {
  const known = one.attestations.find(({ year }) => year === wish.year);
  if (known && known.inUse === wish.inUse && known.text === wish.text) return undefined;
  if (known) refuse("attestation-given", { field: "year" });
  const closed = closedOn(one)?.slice(0, 4) ?? "9999";
  if (wish.year > Number(today.slice(0, 4)) || wish.year < Number(closed))
    throw new AppError("invalid", "attestation-year", { field: "year" });
  return added(one.attestations, { ...wish, ...recorded }, 60);
}
