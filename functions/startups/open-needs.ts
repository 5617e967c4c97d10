import type { NeedText } from "../../shared/startups/match-text.ts";
import type { Need } from "../../shared/startups/need.ts";
import type { Ctx } from "../platform/deps.ts";
import { findNeed } from "./find-need.ts";
import { findShownNeed } from "./find-shown-need.ts";
import { listShownNeeds } from "./list-shown-needs.ts";

/** What matching reads of a need that the reader works on. */
export const needText = ({ id, statement }: Pick<Need, "id" | "statement">): NeedText => ({
  id,
  title: statement.title ?? {},
  problem: statement.problem ?? {},
  outcome: statement.outcome ?? {},
  area: statement.area,
  fsc: statement.fsc,
});
export const textOfNeed = async (ctx: Ctx, id: string): Promise<NeedText> =>
  needText(await findNeed(ctx, { id }));

/** The open needs that the reader may read, those first that close first: a page of their list. */
export async function openNeeds(ctx: Ctx): Promise<NeedText[]> {
  const { items } = await listShownNeeds(ctx, { list: "OPEN" });
  return Promise.all(items.map(({ id }) => findShownNeed(ctx, id)));
}
