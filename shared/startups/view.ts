import * as z from "zod";
import type { Actor } from "../base/actor.ts";
import { type Day, daysBetween } from "../base/day.ts";
import { isAwaiting } from "./codes.ts";
import { type Technology, type TechnologyEvent, technologySchema } from "./model.ts";

/** A technology as a side may know it: the firm's has no panel, no screening and nobody of the agency's in it. */
export const technologyViewSchema = z
  .lazy(() => {
    const { decision, ...rest } = technologySchema.unwrap().shape;
    const { by, ...said } = decision.unwrap().unwrap().shape;
    return z.strictObject({
      ...rest,
      decision: z.strictObject({ ...said, by: by.optional() }).optional(),
      /** Where licensing found another row than the firm declared, once it was answered. */
      controlRow: z.string().optional(),
    });
  })
  .meta({ id: "TechnologyView" });
export type TechnologyView = z.infer<typeof technologyViewSchema>;

/** What whoever reads it may know; the reader's right to read it at all is `mayReadTechnology`. */
export function technologyView(actor: Actor, one: Technology): TechnologyView {
  if (actor.kind !== "supplier") return one;
  const { panel: _p, screening, decision, followers: _f, ...own } = one;
  return {
    ...own,
    followers: [],
    ...(decision && { decision: withoutPerson(decision) }),
    ...(decision && screening && { controlRow: screening.controlRow }),
  };
}

function withoutPerson({ by: _by, ...said }: NonNullable<Technology["decision"]>) {
  return said;
}

/** Events that this side may read; of the agency's people the firm learns no name. */
export const technologyEventsFor = (actor: Actor, events: readonly TechnologyEvent[]): TechnologyEvent[] =>
  actor.kind === "supplier"
    ? events.filter(({ internal }) => !internal).map(withoutAgencysName)
    : [...events];

function withoutAgencysName(event: TechnologyEvent): TechnologyEvent {
  if (event.side !== "AGENCY") return event;
  const { name: _name, by: _by, ...rest } = event;
  return { ...rest, by: "" };
}

/** Days until the answer is due, the last one included as 0; negative: days past it. Undefined when none is owed. */
export const daysLeft = (
  { status, answerDueOn }: { readonly status: Technology["status"]; readonly answerDueOn?: Day | undefined },
  today: Day,
): number | undefined =>
  isAwaiting(status) && answerDueOn !== undefined ? daysBetween(today, answerDueOn) : undefined;
