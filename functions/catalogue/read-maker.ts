import { AppError } from "../../shared/base/app-error.ts";
import type { Ctx } from "../platform/deps.ts";
import { listOfMaker, listSeen } from "./maker-store.ts";

/** The listings of the supplier who asks, and who read its name; nothing of others can be asked for. */
export async function readMaker(ctx: Ctx, input: { cursor?: string | undefined }) {
  if (ctx.actor.kind !== "supplier") throw new AppError("not-found", "page-not-found");
  const { organisationId } = ctx.actor;
  const [items, { seen, next }] = await Promise.all([
    listOfMaker(ctx.deps.table, organisationId),
    listSeen(ctx.deps.table, organisationId, input.cursor),
  ]);
  return { items, seen, ...(next !== undefined && { next }) };
}
