import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { ScreeningStage } from "../../shared/rfq/codes.ts";
import type { Case } from "../../shared/rfq/model.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";

type Note = Case["screenings"][number];

/**
 * Stands in for the desk's own until that is merged, with its shape: says again what the last run said, so that what
 * was blocked or not resolved stays so. Throws `refused` where nothing was ever run.
 */
export async function screenCase(
  { deps }: Ctx,
  { screenings }: Case,
  stage: ScreeningStage,
): Promise<{ note: Note; writes: readonly Write[] }> {
  const last = screenings.at(-1);
  if (!last) throw new AppError("refused", "case-need-screened", { rule: "screened" });
  const at = deps.now().toISOString();
  return { note: { ...last, id: idFrom("S", deps.random(8)), stage, at }, writes: [] };
}
