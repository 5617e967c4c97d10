import { randomBytes } from "node:crypto";
import { newSession } from "../../functions/accounts/sessions.ts";
import { getOrganisation, getPerson, organisationWrites } from "../../functions/accounts/store.ts";
import { comment } from "../../functions/curation/comments.ts";
import { createListing } from "../../functions/curation/create-listing.ts";
import { commit, noAudit } from "../../functions/platform/commit.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import { content, newId, publish, staff } from "../kit/listings.ts";
import { firm, invited, mail } from "../kit/organisations.ts";
import { call, newcomer } from "../kit/people.ts";
import type { Kind } from "./kinds.ts";

/** Values for the path and the fields of a body; `token` when somebody else than the kind's usual person asks. */
export type Sample = {
  readonly params: Readonly<Record<string, string>>;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly query?: string;
  readonly token?: string;
};
export type Case = {
  /** Whether the record is one that this kind may know of. Absent: there is none of its own. */
  readonly own?: Sample;
  readonly foreign?: Sample;
  readonly missing: Sample;
};
/** Contracts that name their record in the body. */
export const bodied: readonly string[] = [
  "POST /:lang/account/sessions/end",
  "POST /:lang/account/organisation/members/change",
  "POST /:lang/account/organisation/members/remove",
  "POST /:lang/account/organisation/invitations/withdraw",
  "POST /api/account/invitations/accept",
];

/** How the records of a contract are made for a kind that is let in. */
export type Maker = (kind: Kind) => Promise<Case>;

const random43 = () => randomBytes(32).toString("base64url");
const noPerson = "P-000000000000";
const has = (group: readonly Kind[], kind: Kind) => group.includes(kind);

/** The cases of every contract that names a record, in its path or in its body. */
export async function recordsOf(
  deps: Deps,
  tokens: Readonly<Record<Kind, string | undefined>>,
): Promise<Readonly<Record<string, Maker>>> {
  const listings = await listingsOf(deps);
  const people = await peopleOf(tokens);
  return {
    ...catalogueRecords(listings),
    ...accountRecords(deps, people),
    ...(await deskRecords(deps)),
    ...curationRecords(deps),
  };
}

async function listingsOf(deps: Deps) {
  const [open, named] = [newId(), newId()];
  const pictures = [{ file: "main.svg", alt: { en: "A drawing" }, width: 10, height: 10 }];
  await publish(deps, content("EQUIPMENT", { pictures }), open);
  await publish(
    deps,
    content("EQUIPMENT", { pictures, visibility: { tier: "NAMED_COUNTRIES", countries: ["PH"] } }),
    named,
  );
  await deps.files.put(`public/pictures/${open}/main.svg`, "<svg/>", { contentType: "image/svg+xml" });
  await deps.files.put(`gov/pictures/${named}/main.svg`, "<svg/>", { contentType: "image/svg+xml" });
  return { open, named };
}

function catalogueRecords({ open, named }: { open: string; named: string }): Record<string, Maker> {
  const released: readonly Kind[] = ["government-admin", "government"];
  /** The public's addresses show everybody the same, whoever asks. */
  const records =
    (more: Record<string, string>, shown: readonly Kind[]): Maker =>
    async (kind) => ({
      own: { params: { id: has(shown, kind) ? named : open, ...more } },
      ...(!has(shown, kind) && { foreign: { params: { id: named, ...more } } }),
      missing: { params: { id: newId(), ...more } },
    });
  const both = (paths: readonly string[], more: Record<string, string> = {}) =>
    paths.flatMap((path): [string, Maker][] => [
      [`GET /api${path}`, records(more, [])],
      [`GET /api/buyer${path}`, records(more, released)],
    ]);
  const pages = (paths: readonly string[], more: Record<string, string> = {}) =>
    paths.flatMap((path): [string, Maker][] => [
      [`GET /:lang${path}`, records(more, [])],
      [`GET /:lang/buyer${path}`, records(more, released)],
    ]);
  return Object.fromEntries([
    ...both(["/catalogue/:id", "/catalogue/:id/versions"]),
    ...both(["/catalogue/:id/versions/:version"], { version: "1" }),
    ...pages(["/catalogue/:id", "/catalogue/:id/print"]),
    ...pages(["/catalogue/:id/v/:version"], { version: "1" }),
    ...pages(["/catalogue/:id/diff"]).map(([name, maker]) => [name, withoutOwn(maker)] as const),
    ["GET /pictures/:id/:file", records({ file: "main.svg" }, [])],
    ["GET /pictures/:id/v/:version/:file", records({ file: "main.svg", version: "1" }, [])],
    ["GET /api/buyer/pictures/:id/v/:version/:file", records({ file: "main.svg", version: "1" }, released)],
    ["GET /api/buyer/pictures/:id/:file", records({ file: "main.svg" }, released)],
  ]);
}

/** Two versions to compare: the listings here have one. */
const withoutOwn =
  (maker: Maker): Maker =>
  async (kind) => {
    const { own: _own, foreign, missing } = await maker(kind);
    const query = "?from=1&to=2";
    return { ...(foreign && { foreign: { ...foreign, query } }), missing: { ...missing, query } };
  };

type People = Readonly<Record<string, { readonly id: string; readonly organisation: string | undefined }>>;

