import type { DemoListing } from "../model.ts";
import { airSurplus } from "./surplus-air.ts";
import { campSurplus } from "./surplus-camp.ts";
import { maritimeSurplus } from "./surplus-maritime.ts";
import { vehicleSurplus } from "./surplus-vehicles.ts";

export const surplusListings: readonly DemoListing[] = [
  ...airSurplus,
  ...maritimeSurplus,
  ...vehicleSurplus,
  ...campSurplus,
];
