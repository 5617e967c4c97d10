import type { Technology } from "../../shared/startups/model.ts";
import type { TechnologyProps } from "../../web/startups/part.ts";
import type { PersonCtx } from "../accounts/index.ts";

/** What a part of the firm's technology page needs besides the technology; it adds its own to `TechnologyProps`. */
export type PageLoader = (ctx: PersonCtx, one: Technology) => Promise<Partial<TechnologyProps>>;

/** Run together, once for each showing of the page. */
export const pageLoaders: readonly PageLoader[] = [];
