import type { Actor } from "../../shared/base/actor.ts";
import type { Day } from "../../shared/base/day.ts";
import { type Typed, untyped } from "../../shared/base/endpoint.ts";
import type { Comparison } from "../../shared/startups/compare.ts";
import type { Technology, TechnologyEvent } from "../../shared/startups/model.ts";
import type { meansOf, Sheet } from "../../shared/startups/panel.ts";
import type { Duty } from "../../shared/startups/panel-rules.ts";
import type { TechnologyObstacle } from "../../shared/startups/rules.ts";
import type { TechnologyMove } from "../../shared/startups/states.ts";
import { sayAnswer } from "../copy/startups-answer-refusals.ts";
import type { View } from "../layout/site.ts";
import { binder } from "../ui/bound.ts";

export type StaffMove = { readonly move: TechnologyMove; readonly obstacle?: TechnologyObstacle };

/** What every part of the agency's technology page is drawn from. */
export type StaffProps = View & {
  /** As it was handed in: what a firm writes anew after an answer is not in it. */
  readonly one: Technology;
  readonly actor: Actor;
  readonly personId: string;
  readonly duty: Duty | undefined;
  readonly moves: readonly StaffMove[];
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

export const moveOf = ({ moves }: Pick<StaffProps, "moves">, move: TechnologyMove): StaffMove | undefined =>
  moves.find((offered) => offered.move === move);

type Forms = { readonly lang: StaffProps["lang"]; readonly typed: Typed; readonly failed?: string };

/** What was typed into a form, when it is this one that came back. */
const typedInto = ({ typed, failed }: Forms, form: string): Typed => (failed === form ? typed : untyped);
export const fieldsOf = (
  props: Forms,
  form: string,
  kept: Readonly<Record<string, string | readonly string[]>> = {},
) => binder(typedInto(props, form), sayAnswer(props.lang), form, kept);
export const cameBack = (props: Forms, form: string): boolean =>
  Object.keys(typedInto(props, form).errors).length > 0;
