import type { Actor } from "../../shared/base/actor.ts";
import type { Day } from "../../shared/base/day.ts";
import { type Typed, untyped } from "../../shared/base/endpoint.ts";
import type { CaseEvent, CaseView } from "../../shared/rfq/model.ts";
import type { NsnMatch } from "../../shared/rfq/nsns.ts";
import type { Typed as RequestTyped } from "../../shared/rfq/request-typed.ts";
import type { CaseObstacle } from "../../shared/rfq/rules.ts";
import type { CaseMove } from "../../shared/rfq/states.ts";
import { sayCase } from "../copy/case-refusals.ts";
import type { View } from "../layout/site.ts";
import { binder } from "../ui/bound.ts";

export type OfferedMove = { readonly move: CaseMove; readonly obstacle?: CaseObstacle };

/** How a line stands in the catalogue that is open to the country. */
export type LineStanding = "ok" | "gone" | "changed" | "closed" | "own";

/** What the builder of a draft shows besides the case. */
export type Builder = {
  readonly lines: Readonly<
    Record<number, { readonly standing: LineStanding; readonly closing?: Day; readonly version?: number }>
  >;
  /** How every input of the details is shown, by name. */
  readonly shown: RequestTyped;
  /** What somebody else entered meanwhile, by input. */
  readonly theirs?: RequestTyped;
  readonly nsns?: readonly NsnMatch[];
};

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
  /** What was just done. */
  readonly done?: "saved" | "added" | "removed";
  /** Of a draft, for its own government. */
  readonly builder?: Builder;
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
) => binder(failed === form ? typed : untyped, sayCase(lang), form, kept);
export const isOpenForm = ({ typed, failed }: Pick<CaseProps, "typed" | "failed">, form: string): boolean =>
  failed === form && Object.keys(typed.errors).length > 0;
