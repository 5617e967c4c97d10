import { explain } from "../../web/copy/refusals.ts";
import type { AccountCtx } from "../accounts/ctx.ts";
import { memberForms, memberPages } from "../accounts/member-pages.tsx";
import { accountShell, signInForms, signInPages } from "../accounts/pages.tsx";
import { accountRoutes } from "../accounts/routes.ts";
import type { Deps } from "../platform/deps.ts";
import { openSignIn } from "../platform/oidc.ts";
import { openTokens } from "../platform/tokens.ts";
import { createApp, type Rooms } from "./app.ts";
import { guarded } from "./guarded.ts";
import { limited } from "./limited.ts";
import { whoAsks } from "./who.ts";

/** Signing in, and everything about oneself and one's own organisation. */
export const accountRooms: Rooms<AccountCtx> = {
  explain,
  around: guarded,
  endpoints: accountRoutes,
  pages: [...signInPages, accountShell, ...memberPages],
  forms: [...signInForms, ...memberForms],
};

export function accountApp(deps: Deps) {
  const who = limited(whoAsks(deps, openTokens(deps.config)));
  const signIn = openSignIn(deps.config);
  return createApp(deps, async (c) => ({ ...(await who(c)), signIn }), accountRooms);
}
