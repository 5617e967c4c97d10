import {
  type Asked,
  goTo,
  serve,
  serveForm,
  servePage,
  type Typed,
  untyped,
} from "../../shared/base/endpoint.ts";
import * as contract from "../../shared/rfq/policy-endpoints.ts";
import { decidePolicyForm, policyPage, proposePolicyForm } from "../../shared/rfq/policy-pages.ts";
import { viewOf } from "../../web/layout/site.ts";
import { PolicyPage } from "../../web/rfq/policy-page.tsx";
import type { Ctx } from "../platform/deps.ts";
import { decidePolicy } from "./decide-policy.ts";
import { readPolicies } from "./policies.ts";
import { proposePolicy } from "./propose-policy.ts";

type Shown = Pick<Asked<never, never>, "lang" | "path">;
const show = async (ctx: Ctx, asked: Shown, typed: Typed = untyped, failed?: "propose" | "decide") => ({
  body: (
    <PolicyPage
      {...viewOf(ctx, asked)}
      {...(await readPolicies(ctx.deps.table, { consistent: true }))}
      actor={ctx.actor}
      typed={typed}
      failed={failed}
    />
  ),
});

export const policyPages = [servePage(policyPage, (ctx: Ctx, asked) => show(ctx, asked))] as const;
export const policyForms = [
  serveForm(
    proposePolicyForm,
    async (ctx: Ctx, { input, lang }) => {
      await proposePolicy(ctx, input);
      return goTo(`/${lang}/staff/policy`);
    },
    (ctx, asked, typed) => show(ctx, asked, typed, "propose"),
  ),
  serveForm(
    decidePolicyForm,
    async (ctx: Ctx, { input: { decision, ...input }, lang }) => {
      await decidePolicy(ctx, { approved: decision, ...input });
      return goTo(`/${lang}/staff/policy`);
    },
    (ctx, asked, typed) => show(ctx, asked, typed, "decide"),
  ),
] as const;
export const policyRoutes = [
  serve(contract.readPoliciesEndpoint, (ctx: Ctx) => readPolicies(ctx.deps.table)),
  serve(contract.proposePolicyEndpoint, (ctx: Ctx, { input }) => proposePolicy(ctx, input)),
  serve(contract.decidePolicyEndpoint, (ctx: Ctx, { input }) => decidePolicy(ctx, input)),
] as const;
