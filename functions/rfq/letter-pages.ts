import { AppError } from "../../shared/base/app-error.ts";
import { serve, servePage } from "../../shared/base/endpoint.ts";
import { letterEndpoint, letterPage, sha256In } from "../../shared/rfq/letter-check.ts";
import { viewOf } from "../../web/layout/site.ts";
import type { Ctx } from "../platform/deps.ts";

const late = () => import("./open-view-pages.tsx");

/** Nothing here needs signing in, and nothing is told but the standing of a letter whose hash one already has. */
export const letterRoutes = [
  serve(letterEndpoint, async (ctx: Ctx, { params }) => {
    const found = await (await late()).checkLetter(ctx, params.sha256);
    if (!found) throw new AppError("not-found", "letter-not-found");
    return found;
  }),
] as const;

export const letterPages = [
  servePage(letterPage, async (ctx: Ctx, asked) => {
    const { checkLetter, letterBody } = await late();
    const typed = asked.query.sha256;
    const sha256 = typed && sha256In(typed);
    const found = sha256 && (await checkLetter(ctx, sha256));
    return { body: letterBody({ ...viewOf(ctx, asked), typed, valid: !!sha256, found: found || undefined }) };
  }),
] as const;
