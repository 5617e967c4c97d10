import { offerUpload } from "../../functions/documents/index.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import { emptyRequest } from "../../shared/rfq/request.ts";
import { caseOf, wholeRequest } from "../kit/cases.ts";
import { newId } from "../kit/listings.ts";
import { lotFor } from "../kit/requests.ts";
import type { Maker, Sample } from "./cases.ts";
import { noPerson } from "./cases.ts";
import type { Kind } from "./kinds.ts";
import type { People } from "./records-accounts.ts";

type Fields = Readonly<Record<string, unknown>>;
type Placed = Parameters<typeof caseOf>[1];

/** A government's own drafts and cases, and those of another one. */
export async function requestRecords(deps: Deps, people: People): Promise<Record<string, Maker>> {
  const ofKind = (kind: Kind) => people[kind]?.id ?? noPerson;
  const otherThan = (kind: Kind): Kind => (kind === "other-government" ? "government" : "other-government");
  const missingId = () => newId().replace("L-", "C-");
  const listing = await lotFor(deps, ["PH", "AU"]);
  const [one] = wholeRequest().lines;
  const source = { kind: "LOT", listingId: listing.id, version: 1 } as const;
  const request = { ...emptyRequest, lines: one ? [{ ...one, source, quantity: 1 }] : [] };
  const draft = { request };
  const cases =
    (placed: Placed, input?: Fields, more: Readonly<Record<string, string>> = {}): Maker =>
    async (kind) => {
      const sample = (id: string): Sample => ({ params: { id, ...more }, ...(input && { input }) });
      return {
        own: sample((await caseOf(ofKind(kind), placed)).id),
        foreign: sample((await caseOf(ofKind(otherThan(kind)), placed)).id),
        missing: sample(missingId()),
      };
    };
  const awaited = async (caseId: string): Promise<string> => {
    const wish = { owner: `case:${caseId}`, kind: "DOCUMENT", name: "a file" } as const;
    const system = { deps, actor: { kind: "system", job: "test" } } as const;
    return (await offerUpload(system, wish, () => true)).document.id;
  };
  /** Whose clearance has ended reads on and puts nothing. */
  const puts = (kind: Kind) => kind !== "uncleared-government";
  const files =
    (isOwn: (kind: Kind) => boolean, more: Readonly<Record<string, string>> = {}): Maker =>
    async (kind) => {
      const of = async (owner: Kind): Promise<Sample> => ({
        params: { id: await awaited((await caseOf(ofKind(owner), draft)).id), ...more },
      });
      return {
        ...(isOwn(kind) && { own: await of(kind) }),
        foreign: await of(otherThan(kind)),
        missing: { params: { id: "D-ZZZZZZZZZZZZ", ...more } },
      };
    };
  const owners =
    (isOwn: (kind: Kind) => boolean, sample: (owner: string) => Sample): Maker =>
    async (kind) => ({
      ...(isOwn(kind) && { own: sample(`case:${(await caseOf(ofKind(kind), draft)).id}`) }),
      foreign: sample(`case:${(await caseOf(ofKind(otherThan(kind)), draft)).id}`),
      missing: sample(`case:${missingId()}`),
    });
  const query = (owner: string): Sample => ({ params: {}, query: `?owner=${owner}` });
  const wish = (owner: string): Sample => ({ params: {}, input: { owner, kind: "DOCUMENT", name: "a.pdf" } });
  const all = () => true;
  return {
    ...apiRequests(cases, draft, listing.id),
    ...pageRequests(cases, draft, listing.id),
    "GET /api/buyer/documents": owners(all, query),
    "POST /api/buyer/documents": owners(puts, wish),
    "GET /api/buyer/documents/:id": files(all),
    "DELETE /api/buyer/documents/:id": files(puts),
    "POST /api/buyer/documents/:id/form": files(puts),
    "GET /api/buyer/documents/:id/file": files(all),
    "GET /api/buyer/documents/:id/pictures/:file": files(() => false, { file: "320.webp" }),
    "GET /:lang/buyer/documents": owners(all, query),
    "POST /:lang/buyer/documents": owners(puts, wish),
    "GET /:lang/buyer/documents/:id/post": files(puts),
    "GET /:lang/buyer/documents/:id/posted": files(puts),
    "POST /:lang/buyer/documents/:id/remove": files(puts),
    ...staffCases(ofKind("government")),
  };
}

