import * as z from "zod";
import { daySchema } from "../base/day.ts";
import { endpoint } from "../base/endpoint.ts";
import { boardLineSchema, boardSchema, caseListQuery } from "./board.ts";
import { holders } from "./codes.ts";
import { mayReadBoard } from "./rules.ts";
import { stepTimeSchema } from "./statistics.ts";

const nothing = z.strictObject({});
const staff = {
  audience: "staff",
  permission: mayReadBoard,
  params: nothing,
  audit: { none: "reads" },
} as const;

export const caseBoardEndpoint = endpoint({
  ...staff,
  id: "readCaseBoard",
  method: "get",
  path: "/api/staff/case-board",
  summary:
    "Open cases by state with exact counts, the first of each to come due, and what each officer has in hand",
  query: z.strictObject({ holder: z.enum(holders).optional() }),
  output: boardSchema,
  refuses: [400, 401, 404, 429],
});

export const listCasesEndpoint = endpoint({
  ...staff,
  id: "listCases",
  method: "get",
  path: "/api/staff/cases",
  summary: "Open cases, the first to come due first; of one state, the reader's own, nobody's, or late ones",
  query: caseListQuery,
  output: z.strictObject({ items: z.array(boardLineSchema), next: z.string().optional() }),
  refuses: [400, 401, 404, 429],
});

export const caseTimesEndpoint = endpoint({
  ...staff,
  id: "readCaseTimes",
  method: "get",
  path: "/api/staff/case-times",
  summary: "Working days that each step took, by item class: median, nine of ten, share in time",
  query: nothing,
  output: z.strictObject({ asOf: daySchema, steps: z.array(stepTimeSchema) }),
  refuses: [401, 404, 429],
});

export const boardEndpoints = [caseBoardEndpoint, listCasesEndpoint, caseTimesEndpoint] as const;
