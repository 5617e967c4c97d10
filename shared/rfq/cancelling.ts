import type { Actor } from "../base/actor.ts";
import { AppError } from "../base/app-error.ts";
import { minorOf, type Recorded, refuse } from "./entry.ts";
import type { Case } from "./model.ts";
import { underWay } from "./states.ts";

export type Cancelling = {
  readonly reason?: string | undefined;
  /** Of the approver: costs as a decimal in the offer's currency, and what they are made of. */
  readonly amount?: string | undefined;
  readonly statement?: string | undefined;
};

/** Whether the buyer has signed: from then on work may have cost something. */
export const isRunning = ({ status, suspended }: Pick<Case, "status" | "suspended">): boolean =>
  (underWay as readonly string[]).includes(status === "SUSPENDED" ? (suspended?.from ?? status) : status);

/** What a cancellation costs: the approver says, or takes finance's statement; the buyer of a running case needs one. */
export function cancelledBy(
  actor: Actor,
  one: Case,
  { reason = "", amount, statement }: Cancelling,
  recorded: Recorded,
): NonNullable<Case["cancelled"]> {
  if (reason.trim() === "") throw new AppError("invalid", "required", { field: "reason" });
  const own = { reason, ...recorded };
  const running = isRunning(one);
  if (actor.kind !== "buyer" && statement) {
    const costs = !running && !amount?.trim() ? 0 : minorOf(one, amount ?? "");
    return { ...own, costs, statement };
  }
  if (running) {
    const { minor, text } = one.costs ?? refuse("costs-not-stated", { field: "reason" });
    return { ...own, costs: minor, statement: text };
  }
  // Before the signature no work is done for a case, so nothing is owed.
  return { ...own, costs: 0 };
}
