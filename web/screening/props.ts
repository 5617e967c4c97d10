import type { Typed } from "../../shared/base/endpoint.ts";
import type { NameListId } from "../../shared/screening/codes.ts";
import type { RuleSetDifference } from "../../shared/screening/compare.ts";
import type { Approved, Draft, DraftLine } from "../../shared/screening/draft.ts";
import type { RuleSet } from "../../shared/screening/model.ts";
import type { Edition, ListDifference } from "../../shared/screening/names-list.ts";
import type { ReplayReport } from "../../shared/screening/replay.ts";
import type { Obstacle } from "../../shared/screening/rules.ts";
import type { ScreeningRun } from "../../shared/screening/run.ts";
import type { View } from "../layout/site.ts";

export type RulesProps = View & {
  readonly ruleSet: RuleSet;
  /** The day asked for, where the page is of a day; absent where it is of one rule set. */
  readonly day?: string;
};

export type HistoryProps = View & {
  readonly lines: readonly Approved[];
  readonly inForce: string;
  readonly names: Readonly<Record<string, string>>;
};

export type NamesProps = View & {
  readonly lists: readonly {
    readonly list: NameListId;
    readonly now?: Edition;
    readonly loaded: readonly Edition[];
  }[];
  readonly names: Readonly<Record<string, string>>;
  readonly mayLoad: boolean;
  readonly loaded?: NameListId | undefined;
  readonly preview?: ListDifference;
  readonly typed: Typed;
};

export type TryProps = View & { readonly typed: Typed; readonly run?: ScreeningRun };

export type DraftsProps = View & {
  readonly lines: readonly DraftLine[];
  readonly next?: string | undefined;
  readonly mayDraft: boolean;
};

export type DraftProps = View & {
  readonly draft: Draft;
  readonly began: RuleSet;
  readonly difference: RuleSetDifference;
  readonly report?: ReplayReport;
  readonly names: Readonly<Record<string, string>>;
  readonly may: { readonly write: boolean; readonly replay: boolean; readonly approve: boolean };
  /** Why the reader, who might, cannot approve it today. */
  readonly obstacle?: Obstacle | undefined;
  readonly done?: "saved" | "replayed" | "approved" | "discarded" | undefined;
  readonly typed: Typed;
  /** The form that came back with mistakes. */
  readonly failed?: DraftFormName;
  /** The mistakes of a document that was typed, by their place in it. */
  readonly faults?: readonly { readonly path: string; readonly fault: string }[];
};
export type DraftFormName = "document" | "members" | "replay" | "approve" | "discard";
