import type { Technology } from "../../shared/startups/model.ts";
import { meansOf, type Sheet } from "../../shared/startups/panel.ts";
import { areOpen, type PanelSubject, scorersOf } from "../../shared/startups/panel-rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { findTechnology } from "./find-technology.ts";
import { sheetsFor } from "./sheets.ts";

export const subjectOf = ({ id, attempt }: Pick<Technology, "id" | "attempt">): PanelSubject => ({
  record: id,
  attempt,
});

export type SheetsRead = {
  readonly open: boolean;
  /** How many are in, and of how many. */
  readonly scored: number;
  readonly scorers: number;
  readonly sheets: readonly Sheet[];
  readonly means?: ReturnType<typeof meansOf>;
};

/** The sheets that this reader may read: their own, and everybody's once all are in. */
export async function readSheets(ctx: Ctx, { id }: { readonly id: string }): Promise<SheetsRead> {
  return sheetsOf(ctx, await findTechnology(ctx, { id }));
}

export async function sheetsOf({ deps, actor }: Ctx, one: Technology): Promise<SheetsRead> {
  const reader = "personId" in actor && actor.kind === "staff" ? actor.personId : "";
  const sheets = await sheetsFor(deps.table, subjectOf(one), one.panel, reader);
  const scorers = scorersOf(one.panel);
  const open = areOpen(one.panel);
  return {
    open,
    scored: scorers.filter(({ scoredAt }) => scoredAt !== undefined).length,
    scorers: scorers.length,
    sheets,
    ...(open && sheets.length > 0 && { means: meansOf(sheets) }),
  };
}
