import { AppError } from "../../shared/base/app-error.ts";
import { isPast } from "../../shared/base/day.ts";
import {
  isAskedByTwo,
  type Offer,
  type Opening,
  type Place,
  rankOffers,
  type Terms,
  termsSchema,
} from "../../shared/surplus/offers.ts";
import { type Audited, commit } from "../platform/commit.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { followRecords, keysOf } from "../platform/follow-records.ts";
import type { Seal } from "../platform/seal.ts";
import {
  getOpening,
  listOffers,
  offerRecord,
  openingRecord,
  putOffer,
  putOpening,
  sealedFor,
} from "./offer-store.ts";

/** Offers opened in one transaction: a row and an audit row each. */
const chunk = 40;

/**
 * Opens a lot's offers, writes what they say, and ranks them. It believes no flag: it counts the askers and compares
 * every offer's closing day with its own clock. Killed in between, the next run goes on with what is still closed.
 */
export async function openOffers(deps: Deps, listingId: string): Promise<Opening | undefined> {
  const ctx: Ctx = { deps, actor: { kind: "system", job: "opening" } };
  const opening = await getOpening(deps.table, listingId);
  if (opening?.state !== "ASKED") return opening;
  const offers = await listOffers(deps.table, listingId);

  const closed = offers.filter((offer) => offer.state === "FILED");
  const isEarly = [opening, ...closed].some(({ closing }) => !isPast(closing, deps.now()));
  if (!isAskedByTwo(opening.asked) || isEarly) {
    deps.log.info("opening-refused", { listing: listingId });
    return undefined;
  }
  const { seal } = deps;
  if (!seal) throw new Error("the opening function was told of no key");

  const opened = offers.filter((offer) => offer.state === "OPENED" || offer.state === "UNREADABLE");
  for (let i = 0; i < closed.length; i += chunk) {
    const part = await Promise.all(closed.slice(i, i + chunk).map((offer) => open(deps, seal, offer)));
    await commit(ctx, part.map(putOffer), part.map(openedRow));
    opened.push(...part);
  }
  const ranking = rankOffers(
    opened.flatMap(({ opened: terms, ...offer }) => (terms ? [{ ...offer, amount: terms.amount }] : [])),
  );
  return finish(ctx, opening, ranking);
}

async function open(deps: Deps, seal: Seal, offer: Offer): Promise<Offer> {
  const revision = offer.revision + 1;
  const terms = await termsOf(seal, offer);
  if (terms) return { ...offer, state: "OPENED", opened: terms, revision };
  deps.log.info("offer-unreadable", { listing: offer.listingId, organisation: offer.organisationId });
  return { ...offer, state: "UNREADABLE", revision };
}

/** Undefined for what does not open with its key; that KMS does not answer is no reason to leave an offer out. */
async function termsOf(seal: Seal, offer: Offer): Promise<Terms | undefined> {
  try {
    return termsSchema.parse(JSON.parse(await seal.open(offer.sealed, sealedFor(offer))));
  } catch (error) {
    if (error instanceof AppError && error.reason === "seal-broken") return undefined;
    throw error;
  }
}

const openedRow = (offer: Offer): Audited => ({
  record: offerRecord(offer.listingId, offer.organisationId),
  action: offer.state === "OPENED" ? "offer.open" : "offer.unreadable",
  detail: offer.opened ? { ...offer.opened.amount, quantity: offer.quantity } : {},
});

async function finish(ctx: Ctx, opening: Opening, ranking: Place[]): Promise<Opening> {
  const openedAt = ctx.deps.now().toISOString();
  const next: Opening = {
    ...opening,
    state: "OPENED",
    openedAt,
    ranking,
    revision: opening.revision + 1,
  };
  await commit(
    ctx,
    [putOpening(next)],
    [
      {
        record: openingRecord(opening.listingId),
        action: "opening.open",
        detail: { offers: ranking.length, first: ranking[0]?.organisationId ?? "" },
      },
    ],
  );
  return next;
}

/** Follows the table: opens what two have asked for. */
export const followOpenings = (deps: Deps) =>
  followRecords(
    deps,
    (record) => {
      const { pk, sk } = keysOf(record);
      const isAsked = sk === "OPENING" && record.dynamodb?.NewImage?.state?.S === "ASKED";
      return isAsked && pk.startsWith("OFFERS#")
        ? () => openOffers(deps, pk.slice("OFFERS#".length))
        : undefined;
    },
    { failed: "opening-failed" },
  );
