import type { AuditRow } from "../../shared/audit/model.ts";
import type { Actor } from "../../shared/base/actor.ts";
import type { Instant } from "../../shared/base/day.ts";
import type { Typed } from "../../shared/base/endpoint.ts";
import type { ListingId } from "../../shared/base/id.ts";
import type { Language, Text } from "../../shared/base/text.ts";
import type { Status } from "../../shared/catalogue/codes.ts";
import type { ControlRow } from "../../shared/catalogue/control-rows.ts";
import type { Listing } from "../../shared/catalogue/model.ts";
import type { DeskLine, DeskQuery } from "../../shared/curation/endpoints.ts";
import type { Move, Obstacle } from "../../shared/curation/life-cycle.ts";
import type { Comment, SavedView } from "../../shared/curation/model.ts";
import type { DocumentLine } from "../documents/props.ts";
import type { View } from "../layout/site.ts";
import type { Bound } from "../ui/bound.ts";

/** Views of the room take these; `names` are people's, by id. */
type Named = { readonly names: Readonly<Record<string, string>>; readonly now: Instant };

export type DeskListProps = View &
  Named & {
    readonly query: DeskQuery;
    readonly lines: readonly DeskLine[];
    readonly total: number;
    readonly counts: Readonly<Record<"status" | "kind" | "owner", Readonly<Record<string, number>>>>;
    readonly next?: string;
    readonly views: readonly SavedView[];
    readonly bulkMoves: readonly Move[];
    readonly mayCreate: boolean;
    readonly self: string;
    readonly typed: Typed;
  };

export type MoveLine = { readonly move: Move; readonly obstacle?: Obstacle };

export type ListingProps = View &
  Named & {
    readonly listing: Listing;
    readonly moves: readonly MoveLine[];
    readonly comments: readonly Comment[];
    readonly completeness: { readonly percent: number; readonly missing: readonly string[] };
    readonly trail: readonly AuditRow[];
    readonly files: readonly DocumentLine[];
    readonly trailIsLong: boolean;
    readonly mayEdit: boolean;
    readonly mayDuplicate: boolean;
    readonly mayComment: boolean;
    readonly maySchedule: boolean;
    readonly controlRows: readonly ControlRow[];
    readonly proposal: { readonly itemClass?: string; readonly armsCategory?: string };
    readonly done?: string;
    readonly typed: Typed;
    /** The form that failed. */
    readonly failed?: string;
    readonly actor: Actor;
  };

export type MoveProps = ListingProps & { readonly line: MoveLine };

export type EditProps = View & {
  readonly listing: Listing;
  /** What stands in the fields, by name. */
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** The revision that the editor was opened at. */
  readonly opened: number;
  readonly percent: number;
  readonly comments: readonly Comment[];
  readonly saved: boolean;
  /** Pictures and documents put to it. */
  readonly files: readonly DocumentLine[];
  /** The form of the pictures, when it failed. */
  readonly pictures: Typed;
};

export type MergeProps = View & {
  readonly listing: Listing;
  readonly values: Readonly<Record<string, string>>;
  readonly theirs: Readonly<Record<string, string>>;
  readonly fields: readonly string[];
};

export type BulkLine = {
  readonly id: ListingId;
  readonly revision: number;
  readonly title: Text;
  readonly status: Status;
  readonly to: Status;
  readonly obstacle?: Obstacle;
  readonly done?: boolean;
  readonly reason?: string;
};
export type BulkProps = View & {
  readonly move: Move;
  readonly lines: readonly BulkLine[];
  readonly reasons: readonly string[];
  readonly finished: boolean;
  readonly typed: Typed;
};

/** What every field of the editor takes. */
export type EditFieldProps = {
  readonly lang: Language;
  readonly bound: (name: string) => Bound;
  /** Open comments by field. */
  readonly comments: Readonly<Record<string, number>>;
};
