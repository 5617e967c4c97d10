import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Need, Statement } from "../../shared/startups/need.ts";
import type { NeedAudience } from "../../shared/startups/need-codes.ts";
import { mayPropose, mayWriteNeeds } from "../../shared/startups/need-rules.ts";
import { getOrganisation } from "../accounts/index.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { needRecord } from "./change-need.ts";
import { needLineWrites } from "./need-lines.ts";
import { putNeed } from "./need-store.ts";

export type NewNeed = {
  readonly statement: Statement;
  readonly audience: NeedAudience;
  /** Of a government: whether its name is shown with the need. */
  readonly named?: boolean | undefined;
};

/** A draft: of the agency, or of a cleared government, which then is its sponsor. */
export async function createNeed(ctx: Ctx, input: NewNeed): Promise<Need> {
  const { actor, deps } = ctx;
  if (!(mayWriteNeeds(actor) || mayPropose(actor)) || !("personId" in actor))
    throw new AppError("refused", "need-not-cleared", { rule: "not-cleared" });
  const at = deps.now().toISOString();
  const sponsor = actor.kind === "buyer" && {
    organisationId: actor.organisationId,
    country: actor.country,
    name: (await getOrganisation(deps.table, actor.organisationId))?.name ?? {},
    shown: input.named ?? false,
  };
  const need: Need = {
    id: idFrom("N", deps.random(8)),
    revision: 1,
    status: "DRAFT",
    statement: input.statement,
    audience: input.audience,
    ...(sponsor && { sponsor }),
    by: actor.personId,
    writers: [actor.personId],
    reminded: [],
    followers: [actor.personId],
    createdAt: at,
    changedAt: at,
  };

  await commit(
    ctx,
    [putNeed(undefined, need), ...needLineWrites(undefined, need)],
    [
      {
        record: needRecord(need.id),
        action: "need.create",
        detail: sponsor ? { organisation: sponsor.organisationId } : {},
        first: true,
      },
    ],
  );

  return need;
}
