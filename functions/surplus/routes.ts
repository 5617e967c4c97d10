import { serve } from "../../shared/base/endpoint.ts";
import type { Booking } from "../../shared/surplus/inspection.ts";
import * as inspection from "../../shared/surplus/inspection-endpoints.ts";
import * as offers from "../../shared/surplus/offer-endpoints.ts";
import * as stock from "../../shared/surplus/stock-endpoints.ts";
import * as watch from "../../shared/surplus/watch-endpoints.ts";
import type { Ctx } from "../platform/deps.ts";
import { adjustStock } from "./adjust-stock.ts";
import { answerQuestion } from "./answer-question.ts";
import { askOpening } from "./ask-opening.ts";
import { askQuestion } from "./ask-question.ts";
import { bookInspection } from "./book-inspection.ts";
import { cancelInspection } from "./cancel-inspection.ts";
import { closeSlot } from "./close-slot.ts";
import { consumeStock } from "./consume-stock.ts";
import { decideAward } from "./decide-award.ts";
import { estimateLot } from "./estimate-lot.ts";
import { fileOffer } from "./file-offer.ts";
import { nameUnits } from "./name-units.ts";
import { openSlot } from "./open-slot.ts";
import { prepareAward } from "./prepare-award.ts";
import { readCalendar } from "./read-calendar.ts";
import { readInspection, readOwnInspection } from "./read-inspection.ts";
import { ownOffer, readOffers, readOwnOffer } from "./read-offers.ts";
import { readStock } from "./read-stock.ts";
import { releaseStock } from "./release-stock.ts";
import { reserveStock } from "./reserve-stock.ts";
import { unwatchLot, watchLot } from "./watch-lot.ts";
import { withdrawOffer } from "./withdraw-offer.ts";

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

const inspectionRoutes = [
  serve(inspection.readInspectionEndpoint, (ctx: Ctx, { params }) => readInspection(ctx, params)),
  serve(inspection.openSlotEndpoint, (ctx: Ctx, { params, input }) =>
    openSlot(ctx, { listingId: params.id, ...input }),
  ),
  serve(inspection.closeSlotEndpoint, async (ctx: Ctx, { params }) => {
    await closeSlot(ctx, { listingId: params.id, start: params.start });
    return { done: true } as const;
  }),
  serve(inspection.answerQuestionEndpoint, (ctx: Ctx, { params, input }) =>
    answerQuestion(ctx, { listingId: params.id, id: params.question, ...input }),
  ),
] as const;

export const staffLotRoutes = [...stockRoutes, ...offerRoutes, ...inspectionRoutes] as const;

const booked = ({ start, minutes, state }: Booking) => ({ start, minutes, state });

/** What officers of cleared governments do with lots they may see. */
export const buyerLotRoutes = [
  serve(offers.readOwnOfferEndpoint, (ctx: Ctx, { params }) => readOwnOffer(ctx, params)),
  serve(offers.fileOfferEndpoint, async (ctx: Ctx, { params, input }) =>
    ownOffer(await fileOffer(ctx, { listingId: params.id, ...input })),
  ),
  serve(offers.withdrawOfferEndpoint, async (ctx: Ctx, { params }) =>
    ownOffer(await withdrawOffer(ctx, { listingId: params.id })),
  ),
  serve(inspection.readOwnInspectionEndpoint, (ctx: Ctx, { params }) => readOwnInspection(ctx, params)),
  serve(inspection.readCalendarEndpoint, (ctx: Ctx) => readCalendar(ctx)),
  serve(inspection.bookInspectionEndpoint, async (ctx: Ctx, { params, input }) =>
    booked(await bookInspection(ctx, { listingId: params.id, ...input })),
  ),
  serve(inspection.cancelInspectionEndpoint, async (ctx: Ctx, { params }) =>
    booked(await cancelInspection(ctx, { listingId: params.id })),
  ),
  serve(inspection.askQuestionEndpoint, async (ctx: Ctx, { params, input }) => {
    const question = await askQuestion(ctx, { listingId: params.id, ...input });
    return { id: question.id, text: question.text, own: true };
  }),
  serve(watch.watchLotEndpoint, (ctx: Ctx, { params }) => watchLot(ctx, { listingId: params.id })),
  serve(watch.unwatchLotEndpoint, (ctx: Ctx, { params }) => unwatchLot(ctx, { listingId: params.id })),
  serve(watch.estimateLotEndpoint, (ctx: Ctx, { params, query }) =>
    estimateLot(ctx, { ...params, ...query }),
  ),
] as const;
