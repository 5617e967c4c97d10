import * as z from "zod";
import { endpoint } from "../base/endpoint.ts";
import { caseLineSchema } from "./line.ts";
import { caseEventSchema, caseIdSchema, caseViewSchema } from "./model.ts";
import { isBuyer, mayReadBoard } from "./rules.ts";
import { caseMoves } from "./states.ts";

const nothing = z.strictObject({});
export const oneCase = z.strictObject({ id: caseIdSchema });
const buyer = { audience: "buyer", permission: isBuyer, query: nothing } as const;
const staff = { audience: "staff", permission: mayReadBoard, query: nothing } as const;
const reading = { audit: { none: "reads" }, refuses: [401, 404, 429] } as const;

const paging = z.strictObject({ after: z.string().max(300).optional() });
const lines = z.strictObject({ items: z.array(caseLineSchema), next: z.string().optional() });
export const eventsPage = z.strictObject({ items: z.array(caseEventSchema), next: z.string().optional() });
/** Every move of the present state that is this reader's, with what stands in its way. */
export const transitionsPage = z.lazy(() =>
  z.strictObject({
    status: z.string(),
    revision: z.int(),
    moves: z.array(
      z.strictObject({
        move: z.enum(caseMoves),
        open: z.boolean(),
        /** The need that is not met, and where. */
        need: z.string().optional(),
        fields: z.array(z.string()).optional(),
        why: z.string().optional(),
      }),
    ),
  }),
);

export const listRequestsEndpoint = endpoint({
  ...buyer,
  ...reading,
  id: "listRequests",
  method: "get",
  path: "/api/buyer/requests",
  summary: "The organisation's requests and cases, the youngest first",
  params: nothing,
  query: paging,
  output: lines,
  refuses: [400, 401, 404, 429],
});

export const readRequestEndpoint = endpoint({
  ...buyer,
  ...reading,
  id: "readRequest",
  method: "get",
  path: "/api/buyer/requests/:id",
  summary: "A case of the organisation, as it is now",
  params: oneCase,
  output: caseViewSchema,
});

export const listRequestEventsEndpoint = endpoint({
  ...buyer,
  ...reading,
  id: "listRequestEvents",
  method: "get",
  path: "/api/buyer/requests/:id/events",
  summary: "What happened, the latest first",
  params: oneCase,
  query: paging,
  output: eventsPage,
  refuses: [400, 401, 404, 429],
});

export const requestTransitionsEndpoint = endpoint({
  ...buyer,
  ...reading,
  id: "requestTransitions",
  method: "get",
  path: "/api/buyer/requests/:id/transitions",
  summary: "The moves that are the reader's now, and why one is refused",
  params: oneCase,
  output: transitionsPage,
});

export const readCaseEndpoint = endpoint({
  ...staff,
  ...reading,
  id: "readCase",
  method: "get",
  path: "/api/staff/cases/:id",
  summary: "A case, as it is now",
  params: oneCase,
  output: caseViewSchema,
});

export const listCaseEventsEndpoint = endpoint({
  ...staff,
  ...reading,
  id: "listCaseEvents",
  method: "get",
  path: "/api/staff/cases/:id/events",
  summary: "What happened, the latest first, with what is the agency's own",
  params: oneCase,
  query: paging,
  output: eventsPage,
  refuses: [400, 401, 404, 429],
});

export const caseTransitionsEndpoint = endpoint({
  ...staff,
  ...reading,
  id: "caseTransitions",
  method: "get",
  path: "/api/staff/cases/:id/transitions",
  summary: "The moves that are the reader's now, and why one is refused",
  params: oneCase,
  output: transitionsPage,
});

export const caseEndpoints = [
  listRequestsEndpoint,
  readRequestEndpoint,
  listRequestEventsEndpoint,
  requestTransitionsEndpoint,
  readCaseEndpoint,
  listCaseEventsEndpoint,
  caseTransitionsEndpoint,
] as const;
