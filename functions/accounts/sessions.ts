import type { Person, Session } from "../../shared/accounts/model.ts";
import { isSignedIn } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import type { Row, Write } from "../platform/table.ts";
import { hashOf, sessionKey } from "./keys.ts";
import { getSession, listSessions } from "./store.ts";

/** Milliseconds without a request, and in all. The agency's end sooner. [policy] */
export const sessionLimits = {
  agency: { idle: 30 * 60_000, whole: 10 * 3_600_000 },
  outside: { idle: 2 * 3_600_000, whole: 12 * 3_600_000 },
} as const;
/** Every request would cost a write otherwise. */
const seenEvery = 60_000;

/** A session's write and the cookie value that opens it: `<person id>.<secret>`. */
export function newSession(
  deps: Deps,
  person: Person,
  agent: string,
): { write: Write; cookie: string; hash: string } {
  const secret = Buffer.from(deps.random(32)).toString("base64url");
  const now = deps.now();
  const endsAt = new Date(now.getTime() + sessionLimits[person.realm].whole);
  const hash = hashOf(secret);
  const session: Session = {
    hash,
    personId: person.id,
    createdAt: now.toISOString(),
    seenAt: now.toISOString(),
    endsAt: endsAt.toISOString(),
    agent,
    expiresAt: Math.ceil(endsAt.getTime() / 1000),
  };
  return {
    write: { put: { ...sessionKey(person.id, hash), ...session }, expect: "absent" },
    cookie: `${person.id}.${secret}`,
    hash,
  };
}

const cookiePattern = /^(P-[0-9A-HJKMNP-TV-Z]{12})\.([\w-]{43})$/;

/** The live session of a cookie; undefined when there is none, it was ended, or it was left alone too long. */
export async function readSession(deps: Deps, cookie: string | undefined): Promise<Session | undefined> {
  const [, personId, secret] = cookiePattern.exec(cookie ?? "") ?? [];
  if (!personId || !secret) return undefined;
  return getSession(deps.table, personId, hashOf(secret));
}

/** Whether a session still counts, and that it does: its last sign of life moves on. */
export async function keepAlive(deps: Deps, session: Session, realm: Person["realm"]): Promise<boolean> {
  const now = deps.now().getTime();
  const quiet = now - Date.parse(session.seenAt);
  if (now >= Date.parse(session.endsAt) || quiet > sessionLimits[realm].idle) return false;
  if (quiet > seenEvery) {
    const seen = { ...session, seenAt: new Date(now).toISOString() };
    return stillThere(deps, { ...sessionKey(session.personId, session.hash), ...seen });
  }
  return true;
}

/** Never brings back a session that was ended meanwhile. */
async function stillThere(deps: Deps, row: Row): Promise<boolean> {
  try {
    await deps.table.write([{ put: row, expect: "present" }]);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "conflict") return false;
    throw error;
  }
}

/** Ends one of the person's own sessions. Throws `not-found` for any other. */
export async function endSession(ctx: Ctx, input: { hash: string }): Promise<void> {
  if (!isSignedIn(ctx.actor)) throw new AppError("unauthenticated", "sign-in-needed");
  const session = await getSession(ctx.deps.table, ctx.actor.personId, input.hash);
  if (!session) throw new AppError("not-found", "session-not-found");

  await commit(
    ctx,
    [{ remove: sessionKey(session.personId, session.hash), expect: "anything" }],
    [{ record: `person:${session.personId}`, action: "session.end", detail: { sessions: 1 } }],
  );
}

/** Signs the person out everywhere, or everywhere but here (`except`, a session's hash). */
export async function endSessions(ctx: Ctx, input: { except?: string | undefined }): Promise<number> {
  if (!isSignedIn(ctx.actor)) throw new AppError("unauthenticated", "sign-in-needed");
  const { personId } = ctx.actor;
  const sessions = (await listSessions(ctx.deps.table, personId)).filter((s) => s.hash !== input.except);
  for (let from = 0; from < sessions.length; from += 90) {
    const some = sessions.slice(from, from + 90);
    await commit(
      ctx,
      some.map(({ hash }): Write => ({ remove: sessionKey(personId, hash), expect: "anything" })),
      [{ record: `person:${personId}`, action: "session.end", detail: { sessions: some.length } }],
    );
  }
  return sessions.length;
}

export const forgetSessions = (personId: string, sessions: readonly Session[]): Write[] =>
  sessions.map(({ hash }) => ({ remove: sessionKey(personId, hash), expect: "anything" }));

/** The person's sessions, the one in use first, then the latest seen. */
export async function sessionLines(ctx: Ctx, here: string | undefined) {
  if (!isSignedIn(ctx.actor)) throw new AppError("unauthenticated", "sign-in-needed");
  const now = ctx.deps.now().toISOString();
  const sessions = (await listSessions(ctx.deps.table, ctx.actor.personId)).filter((s) => s.endsAt > now);
  return sessions
    .map(({ hash, createdAt, seenAt, agent }) => ({ hash, createdAt, seenAt, agent, here: hash === here }))
    .sort((a, b) => Number(b.here) - Number(a.here) || (a.seenAt < b.seenAt ? 1 : -1));
}
