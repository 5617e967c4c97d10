import { AppError } from "../../shared/base/app-error.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { isFirmsOwn } from "../../shared/startups/rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { findTechnology } from "./find-technology.ts";

type Wanted = { readonly id: string; readonly revision?: number | undefined };

/** A technology of the firm of whoever acts. Throws `not-found` for everybody else's, to the agency too. */
export async function findOwn(ctx: Ctx, wanted: Wanted): Promise<Technology> {
  const one = await findTechnology(ctx, wanted);
  if (!isFirmsOwn(ctx.actor, one)) throw new AppError("not-found", "technology-not-found", { id: wanted.id });
  return one;
}

/** One that the firm still writes. Throws `not-found`, `refused` for what was handed in. */
export async function findDraft(ctx: Ctx, wanted: Wanted): Promise<Technology> {
  const before = await findOwn(ctx, wanted);
  if (before.status !== "DRAFT")
    throw new AppError("refused", "technology-not-draft", {
      rule: "technology-not-draft",
      status: before.status,
    });
  return before;
}
