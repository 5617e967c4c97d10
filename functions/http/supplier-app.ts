import { supplierShell } from "../accounts/pages.tsx";
import type { Deps } from "../platform/deps.ts";
import { openTokens } from "../platform/tokens.ts";
import { createApp } from "./app.ts";
import { limited } from "./limited.ts";
import { whoAsks } from "./who.ts";

/** What start-ups and firms use. */
export const supplierApp = (deps: Deps) =>
  createApp(deps, limited(whoAsks(deps, openTokens(deps.config))), {
    endpoints: [],
    pages: [supplierShell],
    forms: [],
  });
