import * as z from "zod";
import { daySchema } from "../base/day.ts";
import { form, page } from "../base/endpoint.ts";
import { clockSteps, firstPolicy, mayDecidePolicy, mayProposePolicy } from "./policy.ts";
import { mayReadBoard } from "./rules.ts";

const nothing = z.strictObject({});
const revision = z.coerce.number().int();
export const policyPage = page({
  audience: "staff",
  permission: mayReadBoard,
  audit: { none: "reads" },
  id: "case-policy",
  path: "/staff/policy",
  params: nothing,
  query: nothing,
});

const days = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/, "invalid-value")
  .transform(Number)
  .refine((value) => value <= 3650, { error: "invalid-value" });
/** Per cent with at most two decimals, as hundredths. */
const percent = z
  .string()
  .trim()
  .regex(/^\d{1,3}(\.\d{1,2})?$/, "percent-range")
  .transform((text) => Math.round(Number(text) * 100))
  .refine((value) => value <= 10_000, { error: "percent-range" });

const lengths = z.strictObject(
  Object.fromEntries(clockSteps.map((step) => [step, days])) as Record<
    (typeof clockSteps)[number],
    typeof days
  >,
);
/** A form names days only: what kind of days a step counts in stays as it is. */
export const proposePolicyForm = form({
  audience: "staff",
  permission: mayProposePolicy,
  audit: { action: "case-policy.propose" },
  id: "case-policy-propose",
  path: "/staff/policy",
  page: "/staff/policy",
  params: nothing,
  input: z.strictObject({
    from: daySchema,
    clocks: lengths.transform((typed) => {
      const kept = Object.entries(typed).map(([step, count]) => [
        step,
        { days: count, of: firstPolicy.clocks[step as keyof typeof typed].of },
      ]);
      return Object.fromEntries(kept) as typeof firstPolicy.clocks;
    }),
    feeBasisPoints: z.strictObject({ PRINCIPAL: percent, AGENT: percent, FACILITATED: percent }),
    reason: z.string().trim().min(1, "required").max(1000, "too-long"),
    revision,
  }),
});
export const decidePolicyForm = form({
  audience: "staff",
  permission: mayDecidePolicy,
  audit: { action: "case-policy.decide" },
  id: "case-policy-decide",
  path: "/staff/policy/decision",
  page: "/staff/policy",
  params: nothing,
  input: z.strictObject({
    decision: z.enum(["APPROVE", "REJECT"], { error: "required" }).transform((said) => said === "APPROVE"),
    note: z
      .string()
      .trim()
      .max(1000, "too-long")
      .optional()
      .transform((text) => text || undefined),
    revision,
  }),
});
