import type { Actor } from "../../shared/base/actor.ts";
import type { Day } from "../../shared/base/day.ts";
import { type Typed, untyped } from "../../shared/base/endpoint.ts";
import type { CaseEvent, CaseView } from "../../shared/rfq/model.ts";
import type { CaseObstacle } from "../../shared/rfq/rules.ts";
import type { CaseMove } from "../../shared/rfq/states.ts";
import { sayCaseFault } from "../copy/case-refusals.ts";
import type { View } from "../layout/site.ts";
import { binder } from "../ui/bound.ts";

export type OfferedMove = { readonly move: CaseMove; readonly obstacle?: CaseObstacle };

/** What every part of a case page is drawn from. */
export type CaseProps = View & {
  readonly one: CaseView;
  readonly actor: Actor;
  readonly moves: readonly OfferedMove[];
  readonly events: readonly CaseEvent[];
  /** Where older events go on. */
  readonly next?: string;
  readonly today: Day;
  /** Working days past the clock's end; negative: still to go. */
  readonly over?: number;
  /** What was typed into which form, when one came back. */
  readonly typed: Typed;
  readonly failed?: string;
};

/** The addresses of this side's page. */
export const caseAddress = ({ lang, one, actor }: Pick<CaseProps, "lang" | "one" | "actor">): string =>
  actor.kind === "buyer" ? `/${lang}/buyer/requests/${one.id}` : `/${lang}/staff/cases/${one.id}`;

export const moveOf = ({ moves }: Pick<CaseProps, "moves">, move: CaseMove): OfferedMove | undefined =>
  moves.find((offered) => offered.move === move);

/** Whether nothing stands in the way of a move that is this reader's. */
export const isOpen = (props: Pick<CaseProps, "moves">, move: CaseMove): boolean => {
  const offered = moveOf(props, move);
  return offered !== undefined && offered.obstacle === undefined;
};

/** The fields of one form: what was typed, when it is this one that came back. */
export const fieldsOf = (
  { lang, typed, failed }: Pick<CaseProps, "lang" | "typed" | "failed">,
  form: string,
  kept: Readonly<Record<string, string>> = {},
) => binder(failed === form ? typed : untyped, sayCaseFault(lang), form, kept);
export const isOpenForm = ({ typed, failed }: Pick<CaseProps, "typed" | "failed">, form: string): boolean =>
  failed === form && Object.keys(typed.errors).length > 0;
