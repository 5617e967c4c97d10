import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import { type BriefChanges, withBriefChanges } from "../../shared/startups/brief-changes.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { type TechnologyView, technologyView } from "../../shared/startups/view.ts";
import { getOrganisation } from "../accounts/index.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { eventOf, technologyRecord } from "./change-technology.ts";
import { lineWrites } from "./lines.ts";
import { putEvent, putTechnology } from "./store.ts";

/** A draft of the reader's firm, which may write before it is verified. Throws `not-found` for anybody else. */
export async function createTechnology(
  ctx: Ctx,
  input: { readonly changes?: BriefChanges | undefined },
): Promise<TechnologyView> {
  const { deps, actor } = ctx;
  if (actor.kind !== "supplier") throw new AppError("not-found", "page-not-found");
  const { organisationId, personId } = actor;
  const firm = await getOrganisation(deps.table, organisationId);
  if (!firm) throw new AppError("not-found", "organisation-not-found");

  const at = deps.now().toISOString();
  const one: Technology = {
    id: idFrom("T", deps.random(8)),
    revision: 1,
    status: "DRAFT",
    organisationId,
    firm: firm.name,
    brief: withBriefChanges({}, input.changes ?? {}),
    attempt: 0,
    feedback: [],
    followers: [personId],
    createdAt: at,
    changedAt: at,
  };

  await commit(
    ctx,
    [
      putTechnology(undefined, one),
      putEvent(one.id, eventOf(ctx, one, one, { event: { kind: "create" } })),
      ...lineWrites(undefined, one),
    ],
    [
      {
        record: technologyRecord(one.id),
        action: "technology.create",
        detail: { organisation: organisationId },
        first: true,
      },
    ],
  );

  return technologyView(actor, one);
}
