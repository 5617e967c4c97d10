import { serve } from "../../shared/base/endpoint.ts";
import * as stock from "../../shared/surplus/stock-endpoints.ts";
import type { Ctx } from "../platform/deps.ts";
import { adjustStock, nameUnits } from "./adjust-stock.ts";
import { consumeStock } from "./consume-stock.ts";
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

export const staffLotRoutes = [...stockRoutes] as const;
