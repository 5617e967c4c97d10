import { AppError } from "../../shared/base/app-error.ts";
import type { Offer } from "../../shared/surplus/offers.ts";
import { getCurrent } from "../catalogue/index.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { untoldKey } from "./keys.ts";
import { getOpening, listOffers, offerRecord, putOffer } from "./offer-store.ts";
import { type About, tellMembers } from "./tell-buyers.ts";

/**
 * Tells everybody who offered how it ended, each once: the offer's own state says whether that was done. Safe to run
 * again after a kill; the nightly job does so for lots that were left.
 */
export async function tellResults(ctx: Ctx, listingId: string): Promise<void> {
  const { table } = ctx.deps;
  const opening = await getOpening(table, listingId);
  if (opening?.state !== "AWARDED") return;
  const current = await getCurrent(table, "GOV", listingId);
  const title = (current?.state === "PUBLISHED" ? current.content.title : current?.title) ?? {
    en: listingId,
  };
  for (const offer of await listOffers(table, listingId)) {
    if (offer.state !== "OPENED" && offer.state !== "UNREADABLE") continue;
    const isWinner = opening.award?.winners.includes(offer.organisationId) ?? false;
    await tellOne(ctx, offer, isWinner, { listingId, title });
  }
  await commit(ctx, [{ remove: untoldKey(listingId), expect: "anything" }], noAudit("all have been told"));
}

async function tellOne(ctx: Ctx, offer: Offer, isWinner: boolean, about: About): Promise<void> {
  const told = await tellMembers(
    ctx.deps,
    offer.organisationId,
    isWinner ? "offer-won" : "offer-lost",
    about,
  );
  const next: Offer = { ...offer, state: isWinner ? "WON" : "LOST", revision: offer.revision + 1 };
  const audit = {
    record: offerRecord(offer.listingId, offer.organisationId),
    action: isWinner ? "offer.win" : "offer.lose",
    detail: { told: told.length / 2 },
  };
  try {
    await commit(ctx, [putOffer(next), ...told], [audit]);
  } catch (error) {
    // Somebody else told it meanwhile.
    if (!(error instanceof AppError)) throw error;
  }
}

/** Job: tells the results that a killed process left untold. */
export function tellLeft(deps: Deps): () => Promise<void> {
  return async () => {
    const { rows } = await deps.table.list({ pk: untoldKey("").pk, limit: 500 }, { consistent: true });
    for (const row of rows)
      await tellResults({ deps, actor: { kind: "system", job: "nightly" } }, String(row.listingId));
  };
}
