import type { DemoListing } from "../model.ts";
import { machineTechnology } from "./technology-machines.ts";
import { materialTechnology } from "./technology-materials.ts";

export const technologyListings: readonly DemoListing[] = [...machineTechnology, ...materialTechnology];
