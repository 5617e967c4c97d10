import type { DemoListing } from "../model.ts";
import { machineTechnology } from "./technology-machines.ts";
import { materialTechnology } from "./technology-materials.ts";
import { softwareTechnology } from "./technology-software.ts";

export const technologyListings: readonly DemoListing[] = [
  ...machineTechnology,
  ...softwareTechnology,
  ...materialTechnology,
];
