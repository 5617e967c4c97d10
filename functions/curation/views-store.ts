import { isSignedIn } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { type SavedView, savedViewSchema } from "../../shared/curation/model.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";

const viewsMax = 40;
const partition = (personId: string) => `PERSON#${personId}`;

function own(ctx: Ctx): string {
  if (!isSignedIn(ctx.actor)) throw new AppError("unauthenticated", "sign-in-needed");
  return partition(ctx.actor.personId);
}

/** The searches that the reader keeps, by name. */
export async function listViews(ctx: Ctx): Promise<SavedView[]> {
  const page = await ctx.deps.table.list({ pk: own(ctx), from: "VIEW#", to: "VIEW#~", limit: viewsMax });
  return page.rows.map(({ name, query }) => savedViewSchema.parse({ name, query }));
}

/** Keeps a search under a name, in place of the one that had it; `drop` forgets it. */
export async function keepView(ctx: Ctx, input: SavedView & { drop?: boolean }): Promise<void> {
  const key = { pk: own(ctx), sk: `VIEW#${input.name.normalize("NFC")}` };
  const { name, query } = input;
  await commit(
    ctx,
    [input.drop ? { remove: key, expect: "anything" } : { put: { ...key, name, query }, expect: "anything" }],
    noAudit("a search that somebody keeps for themselves"),
  );
}
