import { AppError } from "../../shared/base/app-error.ts";
import type { Ctx } from "../platform/deps.ts";
import { listMakerQuestions } from "./maker-store.ts";

/** What the agency asked the organisation of who reads, the latest first. */
export async function readMakerQuestions(ctx: Ctx, { after }: { readonly after?: string | undefined }) {
  if (ctx.actor.kind !== "supplier") throw new AppError("not-found", "page-not-found");
  return listMakerQuestions(ctx.deps.table, ctx.actor.organisationId, after);
}
