import type { DemoListing } from "../model.ts";
import { airSurplus } from "./surplus-air.ts";
import { landSurplus } from "./surplus-land.ts";
import { maritimeSurplus } from "./surplus-maritime.ts";

export const surplusListings: readonly DemoListing[] = [...airSurplus, ...maritimeSurplus, ...landSurplus];
