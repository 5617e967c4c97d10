import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { type Policies, policyDecisionRefused } from "../../shared/rfq/policy.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { policiesRecord, putPolicies, readPolicies } from "./policies.ts";

type Decision = {
  readonly approved: boolean;
  readonly note?: string | undefined;
  readonly revision?: number | undefined;
};
/** The latest decisions stay in the row; the trail has all of them. */
const decisionsMost = 100;

/** Decides what somebody else proposed; what is approved counts from its day on and is not changed any more. */
export async function decidePolicy(ctx: Ctx, { approved, note, revision }: Decision): Promise<Policies> {
  const { deps, actor, reader } = ctx;
  const before = await readPolicies(deps.table, { consistent: true });
  if (revision !== undefined && revision !== before.revision)
    throw new AppError("conflict", "record-changed");

  const refused = policyDecisionRefused(before, actor, approved, dayInJapan(deps.now()));
  const { proposal, ...rest } = before;
  if (refused || !proposal)
    throw new AppError("refused", refused ?? "policy-nothing-proposed", { rule: refused ?? "" });

  const decision = {
    proposal,
    approved,
    ...(note && { note }),
    by: actorId(actor),
    ...(reader?.name && { name: reader.name }),
    at: deps.now().toISOString(),
  };
  const after = {
    ...rest,
    policies: approved ? [...before.policies, proposal.policy] : before.policies,
    decisions: [...before.decisions, decision].slice(-decisionsMost),
  };
  await commit(
    ctx,
    [putPolicies(before, after)],
    [
      {
        record: policiesRecord,
        action: "case-policy.decide",
        detail: { approved: String(approved), from: proposal.policy.from, version: proposal.policy.version },
      },
    ],
  );
  return { ...after, revision: before.revision + 1 };
}
