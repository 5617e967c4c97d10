import { AppError } from "../../shared/base/app-error.ts";
import { NeedPage } from "../../web/startups/need-page.tsx";
import { NeedsPage } from "../../web/startups/needs-page.tsx";
import type { Ctx } from "../platform/deps.ts";
import { readPublicNeed } from "./read-public-need.ts";

export { listShownNeeds } from "./list-shown-needs.ts";

/** Loaded when somebody asks for it: views and their words would make every start of the public's function longer. */
export const needsBody = (props: Parameters<typeof NeedsPage>[0]): string => String(<NeedsPage {...props} />);
export const needBody = (props: Parameters<typeof NeedPage>[0]): string => String(<NeedPage {...props} />);

/** A published need; undefined where there is none. */
export async function readIfShown(ctx: Ctx, asked: { readonly id: string }) {
  try {
    return await readPublicNeed(ctx, asked);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return undefined;
    throw error;
  }
}
