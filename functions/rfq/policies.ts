import * as z from "zod";
import type { Day } from "../../shared/base/day.ts";
import {
  firstPolicy,
  type Policies,
  type Policy,
  policyDecisionSchema,
  policyOn,
  policyProposalSchema,
  policySchema,
} from "../../shared/rfq/policy.ts";
import type { Key, Table, Write } from "../platform/table.ts";
import { fieldsOf } from "./store.ts";

/** Every policy that was decided, what is proposed, and who decided: one small row. */
export const policiesKey: Key = { pk: "CASEPOLICY#DECIDED", sk: "DECIDED" };
export const policiesRecord = "case-policy";
const decided = z.lazy(() =>
  z.object({
    policies: z.array(policySchema),
    revision: z.int(),
    proposal: policyProposalSchema.optional(),
    decisions: z.array(policyDecisionSchema).default([]),
  }),
);

export async function readPolicies(table: Table, how?: { consistent: boolean }): Promise<Policies> {
  const row = await table.get(policiesKey, how);
  if (!row) return { policies: [firstPolicy], revision: 0, decisions: [] };
  const { policies, ...rest } = decided.parse(fieldsOf(row));
  return { ...rest, policies: [firstPolicy, ...policies] };
}

/** Expects the revision that was read; the first policy is the program's own and is not stored. */
export const putPolicies = (before: Policies, after: Omit<Policies, "revision">): Write => ({
  put: {
    ...policiesKey,
    ...after,
    policies: after.policies.filter(({ version }) => version !== firstPolicy.version),
    revision: before.revision + 1,
  },
  expect: before.revision === 0 ? "absent" : { revision: before.revision },
});

/** What counts on a day. */
export const readPolicy = async (table: Table, day: Day): Promise<Policy> =>
  policyOn((await readPolicies(table)).policies, day);