async function peopleOf(tokens: Readonly<Record<Kind, string | undefined>>): Promise<People> {
  const found = Object.entries(tokens).map(async ([kind, token]) => {
    if (!token) return [kind, { id: noPerson, organisation: undefined }] as const;
    const { body } = await call("/api/me", { token });
    const { person, organisation } = body as { person: { id: string }; organisation?: { id: string } };
    return [kind, { id: person.id, organisation: organisation?.id }] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

function accountRecords(deps: Deps, people: People): Record<string, Maker> {
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
const at = (place: "params" | "input", values: Record<string, string>): Sample =>
  place === "params" ? { params: values } : { params: {}, input: values };

async function newHash(token: string): Promise<{ hash: string }> {
  const { status, body } = await call("/api/account/invitations", { token, body: { mail: mail("guest") } });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return { hash: String(body.hash) };
}

/** The agency reads every organisation, so none is foreign; letters only those who check and decide. */
async function deskRecords(deps: Deps): Promise<Record<string, Maker>> {
  const { organisation } = await firm(deps);
  const document = "D-000000000001";
  await giveLetter(deps, organisation, document);
  const readers: readonly Kind[] = ["case-officer", "approver", "auditor"];
  const one =
    (input?: Record<string, unknown>): Maker =>
    async () => ({
      own: { params: { id: organisation }, ...(input && { input }) },
      missing: { params: { id: "O-ZZZZZZZZZZZZ" }, ...(input && { input }) },
    });
  const move = { move: "suspend", revision: 999_999, reasons: [] };
  return {
    "GET /api/staff/organisations/:id": one(),
    "POST /api/staff/organisations/:id/move": one(move),
    "GET /:lang/staff/organisations/:id": one(),
    "POST /:lang/staff/organisations/:id/move": one(move),
    "GET /:lang/staff/organisations/:id/documents/:document": async (kind) => ({
      [has(readers, kind) ? "own" : "foreign"]: { params: { id: organisation, document } },
      missing: { params: { id: organisation, document: "D-ZZZZZZZZZZZZ" } },
    }),
  };
}

/** The desk reads every listing; who may not move, edit or plan one is told so, for it is no secret to them. */
function curationRecords(deps: Deps): Record<string, Maker> {
  const curator = { deps, actor: staff("curator") } as const;
  const draft = () =>
    createListing(curator, { kind: "SERVICE", title: { en: "A draft" }, summary: { en: "A draft" } });
  const one =
    (input?: Record<string, unknown>): Maker =>
    async () => {
      const { id } = await draft();
      return {
        own: { params: { id }, ...(input && { input }) },
        missing: { params: { id: newId() }, ...(input && { input }) },
      };
    };
  const approvers: readonly Kind[] = ["curator", "approver"];
  const planned =
    (input: Record<string, unknown>): Maker =>
    async (kind) => {
      const { own, missing } = await one(input)(kind);
      return { ...(own && { [has(approvers, kind) ? "own" : "foreign"]: own }), missing };
    };
  const remark = { field: "", text: "A remark" };
  const closing =
    (place: "params" | "input"): Maker =>
    async () => {
      const { id } = await draft();
      const { id: made } = await comment(curator, { id, ...remark });
      const asked = (value: string) =>
        place === "params"
          ? { params: { id, comment: value } }
          : { params: { id }, input: { comment: value } };
      return { own: asked(made), missing: asked("C-ZZZZZZZZZZZZ") };
    };
  const api = "/api/staff/listings/:id";
  const page = "/:lang/staff/listings/:id";
  return {
    [`GET ${api}`]: one(),
    [`GET ${api}/transitions`]: one(),
    [`PATCH ${api}`]: one({ base: 1, changes: {} }),
    [`PUT ${api}/pictures`]: one({ base: 1, pictures: [] }),
    [`POST ${page}/pictures`]: one({ base: 1 }),
    [`POST ${api}/autosave`]: one({ base: 1, lang: "en", typed: {} }),
    [`POST ${api}/duplicate`]: one({}),
    [`POST ${api}/move`]: one({ move: "sell-out" }),
    [`PUT ${api}/schedule`]: planned({}),
    [`POST ${api}/comments`]: one(remark),
    [`POST ${api}/comments/:comment/close`]: closing("params"),
    [`GET ${page}`]: one(),
    [`GET ${page}/preview`]: one(),
    [`GET ${page}/edit`]: one(),
    [`POST ${page}/edit`]: one({ base: 1 }),
    [`POST ${page}/duplicate`]: one({}),
    [`POST ${page}/move`]: one({ move: "sell-out" }),
    [`POST ${page}/schedule`]: planned({}),
    [`POST ${page}/comments`]: one(remark),
    [`POST ${page}/comments/close`]: closing("input"),
  };
}

async function giveLetter(deps: Deps, organisationId: string, id: string): Promise<void> {
  const before = await getOrganisation(deps.table, organisationId);
  if (!before) throw new Error(`no organisation ${organisationId}`);
  const at = deps.now().toISOString();
  const document = {
    id,
    kind: "LETTER",
    name: "letter.pdf",
    bytes: 9,
    sha256: "0".repeat(64),
    by: "x",
    at,
  } as const;
  const after = { ...before, revision: before.revision + 1, documents: [document] };
  await deps.files.put(`agency/documents/${organisationId}/${id}`, "%PDF-1.7\n", {
    contentType: "application/pdf",
  });
  await commit(
    { deps, actor: { kind: "system", job: "test" } },
    organisationWrites(before, after),
    noAudit("a test's own letter"),
  );
}
