import * as z from "zod";
import type { Actor } from "../base/actor.ts";
import { endpoint, page } from "../base/endpoint.ts";
import { technologyAreas } from "../catalogue/codes.ts";
import { demandCells, demandKinds, monthSchema } from "./demand.ts";

/** `to` is absent where the figure says "or more". What is not there has fewer than three governments. */
const figureSchema = z.strictObject({
  kind: z.enum(demandKinds),
  region: z.enum(demandCells),
  from: z.int().min(3),
  to: z.int().optional(),
});
const trendSchema = z.strictObject({
  month: monthSchema,
  kind: z.enum(demandKinds),
  atLeast: z.int().min(3),
});

/** Demand for an area: of the chosen month by region, and of the last twelve as sums of what is shown. */
export const areaDemandSchema = z.lazy(() =>
  z.strictObject({
    area: z.enum(technologyAreas),
    figures: z.array(figureSchema),
    trend: z.array(trendSchema),
  }),
);
export type AreaDemand = z.infer<typeof areaDemandSchema>;

export const demandSchema = z.lazy(() =>
  z.strictObject({
    month: monthSchema,
    /** Months that may be chosen, the latest first. */
    months: z.array(monthSchema),
    areas: z.array(areaDemandSchema),
  }),
);
export type Demand = z.infer<typeof demandSchema>;

const suppliers = {
  audience: "supplier",
  permission: (actor: Actor) => actor.kind === "supplier",
  audit: { none: "figures that name nobody" },
  params: z.strictObject({}),
  query: z.strictObject({ month: monthSchema.optional() }),
} as const;

export const demandPage = page({ ...suppliers, id: "demand", path: "/supplier/demand" });

export const demandEndpoint = endpoint({
  ...suppliers,
  id: "readDemand",
  method: "get",
  path: "/api/supplier/demand",
  summary:
    "Demand of governments for the caller's technology by area, region and month; nothing rests on fewer than three governments",
  output: demandSchema,
  refuses: [400, 401, 404, 429],
});
export const demandEndpoints = [demandEndpoint] as const;
