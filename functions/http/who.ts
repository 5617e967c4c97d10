import type { Context } from "hono";
import { AppError } from "../../shared/base/app-error.ts";
import type { PersonCtx, Who } from "../accounts/index.ts";
import { keepAlive, readSession, whoById, whoByToken } from "../accounts/index.ts";
import { sessionCookie } from "../platform/cookies.ts";
import type { Deps } from "../platform/deps.ts";
import type { Tokens } from "../platform/tokens.ts";
import type { CtxOf } from "./bind.ts";
import { callerOf } from "./caller.ts";

/**
 * Who asks, by bearer token or by session. A token that is refused is never passed over for a cookie; without either
 * it is the public that asks.
 */
export function whoAsks(deps: Deps, tokens: Tokens): CtxOf<PersonCtx> {
  return async (c) => {
    const bearer = bearerOf(c);
    if (bearer !== undefined) return contextOf(deps, await bySubject(deps, tokens, bearer), undefined);
    const { cookies } = callerOf(c, deps.config.hops);
    const session = await readSession(deps, cookies[sessionCookie]);
    const who = session && (await whoById(deps, session.personId));
    const alive = session && who && (await keepAlive(deps, session, who.person.realm));
    return alive ? contextOf(deps, who, session.hash) : contextOf(deps, undefined, undefined);
  };
}

function bearerOf(c: Context): string | undefined {
  const header = c.req.header("authorization");
  if (header === undefined) return undefined;
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header) ?? [];
  if (!token) throw new AppError("unauthenticated", "token-refused");
  return token;
}

async function bySubject(deps: Deps, tokens: Tokens, token: string): Promise<Who> {
  const who = await whoByToken(deps, await tokens.read(token));
  if (!who) throw new AppError("unauthenticated", "token-refused");
  return who;
}

const contextOf = (deps: Deps, who: Who | undefined, session: string | undefined): PersonCtx => ({
  deps,
  actor: who?.actor ?? { kind: "public" },
  ...(who && { reader: who.reader }),
  who,
  session,
});
