import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { type Policies, type PolicyDraft, policyDayRefused } from "../../shared/rfq/policy.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { policiesRecord, putPolicies, readPolicies } from "./policies.ts";

type Wish = PolicyDraft & { readonly revision?: number | undefined };

/** Proposes what is to count from a later day on; one proposal waits at a time. */
export async function proposePolicy(ctx: Ctx, { revision, reason, ...draft }: Wish): Promise<Policies> {
  const { deps, actor, reader } = ctx;
  const before = await readPolicies(deps.table, { consistent: true });
  if (revision !== undefined && revision !== before.revision)
    throw new AppError("conflict", "record-changed");

  if (before.proposal) throw new AppError("refused", "policy-proposal-waits");
  const refused = policyDayRefused(before.policies, draft.from, dayInJapan(deps.now()));
  if (refused) throw new AppError("refused", refused, { rule: refused, field: "from" });

  const after = {
    ...before,
    proposal: {
      policy: { version: `${draft.from}.${before.decisions.length + 1}`, ...draft },
      reason,
      by: actorId(actor),
      ...(reader?.name && { name: reader.name }),
      at: deps.now().toISOString(),
    },
  };
  await commit(
    ctx,
    [putPolicies(before, after)],
    [
      {
        record: policiesRecord,
        action: "case-policy.propose",
        detail: { from: draft.from, version: after.proposal.policy.version, reason },
        ...(before.revision === 0 && { first: true as const }),
      },
    ],
  );
  return { ...after, revision: before.revision + 1 };
}
