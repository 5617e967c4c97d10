import { AppError } from "../../shared/base/app-error.ts";
import { mayDeal, mayReadLots } from "../../shared/surplus/may.ts";
import type { Offer, Opening, Place } from "../../shared/surplus/offers.ts";
import type { Ctx } from "../platform/deps.ts";
import { getOffer, getOpening, listOffers } from "./offer-store.ts";
import { readLot } from "./read-lot.ts";

/** An organisation's own offer, as it may know it: what it sealed, nobody reads, not even it. */
export type OwnOffer = Pick<Offer, "quantity" | "closing" | "state" | "filedAt">;

export const ownOffer = ({ quantity, closing, state, filedAt }: Offer): OwnOffer => ({
  quantity,
  closing,
  state,
  filedAt,
});

export async function readOwnOffer(ctx: Ctx, input: { id: string }): Promise<{ offer?: OwnOffer }> {
  const { actor } = ctx;
  if (!mayDeal(actor) || actor.kind !== "buyer") throw new AppError("not-found", "lot-not-found");
  const offer = await getOffer(ctx.deps.table, input.id, actor.organisationId);
  // Who has offered may follow the result after the lot has gone from the catalogue.
  if (!offer) await readLot(ctx, input.id);
  if (!offer) return {};
  return { offer: ownOffer(offer) };
}

export type OfferFile = {
  readonly filed: number;
  readonly opening?: Omit<Opening, "ranking">;
  /** Absent until the offers are opened: before, who offered is nobody's business. */
  readonly ranking?: readonly (Place & { readonly conditions?: string; readonly state: Offer["state"] })[];
  readonly unreadable?: readonly string[];
};

/** What the agency may know of a lot's offers: how many, and after the opening which. */
export async function readOffers(ctx: Ctx, input: { id: string }): Promise<OfferFile> {
  if (!mayReadLots(ctx.actor)) throw new AppError("not-found", "lot-not-found");
  const { table } = ctx.deps;
  const [stored, offers] = await Promise.all([getOpening(table, input.id), listOffers(table, input.id)]);
  if (!stored && offers.length === 0) await readLot(ctx, input.id);
  const filed = offers.filter((offer) => offer.state !== "WITHDRAWN").length;
  if (!stored) return { filed };
  const { ranking: places, ...opening } = stored;
  if (!places) return { filed, opening };
  const byId = new Map(offers.map((offer) => [offer.organisationId, offer]));
  const ranking = places.map((place) => {
    const offer = byId.get(place.organisationId);
    const conditions = offer?.opened?.conditions;
    return { ...place, state: offer?.state ?? "OPENED", ...(conditions && { conditions }) } as const;
  });
  const unreadable = offers.filter((o) => !o.opened && o.state !== "WITHDRAWN").map((o) => o.organisationId);
  return { filed, opening, ranking, ...(unreadable.length > 0 && { unreadable }) };
}
