import { serve } from "../../shared/base/endpoint.ts";
import * as offers from "../../shared/surplus/offer-endpoints.ts";
import * as stock from "../../shared/surplus/stock-endpoints.ts";
import type { Ctx } from "../platform/deps.ts";
import { adjustStock, nameUnits } from "./adjust-stock.ts";
import { askOpening } from "./ask-opening.ts";
import { decideAward, prepareAward } from "./award-offers.ts";
import { consumeStock } from "./consume-stock.ts";
import { fileOffer, withdrawOffer } from "./file-offer.ts";
import { ownOffer, readOffers, readOwnOffer } from "./read-offers.ts";
import { readStock } from "./read-stock.ts";
import { releaseStock } from "./release-stock.ts";
import { reserveStock } from "./reserve-stock.ts";

/** What the agency's people do with a lot's stock. */
const stockRoutes = [
  serve(stock.readStockEndpoint, (ctx: Ctx, { params, query }) => readStock(ctx, { ...params, ...query })),
  serve(stock.adjustStockEndpoint, (ctx: Ctx, { params, input }) =>
    adjustStock(ctx, { listingId: params.id, ...input }),
  ),
  serve(stock.nameUnitsEndpoint, (ctx: Ctx, { params, input }) =>
    nameUnits(ctx, { listingId: params.id, ...input }),
  ),
  serve(stock.reserveStockEndpoint, (ctx: Ctx, { params, input }) =>
    reserveStock(ctx, { listingId: params.id, ...input }),
  ),
  serve(stock.releaseStockEndpoint, (ctx: Ctx, { params }) =>
    releaseStock(ctx, { listingId: params.id, id: params.reservation }),
  ),
  serve(stock.consumeStockEndpoint, (ctx: Ctx, { params, input }) =>
    consumeStock(ctx, { listingId: params.id, id: params.reservation, ...input }),
  ),
] as const;

const offerRoutes = [
  serve(offers.readOffersEndpoint, (ctx: Ctx, { params }) => readOffers(ctx, params)),
  serve(offers.askOpeningEndpoint, (ctx: Ctx, { params }) => askOpening(ctx, { listingId: params.id })),
  serve(offers.prepareAwardEndpoint, (ctx: Ctx, { params, input }) =>
    prepareAward(ctx, { listingId: params.id, ...input }),
  ),
  serve(offers.decideAwardEndpoint, (ctx: Ctx, { params, input }) =>
    decideAward(ctx, { listingId: params.id, ...input }),
  ),
] as const;

export const staffLotRoutes = [...stockRoutes, ...offerRoutes] as const;

/** What officers of cleared governments do with lots they may see. */
export const buyerLotRoutes = [
  serve(offers.readOwnOfferEndpoint, (ctx: Ctx, { params }) => readOwnOffer(ctx, params)),
  serve(offers.fileOfferEndpoint, async (ctx: Ctx, { params, input }) =>
    ownOffer(await fileOffer(ctx, { listingId: params.id, ...input })),
  ),
  serve(offers.withdrawOfferEndpoint, async (ctx: Ctx, { params }) =>
    ownOffer(await withdrawOffer(ctx, { listingId: params.id })),
  ),
] as const;
