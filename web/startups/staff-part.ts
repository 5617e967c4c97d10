import type { Actor } from "../../shared/base/actor.ts";
import type { Day } from "../../shared/base/day.ts";
import type { Typed } from "../../shared/base/endpoint.ts";
import type { Comparison } from "../../shared/startups/compare.ts";
import type { Technology, TechnologyEvent } from "../../shared/startups/model.ts";
import type { meansOf, Sheet } from "../../shared/startups/panel.ts";
import type { Duty } from "../../shared/startups/panel-rules.ts";
import { sayAnswer } from "../copy/startups-answer-refusals.ts";
import type { View } from "../layout/site.ts";
import { formState } from "./form-state.ts";
import type { OfferedMove } from "./part.ts";

/** What every part of the agency's technology page is drawn from. */
export type StaffProps = View & {
  /** As it was handed in: what a firm writes anew after an answer is not in it. */
  readonly one: Technology;
  readonly actor: Actor;
  readonly personId: string;
  readonly duty: Duty | undefined;
  readonly moves: readonly OfferedMove[];
  readonly events: readonly TechnologyEvent[];
  /** Where older events go on. */
  readonly next?: string;
  readonly today: Day;
  /** The sheets that this reader may read. */
  readonly sheets: readonly Sheet[];
  readonly means?: ReturnType<typeof meansOf>;
  /** Who may be called, for whoever calls. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Of a further try: what differs from the one before. */
  readonly comparison?: Comparison;
  /** What was typed into which form, when one came back. */
  readonly typed: Typed;
  readonly failed?: string;
};

export const staffAddress = ({ lang, one }: Pick<StaffProps, "lang" | "one">): string =>
  `/${lang}/staff/technologies/${one.id}`;

export const { fieldsIn, cameBack } = formState(({ lang }) => sayAnswer(lang));
