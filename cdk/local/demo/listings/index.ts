import type { DemoListing } from "../model.ts";
import { airEquipment } from "./equipment-air.ts";
import { airborneEquipment } from "./equipment-airborne.ts";
import { engineerEquipment } from "./equipment-engineer.ts";
import { fieldEquipment } from "./equipment-field.ts";
import { landEquipment } from "./equipment-land.ts";
import { maritimeEquipment } from "./equipment-maritime.ts";
import { protectionEquipment } from "./equipment-protection.ts";
import { sensorEquipment } from "./equipment-sensors.ts";
import { signalEquipment } from "./equipment-signals.ts";
import { vesselEquipment } from "./equipment-vessels.ts";
import { aviationServices } from "./services-aviation.ts";
import { groundServices } from "./services-ground.ts";
import { maritimeServices } from "./services-maritime.ts";
import { supportServices } from "./services-support.ts";
import { surplusListings } from "./surplus.ts";
import { technologyListings } from "./technology.ts";

/** Every demo listing; relations point at slugs of this list. */
export const demoListings: readonly DemoListing[] = [
  ...airEquipment,
  ...airborneEquipment,
  ...maritimeEquipment,
  ...vesselEquipment,
  ...sensorEquipment,
  ...signalEquipment,
  ...landEquipment,
  ...engineerEquipment,
  ...fieldEquipment,
  ...protectionEquipment,
  ...aviationServices,
  ...maritimeServices,
  ...groundServices,
  ...supportServices,
  ...surplusListings,
  ...technologyListings,
];
