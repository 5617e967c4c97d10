import type { ScreeningStage } from "../../shared/rfq/codes.ts";
import type { Case } from "../../shared/rfq/model.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";

type Note = Case["screenings"][number];

/** Stands in for the desk's own until that is merged, with its shape: says again what the last run said, under a number of its own. */
export async function screenCase(
  { deps }: Ctx,
  one: Case,
  stage: ScreeningStage,
  _only?: readonly number[],
): Promise<{ readonly note: Note; readonly writes: readonly Write[] }> {
  const last = one.screenings.at(-1);
  const note: Note = {
    ruleSet: "",
    outcome: "ALLOWED",
    rules: [],
    unresolved: 0,
    ...last,
    id: `${stage}-${one.revision}`,
    stage,
    at: deps.now().toISOString(),
  };
  return { note, writes: [] };
}
