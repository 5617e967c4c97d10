import * as z from "zod";
import { localPath } from "../../shared/accounts/local-path.ts";
import { type Person, type Realm, realms } from "../../shared/accounts/model.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import { isLanguage, type Language } from "../../shared/base/text.ts";
import { type Audited, commit, noAudit } from "../platform/commit.ts";
import type { Deps } from "../platform/deps.ts";
import type { Identity } from "../platform/oidc.ts";
import type { Write } from "../platform/table.ts";
import type { AccountCtx } from "./ctx.ts";
import { departureKey, hashOf, sessionKey, subjectKey } from "./keys.ts";
import { newSession, readSession } from "./sessions.ts";
import { fieldsOf, getPerson, getPersonId, personWrites } from "./store.ts";

/** Minutes in which a person must come back from the identity provider. */
const awayMinutes = 10;

const departureSchema = z.object({
  realm: z.enum(realms),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  language: z.string(),
  until: z.string(),
});

type Leave = { readonly realm: Realm; readonly returnTo: string; readonly language: Language };

/** Sends somebody to an identity provider. `secret` stays in the browser and binds the answer to it. */
export async function beginSignIn(ctx: AccountCtx, input: Leave): Promise<{ url: string; secret: string }> {
  const { url, departure } = await ctx.signIn.leave(input.realm, input.language);
  const secret = Buffer.from(ctx.deps.random(32)).toString("base64url");
  const until = new Date(ctx.deps.now().getTime() + awayMinutes * 60_000);
  const row = {
    ...departureKey(hashOf(secret)),
    ...departure,
    realm: input.realm,
    returnTo: localPath(input.returnTo) ?? "",
    language: input.language,
    until: until.toISOString(),
    expiresAt: Math.ceil(until.getTime() / 1000),
  };

  await commit(ctx, [{ put: row, expect: "absent" }], noAudit("half a sign-in; gone in ten minutes"));

  return { url, secret };
}

type Arrival = {
  readonly realm: Realm;
  /** The query of the address the provider sent the browser to. */
  readonly search: string;
  readonly secret: string | undefined;
  readonly agent: string;
  /** A session that the browser had before; it ends here. */
  readonly before: string | undefined;
};

/**
 * Signs in whoever comes back. Each departure is good for one arrival, at the realm it left for and in the browser
 * it left from; throws `refused` otherwise. The session is always a new one.
 */
export async function finishSignIn(ctx: AccountCtx, input: Arrival) {
  const departure = await takeDeparture(ctx, input);
  const identity = await ctx.signIn.arrive(input.realm, input.search, departure);
  const language = isLanguage(departure.language) ? departure.language : "en";
  const { person, writes, first } = await known(ctx.deps, input.realm, identity, language);
  const old = await readSession(ctx.deps, input.before);
  const session = newSession(ctx.deps, person, input.agent);
  const audit: Audited = {
    record: `person:${person.id}`,
    action: first ? "person.create" : "session.begin",
    detail: { realm: person.realm },
    ...(first && { first }),
  };
  const ended: Write[] = old ? [{ remove: sessionKey(old.personId, old.hash), expect: "anything" }] : [];
  const actor = { kind: "person", personId: person.id } as const;

  await commit({ ...ctx, actor }, [...writes, session.write, ...ended], [audit]);

  return { person, cookie: session.cookie, returnTo: departure.returnTo, language: person.language };
}

async function takeDeparture(ctx: AccountCtx, { realm, secret }: Arrival) {
  const failed = () => new AppError("refused", "sign-in-failed");
  if (!secret) throw failed();
  const key = departureKey(hashOf(secret));
  const row = await ctx.deps.table.get(key, { consistent: true });
  const departure = row && departureSchema.safeParse(fieldsOf(row)).data;
  if (!departure || departure.realm !== realm || departure.until < ctx.deps.now().toISOString())
    throw failed();
  try {
    await commit(ctx, [{ remove: key, expect: "present" }], noAudit("a departure is used once"));
  } catch {
    throw failed();
  }
  return departure;
}

/** The person of an identity, as the provider describes it now; made at its first sign-in. */
async function known(deps: Deps, realm: Realm, identity: Identity, language: Language) {
  const id = await getPersonId(deps.table, realm, identity.subject);
  const before = id === undefined ? undefined : await getPerson(deps.table, id);
  if (before) {
    const { name, mail } = identity;
    if (before.mail === mail && before.name === name) return { person: before, writes: [], first: undefined };
    const person: Person = { ...before, name, mail, revision: before.revision + 1 };
    return { person, writes: personWrites(before, person), first: undefined };
  }
  const person = newPerson(deps, realm, identity, language);
  const subject = { ...subjectKey(realm, identity.subject), personId: person.id };
  return {
    person,
    writes: [...personWrites(undefined, person), { put: subject, expect: "absent" } as const],
    first: true as const,
  };
}

export const newPerson = (deps: Deps, realm: Realm, identity: Identity, language: Language): Person => ({
  id: idFrom("P", deps.random(8)),
  revision: 1,
  realm,
  subject: identity.subject,
  mail: identity.mail,
  name: identity.name,
  language,
  timeZone: "Asia/Tokyo",
  administrator: false,
  roles: [],
  createdAt: deps.now().toISOString(),
});