type Cases = (placed: Placed, input?: Fields, more?: Readonly<Record<string, string>>) => Maker;
const returned: Placed = {
  status: "RETURNED",
  returned: { fields: ["endUse"], by: noPerson, at: "2026-11-01T00:00:00.000Z" },
};

function apiRequests(cases: Cases, draft: Placed, listingId: string): Record<string, Maker> {
  const api = "/api/buyer/requests/:id";
  const line = { number: "1" };
  return {
    [`GET ${api}`]: cases(draft),
    [`GET ${api}/events`]: cases(draft),
    [`GET ${api}/transitions`]: cases(draft),
    [`PATCH ${api}`]: cases(draft, { changes: { note: "x" }, were: {} }),
    [`POST ${api}/autosave`]: cases(draft, { base: 1, lang: "en", typed: { note: "x" }, were: {} }),
    [`POST ${api}/lines`]: cases(draft, { lines: [{ description: "A thing", quantity: 1 }] }),
    [`PATCH ${api}/lines/:number`]: cases(draft, { quantity: 2 }, line),
    [`DELETE ${api}/lines/:number`]: cases(draft, undefined, line),
    [`POST ${api}/acceptances`]: cases(draft, { lots: [{ listingId, version: 1 }] }),
    [`POST ${api}/submit`]: cases(draft, {}),
    [`POST ${api}/revise`]: cases(returned, {}),
    [`POST ${api}/discard`]: cases(draft, {}),
    [`POST ${api}/follow-up`]: cases(returned, {}),
  };
}

function pageRequests(cases: Cases, draft: Placed, listingId: string): Record<string, Maker> {
  const page = "/:lang/buyer/requests/:id";
  const own = { description: "A thing", nsn: "", partNumber: "", quantity: "1", unit: "EA", note: "" };
  return {
    [`GET ${page}`]: cases(draft),
    [`POST ${page}/save`]: cases(draft, { note: "x", were: "{}" }),
    [`POST ${page}/add-line`]: cases(draft, own),
    [`POST ${page}/change-line`]: cases(draft, { number: "1", quantity: "2", note: "" }),
    [`POST ${page}/refresh-line`]: cases(draft, { number: "1" }),
    [`POST ${page}/remove-line`]: cases(draft, { number: "1" }),
    [`POST ${page}/nsns`]: cases(draft, { text: "5820-30-123-4567" }),
    [`POST ${page}/add-nsns`]: cases(draft, { pick: "5820-30-123-4567@1" }),
    [`POST ${page}/accept-as-is`]: cases(draft, { lots: `${listingId}@1` }),
    [`POST ${page}/submit`]: cases(draft, {}),
    [`POST ${page}/revise`]: cases(returned, {}),
    [`POST ${page}/discard`]: cases(draft, {}),
    [`POST ${page}/follow-up`]: cases(returned, {}),
  };
}

/** The agency reads what was handed in; a draft is as good as none. */
function staffCases(buyer: string): Record<string, Maker> {
  const maker: Maker = async () => ({
    own: { params: { id: (await caseOf(buyer, { status: "SUBMITTED" })).id } },
    foreign: { params: { id: (await caseOf(buyer)).id } },
    missing: { params: { id: "C-ZZZZZZZZZZZZ" } },
  });
  const api = "/api/staff/cases/:id";
  const names = [`GET ${api}`, `GET ${api}/events`, `GET ${api}/transitions`, "GET /:lang/staff/cases/:id"];
  return Object.fromEntries(names.map((name) => [name, maker]));
}
