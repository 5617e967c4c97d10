import type { Ctx } from "../platform/deps.ts";
import type { SignIn } from "../platform/oidc.ts";
import type { Who } from "./identify.ts";

/** The context of whoever has signed in; `session` is absent when a token speaks for the person. */
export type PersonCtx = Ctx & { readonly who: Who | undefined; readonly session: string | undefined };

/** The function that people sign in at also knows the identity providers. */
export type AccountCtx = PersonCtx & { readonly signIn: SignIn };
