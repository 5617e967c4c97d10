import { AppError } from "../../shared/base/app-error.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { mayDecideAward } from "../../shared/surplus/may.ts";
import type { Opening } from "../../shared/surplus/offers.ts";
import { type Audited, commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import type { Write } from "../platform/table.ts";
import { holdWrites, type Reserve } from "./held-writes.ts";
import { untoldKey } from "./keys.ts";
import { openingRecord, putOpening } from "./offer-store.ts";
import { openedBefore } from "./prepare-award.ts";
import { stockTries } from "./reserve-stock.ts";
import { tellResults } from "./tell-results.ts";

/** Days that an award holds the stock: the life of a Letter of Offer. [policy] */
const heldDays = 85;

export type Decide = {
  readonly listingId: string;
  readonly decision: "award" | "return";
  /** The revision that the page showed. */
  readonly revision: number;
};

/**
 * Decides what another person prepared: holds the stock for the winners with the decision, or hands the preparation
 * back. Deciding the same again goes on with telling the results. Throws `refused` when somebody does not fit.
 */
export async function decideAward(ctx: Ctx, input: Decide): Promise<Opening> {
  const { actor } = ctx;
  if (!mayDecideAward(actor) || actor.kind !== "staff") throw new AppError("not-found", "lot-not-found");
  const before = await openedBefore(ctx, input.listingId);
  const isAgain = before.state === "AWARDED" && input.decision === "award";
  const opening = isAgain ? before : await decidedOnce(ctx, before, input, actor.personId);
  if (opening.state === "AWARDED") await tellResults(ctx, input.listingId);
  return opening;
}

async function decidedOnce(ctx: Ctx, before: Opening, input: Decide, personId: string): Promise<Opening> {
  const award = mustBePrepared(before, personId, input.revision);
  const after = afterDecision(before, award, personId, input.decision);
  // Cases hold parts of the same lot meanwhile, so the stock may have moved: that alone is worth another try.
  const now = await retried(ctx.deps, stockTries, async () => {
    const current = await openedBefore(ctx, input.listingId);
    if (current.revision !== before.revision) return current;
    const held = after.state === "AWARDED" ? await holdWrites(ctx, wishesOf(ctx, before)) : undefined;
    const audits = [decidedRow(after, award), ...(held?.audits ?? [])];
    await commit(ctx, [...decided(after), ...(held?.writes ?? [])], audits);
    return after;
  });
  if (now.state !== after.state) throw new AppError("conflict", "record-changed");
  return now;
}

type Award = NonNullable<Opening["award"]>;

function mustBePrepared({ state, award, revision }: Opening, personId: string, shown: number): Award {
  if (state !== "PREPARED" || !award) throw new AppError("refused", "not-prepared", { rule: "not-prepared" });
  if (award.preparedBy === personId)
    throw new AppError("refused", "need-other-person", { rule: "need-other-person" });
  if (revision !== shown) throw new AppError("conflict", "record-changed");
  return award;
}

function afterDecision(
  before: Opening,
  award: Award,
  decidedBy: string,
  decision: Decide["decision"],
): Opening {
  const revision = before.revision + 1;
  if (decision === "award") return { ...before, state: "AWARDED", award: { ...award, decidedBy }, revision };
  const { award: _award, ...rest } = before;
  return { ...rest, state: "OPENED", revision };
}

/** What all winners offered for: a row of stock, three rows a winner, within one transaction. */
function wishesOf({ deps }: Ctx, { listingId, ranking = [], award, revision }: Opening): Reserve[] {
  const expiresOn = addDays(dayInJapan(deps.now()), heldDays);
  return ranking
    .filter(({ organisationId }) => award?.winners.includes(organisationId))
    .map(({ organisationId, quantity }) => ({
      listingId,
      id: `AWARD-${revision}-${organisationId}`,
      reference: "award",
      organisationId,
      quantity,
      expiresOn,
    }));
}

const decided = (opening: Opening): Write[] => {
  const { listingId } = opening;
  const untold: Write = { put: { ...untoldKey(listingId), listingId }, expect: "anything" };
  return [putOpening(opening), ...(opening.state === "AWARDED" ? [untold] : [])];
};

const decidedRow = (opening: Opening, award: Award): Audited => ({
  record: openingRecord(opening.listingId),
  action: opening.state === "AWARDED" ? "award.decide" : "award.return",
  detail: { winners: award.winners.join(","), preparedBy: award.preparedBy },
});
