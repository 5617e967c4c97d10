import * as z from "zod";
import { endpoint } from "../base/endpoint.ts";
import { publicStatisticsSchema } from "./statistics.ts";

const nothing = z.strictObject({});
export const performanceEndpoint = endpoint({
  audience: "public",
  permission: () => true,
  audit: { none: "reading what is public" },
  id: "readPerformance",
  method: "get",
  path: "/api/performance",
  summary: "How long steps of a case take, how many end in time, and cases by country where there are enough",
  params: nothing,
  query: nothing,
  output: publicStatisticsSchema,
  refuses: [],
});
