import type { TechnologyArea } from "../catalogue/codes.ts";

/** What a row of a technology file says: a title, what it is about, and the firm. */
export type TechnologyRow = {
  readonly summary: string;
  readonly description?: string;
  readonly maker: string;
  readonly country: string;
  readonly area: TechnologyArea;
  readonly trl: number;
  /** What the text itself names as its use outside defence. */
  readonly civilUse?: string;
  /** Who paid for it and when ("Army, 2015"). */
  readonly award?: string;
  /** The number under which the source knows it. */
  readonly sourceId?: string;
};
