export { adjustStock, nameUnits } from "./adjust-stock.ts";
export { type Consume, consumeStock } from "./consume-stock.ts";
export { expireReservations } from "./expire-reservations.ts";
export { type Release, releaseStock } from "./release-stock.ts";
export { type Reserve, reserveStock } from "./reserve-stock.ts";
export { getReservation, getStock } from "./store.ts";
export { tellLeft } from "./tell-results.ts";
export { followLots, tellAvailable } from "./tell-watchers.ts";
