export { adjustStock } from "./adjust-stock.ts";
export { type Consume, consumeStock, consumeWrites, type StockWrites } from "./consume-stock.ts";
export { expireReservations } from "./expire-reservations.ts";
export { followLots } from "./follow-lots.ts";
export {
  extendWrites,
  holdWrites,
  type Release,
  type Reserve,
  releaseWrites,
  type StockPieces,
} from "./held-writes.ts";
export { nameUnits } from "./name-units.ts";
export { releaseStock } from "./release-stock.ts";
export { reserveStock, stockTries } from "./reserve-stock.ts";
export { getReservation, getStock } from "./store.ts";
export { tellLeft } from "./tell-results.ts";
