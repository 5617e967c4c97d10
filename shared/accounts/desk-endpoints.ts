import * as z from "zod";
import { daySchema } from "../base/day.ts";
import { endpoint } from "../base/endpoint.ts";
import { organisationKinds, organisationStatuses } from "./codes.ts";
import { fileSchema, moveInput, names } from "./endpoints.ts";
import { organisationIdSchema, organisationSchema } from "./model.ts";
import { mayReadQueue } from "./rules.ts";

const nothing = z.strictObject({});
const staff = { audience: "staff", permission: mayReadQueue, params: nothing, query: nothing } as const;

export const queueEndpoint = endpoint({
  ...staff,
  id: "listOrganisations",
  method: "get",
  path: "/api/staff/organisations",
  summary: "Organisations that wait for the agency, the longest due first, or all of a kind",
  audit: { none: "a list of the desk" },
  query: z.strictObject({
    list: z.enum(["WAITING", "GOVERNMENT", "SUPPLIER"]).default("WAITING"),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        id: organisationIdSchema,
        kind: z.enum(organisationKinds),
        status: z.enum(organisationStatuses),
        country: z.string(),
        name: names,
        appliedOn: daySchema,
        answerDueOn: daySchema,
        answeredOn: daySchema.optional(),
        clearedUntil: daySchema.optional(),
        checkedBy: z.string().optional(),
        missing: z.int(),
      }),
    ),
    next: z.string().optional(),
  }),
  refuses: [400, 401, 404, 429],
});

const organisationParams = z.strictObject({ id: organisationIdSchema });

export const readOrganisationEndpoint = endpoint({
  ...staff,
  id: "readOrganisation",
  method: "get",
  path: "/api/staff/organisations/:id",
  summary: "One organisation with its people and the moves open to the caller's role",
  audit: { none: "the desk's own work" },
  params: organisationParams,
  output: fileSchema,
  refuses: [401, 404, 429],
});

export const moveOrganisationEndpoint = endpoint({
  ...staff,
  id: "moveOrganisation",
  method: "post",
  path: "/api/staff/organisations/:id/move",
  summary: "Moves an organisation on its way: checks, findings, decisions",
  audit: { action: "organisation.*" },
  params: organisationParams,
  input: moveInput,
  output: organisationSchema,
  refuses: [400, 401, 404, 409, 422, 429],
});

export const deskEndpoints = [queueEndpoint, readOrganisationEndpoint, moveOrganisationEndpoint] as const;
