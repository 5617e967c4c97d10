import * as z from "zod";
import type { Day } from "../../shared/base/day.ts";
import { firstPolicy, type Policy, policyOn, policySchema } from "../../shared/rfq/policy.ts";
import type { Key, Table } from "../platform/table.ts";
import { fieldsOf } from "./store.ts";

/** Every policy that was decided, in one small row. */
export const policiesKey: Key = { pk: "CASEPOLICY", sk: "DECIDED" };
const decided = z.lazy(() => z.object({ policies: z.array(policySchema), revision: z.int() }));

export async function readPolicies(
  table: Table,
): Promise<{ readonly policies: readonly Policy[]; readonly revision: number }> {
  const row = await table.get(policiesKey);
  if (!row) return { policies: [firstPolicy], revision: 0 };
  const { policies, revision } = decided.parse(fieldsOf(row));
  return { policies: [firstPolicy, ...policies], revision };
}

/** What counts on a day. */
export const readPolicy = async (table: Table, day: Day): Promise<Policy> =>
  policyOn((await readPolicies(table)).policies, day);
