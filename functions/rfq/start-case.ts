import { dayInJapan } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import { nothingDone } from "../../shared/rfq/execution.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { emptyRequest } from "../../shared/rfq/request.ts";
import { getOrganisation } from "../accounts/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { clockFor } from "./clock.ts";
import { readPolicy } from "./policies.ts";

type Owner = Pick<Case, "organisationId" | "country">;

/** A case before anything was asked for; nothing is written. */
export async function newCase(ctx: Ctx, { organisationId, country }: Owner, by: string): Promise<Case> {
  const { deps } = ctx;
  const now = deps.now();
  const today = dayInJapan(now);
  const [organisation, policy] = await Promise.all([
    getOrganisation(deps.table, organisationId),
    readPolicy(deps.table, today),
  ]);
  const one: Case = {
    id: idFrom("C", deps.random(8)),
    organisationId,
    organisation: organisation?.name ?? {},
    country,
    revision: 1,
    status: "DRAFT",
    createdAt: now.toISOString(),
    changedAt: now.toISOString(),
    by,
    requestRevision: 0,
    request: emptyRequest,
    acceptances: [],
    clock: { since: today },
    steps: [],
    people: ctx.reader?.name ? { [by]: ctx.reader.name } : {},
    followers: by.startsWith("P-") ? [by] : [],
    screenings: [],
    matchDecisions: [],
    execution: nothingDone,
    children: [],
    modifications: [],
    retransfers: [],
    attestations: [],
    openQuestions: 0,
  };
  return { ...one, clock: clockFor(undefined, one, today, policy) };
}
