import { newSession } from "../../functions/accounts/sessions.ts";
import { getPerson } from "../../functions/accounts/store.ts";
import { commit, noAudit } from "../../functions/platform/commit.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import { firm, invited, mail } from "../kit/organisations.ts";
import { call, newcomer } from "../kit/people.ts";
import { at, type Maker, noPerson, random43 } from "./cases.ts";
import type { Kind } from "./kinds.ts";

export type People = Readonly<
  Record<string, { readonly id: string; readonly organisation: string | undefined }>
>;

export async function peopleOf(tokens: Readonly<Record<Kind, string | undefined>>): Promise<People> {
  const found = Object.entries(tokens).map(async ([kind, token]) => {
    if (!token) return [kind, { id: noPerson, organisation: undefined }] as const;
    const { body } = await call("/api/me", { token });
    const { person, organisation } = body as { person: { id: string }; organisation?: { id: string } };
    return [kind, { id: person.id, organisation: organisation?.id }] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

export function accountRecords(deps: Deps, people: People): Record<string, Maker> {
  const personOf = (kind: Kind) => people[kind]?.id ?? noPerson;
  const session = async (personId: string) => {
    const person = await getPerson(deps.table, personId);
    if (!person) throw new Error(`nobody is ${personId}`);
    const { write, hash } = newSession(deps, person, "test");
    await commit({ deps, actor: { kind: "system", job: "test" } }, [write], noAudit("a test's own session"));
    return hash;
  };
  const sessions =
    (place: "params" | "input"): Maker =>
    async (kind) => ({
      own: at(place, { hash: await session(personOf(kind)) }),
      foreign: at(place, { hash: await session(personOf(kind === "auditor" ? "admin" : "auditor")) }),
      missing: at(place, { hash: random43() }),
    });
  const members =
    (key: string, place: "params" | "input", input?: Record<string, unknown>): Maker =>
    async (kind) => {
      const stranger = (await firm(deps)).founder.id;
      const self = { ...at(place, { [key]: personOf(kind) }), ...(input && { input }) };
      return {
        // Taking somebody out of the demo for good would rob the tests that follow.
        ...(input && administrators.includes(kind) && kind !== "admin" && { own: self }),
        foreign: { ...at(place, { [key]: stranger }), ...(input && { input }) },
        missing: { ...at(place, { [key]: noPerson }), ...(input && { input }) },
      };
    };
  const invitations =
    (place: "params" | "input"): Maker =>
    async (kind) => {
      const other = await firm(deps);
      const { hash } = await newHash(other.token);
      const own = kind === "unverified-supplier" || kind === "supplier-admin" ? await firm(deps) : undefined;
      return {
        ...(own && { own: { ...at(place, { hash: (await newHash(own.token)).hash }), token: own.token } }),
        foreign: at(place, { hash }),
        missing: at(place, { hash: random43() }),
      };
    };
  const secrets =
    (place: "params" | "input"): Maker =>
    async () => {
      const { founder } = await firm(deps);
      const guest = await newcomer(deps, mail("guest"));
      return {
        own: {
          ...at(place, { secret: await invited(deps, founder.id, guest.person.mail) }),
          token: guest.token,
        },
        foreign: at(place, { secret: await invited(deps, founder.id, mail("other")) }),
        missing: at(place, { secret: random43() }),
      };
    };
  return {
    "DELETE /api/account/sessions/:hash": sessions("params"),
    "POST /:lang/account/sessions/end": sessions("input"),
    "PATCH /api/account/members/:id": members("id", "params", {}),
    "DELETE /api/account/members/:id": members("id", "params"),
    "POST /:lang/account/organisation/members/change": members("personId", "input"),
    "POST /:lang/account/organisation/members/remove": members("personId", "input"),
    "DELETE /api/account/invitations/:hash": invitations("params"),
    "POST /:lang/account/organisation/invitations/withdraw": invitations("input"),
    "POST /api/account/invitations/accept": secrets("input"),
    "GET /:lang/account/invitations/:secret": secrets("params"),
    "POST /:lang/account/invitations/:secret": secrets("params"),
  };
}

const administrators: readonly Kind[] = [
  "government-admin",
  "supplier-admin",
  "unverified-supplier",
  "uncleared-government",
  "other-government",
  "admin",
];

async function newHash(token: string): Promise<{ hash: string }> {
  const { status, body } = await call("/api/account/invitations", { token, body: { mail: mail("guest") } });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return { hash: String(body.hash) };
}
