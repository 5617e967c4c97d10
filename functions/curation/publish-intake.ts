import { dayInJapan } from "../../shared/base/day.ts";
import type { Listing } from "../../shared/catalogue/model.ts";
import { shutGates } from "../../shared/catalogue/rules.ts";
import { getListing } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { getIntakeFile } from "./intake-store.ts";
import type { Source } from "./read-table.ts";
import { releasedAtOnce, releaseListings } from "./release-listings.ts";
import type { Survey } from "./survey.ts";
import { intakeListings } from "./take-in.ts";

export type PublishResult = {
  readonly published: number;
  readonly alreadyPublished: number;
  readonly heldBack: number;
};

const inFlight = 4;

/**
 * Publishes the drafts of a file that was taken in, as one decision of the licensing officer and the approver over
 * the whole file. What a gate keeps back stays a draft. Going over it again publishes what is left.
 */
export async function publishIntake(
  ctx: Ctx,
  source: Source,
  surveyed: Survey,
  decided: { readonly classifiedBy: string; readonly approvedBy: string },
  onProgress: (done: number) => void,
): Promise<PublishResult> {
  const file = await getIntakeFile(ctx.deps.table, surveyed.fileHash);
  const result = { published: 0, alreadyPublished: 0, heldBack: 0 };
  if (!file) return result;
  const today = dayInJapan(ctx.deps.now());
  const batches = released(ctx, intakeListings(source, surveyed, file));
  const work = async () => {
    for await (const drafts of batches) {
      const open = drafts.filter((l) => l.status === "DRAFT");
      const ready = open.filter((l) => shutGates({ ...l, ...decided }, today).length === 0);
      if (ready.length > 0) await releaseListings(ctx, { listings: ready, ...decided });
      result.published += ready.length;
      result.heldBack += open.length - ready.length;
      result.alreadyPublished += drafts.length - open.length;
      onProgress(result.published + result.heldBack + result.alreadyPublished);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  return result;
}

async function* released(
  ctx: Ctx,
  listings: AsyncGenerator<{ readonly id: string }>,
): AsyncGenerator<Listing[]> {
  let ids: string[] = [];
  const read = async () => {
    const found = await Promise.all(ids.map((id) => getListing(ctx.deps.table, id)));
    ids = [];
    return found.filter((l) => l !== undefined);
  };
  for await (const { id } of listings) {
    ids.push(id);
    if (ids.length === releasedAtOnce) yield await read();
  }
  if (ids.length > 0) yield await read();
}
