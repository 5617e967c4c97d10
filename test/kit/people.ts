import { inject } from "vitest";
import { demoPeople } from "../../cdk/local/demo/people.ts";
import { readKeys, signToken } from "../../cdk/local/identity-keys.ts";
import { subjectKey } from "../../functions/accounts/keys.ts";
import { newPerson } from "../../functions/accounts/sign-in.ts";
import { personWrites } from "../../functions/accounts/store.ts";
import { commit } from "../../functions/platform/commit.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import type { Person, Realm } from "../../shared/accounts/model.ts";

/** A bearer token of the running stack for a subject of a realm. */
export async function tokenOf(realm: Realm, subject: string): Promise<string> {
  const { environment, dir } = inject("stack");
  const { issuer } = JSON.parse(environment.OIDC ?? "{}")[realm];
  const keys = await readKeys(dir, realm);
  if (!keys) throw new Error(`no keys of ${realm}`);
  return signToken(keys, { realm, issuer, name: subject, now: Math.floor(Date.now() / 1000) });
}

export function demoToken(name: string): Promise<string> {
  const person = demoPeople.find((p) => p.name === name);
  if (!person) throw new Error(`there is no demo person ${name}`);
  return tokenOf(person.realm, person.name);
}

/** Somebody who has signed in before and belongs to nobody. */
export async function newcomer(deps: Deps, mail: string): Promise<{ person: Person; token: string }> {
  const person = newPerson(deps, "outside", { subject: mail, mail, name: mail }, "en");
  const subject = { ...subjectKey("outside", mail), personId: person.id };
  await commit(
    { deps, actor: { kind: "person", personId: person.id } },
    [...personWrites(undefined, person), { put: subject, expect: "absent" }],
    [{ record: `person:${person.id}`, action: "person.create", detail: {}, first: true }],
  );
  return { person, token: await tokenOf("outside", mail) };
}

export type Answer = { readonly status: number; readonly body: Record<string, unknown> };

/** Calls the API of the running stack as the bearer of a token, or as nobody. */
export async function call(
  path: string,
  how: { token?: string; method?: string; body?: unknown } = {},
): Promise<Answer> {
  const answer = await fetch(inject("stack").origin + path, {
    method: how.method ?? (how.body === undefined ? "GET" : "POST"),
    redirect: "manual",
    headers: {
      ...(how.token && { authorization: `Bearer ${how.token}` }),
      ...(how.body !== undefined && { "content-type": "application/json" }),
    },
    ...(how.body !== undefined && { body: JSON.stringify(how.body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text.startsWith("{") ? JSON.parse(text) : {} };
}
