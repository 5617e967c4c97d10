import type { DemoListing } from "../model.ts";
import { airEquipment } from "./equipment-air.ts";
import { airborneEquipment } from "./equipment-airborne.ts";
import { maritimeEquipment } from "./equipment-maritime.ts";

/** Every demo listing; relations point at slugs of this list. */
export const demoListings: readonly DemoListing[] = [
  ...airEquipment,
  ...airborneEquipment,
  ...maritimeEquipment,
];
