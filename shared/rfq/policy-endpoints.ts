import * as z from "zod";
import { endpoint } from "../base/endpoint.ts";
import { mayDecidePolicy, mayProposePolicy, policiesSchema, policyDraftSchema } from "./policy.ts";
import { mayReadBoard } from "./rules.ts";

const nothing = z.strictObject({});
const staff = { audience: "staff", params: nothing, query: nothing, output: policiesSchema } as const;
const path = "/api/staff/case-policy";
const revision = z.int().optional();

export const readPoliciesEndpoint = endpoint({
  ...staff,
  id: "readCasePolicies",
  method: "get",
  path,
  permission: mayReadBoard,
  audit: { none: "reads" },
  summary: "Clocks and fee rates with the days from which they count, what is proposed, and what was decided",
  refuses: [401, 404, 429],
});
export const proposePolicyEndpoint = endpoint({
  ...staff,
  id: "proposeCasePolicy",
  method: "post",
  path,
  permission: mayProposePolicy,
  audit: { action: "case-policy.propose" },
  summary: "Proposes clocks and fee rates from a later day on",
  input: z.lazy(() => policyDraftSchema.unwrap().extend({ revision })),
  refuses: [400, 401, 404, 409, 413, 415, 422, 429],
});
export const decidePolicyEndpoint = endpoint({
  ...staff,
  id: "decideCasePolicy",
  method: "post",
  path: `${path}/decision`,
  permission: mayDecidePolicy,
  audit: { action: "case-policy.decide" },
  summary: "Approves or rejects what somebody else proposed",
  input: z.strictObject({
    approved: z.boolean(),
    note: z.string().trim().max(1000).optional(),
    revision,
  }),
  refuses: [400, 401, 404, 409, 413, 415, 422, 429],
});

export const policyEndpoints = [readPoliciesEndpoint, proposePolicyEndpoint, decidePolicyEndpoint] as const;
