import * as z from "zod";
import { endpoint } from "../base/endpoint.ts";
import { textOf } from "../base/text.ts";
import { applicationMoves, applicationStates } from "./application-states.ts";
import {
  applicationIdSchema,
  applicationLineSchema,
  applicationSchema,
  mayDecideApplications,
  mayHandleApplications,
  mayReadApplications,
  ownApplicationSchema,
  wishSchema,
} from "./applications.ts";
import { technologyIdSchema } from "./model.ts";
import { isSupplier } from "./rules.ts";

const nothing = z.strictObject({});
const revision = z.int().min(1).optional();
export const oneApplication = z.strictObject({ id: applicationIdSchema });
const refuses = [400, 401, 404, 409, 422, 429];
const reads = [400, 401, 404, 429];
const text = (max: number) => z.string().trim().min(1).max(max);
const after = z.string().max(200).optional();
const lines = z.lazy(() =>
  z.strictObject({ items: z.array(applicationLineSchema), next: z.string().optional() }),
);

const firm = { audience: "supplier", permission: isSupplier } as const;
export const cursorQuery = z.strictObject({ after });
export const listOwnApplicationsEndpoint = endpoint({
  ...firm,
  id: "listOwnApplications",
  method: "get",
  path: "/api/supplier/applications",
  summary: "The firm's own requests to the agency, the latest first",
  audit: { none: "changes nothing" },
  params: nothing,
  query: cursorQuery,
  output: lines,
  refuses: reads,
});
export const readOwnApplicationEndpoint = endpoint({
  ...firm,
  id: "readOwnApplication",
  method: "get",
  path: "/api/supplier/applications/:id",
  summary: "One of the firm's own requests, with the days of its answers",
  audit: { none: "changes nothing" },
  params: oneApplication,
  query: nothing,
  output: ownApplicationSchema,
  refuses: reads,
});
export const submitApplicationEndpoint = endpoint({
  ...firm,
  id: "submitApplication",
  method: "post",
  path: "/api/supplier/applications",
  summary: "Asks the agency for a trial by the forces, an investment or a loan for a listed technology",
  audit: { action: "application.submit" },
  params: nothing,
  query: nothing,
  input: z.lazy(() =>
    z.strictObject({
      technology: technologyIdSchema,
      wish: wishSchema,
      text: text(4000),
      documents: z
        .array(z.string().regex(/^D-[0-9A-HJKMNP-TV-Z]{12}$/))
        .max(10)
        .optional(),
    }),
  ),
  output: ownApplicationSchema,
  refuses,
});
export const withdrawApplicationEndpoint = endpoint({
  ...firm,
  id: "withdrawApplication",
  method: "post",
  path: "/api/supplier/applications/:id/withdraw",
  summary: "Takes a request back",
  audit: { action: "application.withdraw" },
  params: oneApplication,
  query: nothing,
  input: z.strictObject({ revision }),
  output: ownApplicationSchema,
  refuses,
});

/** What the board can be asked for. */
export const boardStates = ["OPEN", "LATE", ...applicationStates] as const;
export const boardQuery = z.strictObject({ state: z.enum(boardStates).optional(), after });
export const listApplicationsEndpoint = endpoint({
  audience: "staff",
  permission: mayReadApplications,
  id: "listApplications",
  method: "get",
  path: "/api/staff/applications",
  summary: "Firms' requests: open ones with the first to come due on top, late ones, or those of a state",
  audit: { none: "changes nothing" },
  params: nothing,
  query: boardQuery,
  output: lines,
  refuses: reads,
});
export const readApplicationEndpoint = endpoint({
  audience: "staff",
  permission: mayReadApplications,
  id: "readApplication",
  method: "get",
  path: "/api/staff/applications/:id",
  summary: "One request of a firm, with the moves that are open to the reader",
  audit: { none: "changes nothing" },
  params: oneApplication,
  query: nothing,
  output: z.lazy(() =>
    z.strictObject({
      application: applicationSchema,
      moves: z.array(z.strictObject({ move: z.enum(applicationMoves), obstacle: z.string().optional() })),
    }),
  ),
  refuses: reads,
});

const onOne = {
  audience: "staff",
  method: "post",
  params: oneApplication,
  query: nothing,
  output: applicationSchema,
  refuses,
} as const;
const handled = { ...onOne, permission: mayHandleApplications } as const;
export const acknowledgeApplicationEndpoint = endpoint({
  ...handled,
  id: "acknowledgeApplication",
  path: "/api/staff/applications/:id/acknowledgement",
  summary: "Says that a request has arrived, and takes it over",
  audit: { action: "application.acknowledge" },
  input: z.strictObject({ revision }),
});
export const reviewApplicationEndpoint = endpoint({
  ...handled,
  id: "reviewApplication",
  path: "/api/staff/applications/:id/review",
  summary: "Begins the review",
  audit: { action: "application.begin-review" },
  input: z.strictObject({ revision }),
});
export const recommendApplicationEndpoint = endpoint({
  ...handled,
  id: "recommendApplication",
  path: "/api/staff/applications/:id/recommendation",
  summary: "Prepares the decision",
  audit: { action: "application.recommend" },
  input: z.strictObject({ grant: z.boolean(), reason: text(3000), revision }),
});
export const decideApplicationEndpoint = endpoint({
  ...onOne,
  permission: mayDecideApplications,
  id: "decideApplication",
  path: "/api/staff/applications/:id/decision",
  summary: "Grants or declines a request that another person prepared; a granted trial opens its pilot",
  audit: { action: "application.grant, application.decline, pilot.open" },
  input: z.lazy(() =>
    z.strictObject({
      result: z.enum(["GRANTED", "DECLINED"]),
      text: text(3000),
      unit: textOf(200).optional(),
      revision,
    }),
  ),
});

export const applicationEndpoints = [
  listOwnApplicationsEndpoint,
  readOwnApplicationEndpoint,
  submitApplicationEndpoint,
  withdrawApplicationEndpoint,
  listApplicationsEndpoint,
  readApplicationEndpoint,
  acknowledgeApplicationEndpoint,
  reviewApplicationEndpoint,
  recommendApplicationEndpoint,
  decideApplicationEndpoint,
] as const;
