import { randomBytes } from "node:crypto";
import { offerUpload } from "../../functions/documents/index.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { newOrganisation } from "../kit/cases.ts";
import { placeTechnology } from "../kit/technologies.ts";
import type { Maker, Sample } from "./cases.ts";
import type { Kind } from "./kinds.ts";
import type { People } from "./records-accounts.ts";

type Fields = Readonly<Record<string, unknown>>;
type Placed = Partial<Technology>;
type More = Readonly<Record<string, string>>;

/** A firm's own technologies with their files, and those of another firm, in the same state. */
export function technologyRecords(deps: Deps, people: People): Record<string, Maker> {
  const own = (kind: Kind, placed: Placed) => {
    const organisationId = people[kind]?.organisation;
    if (!organisationId) throw new Error(`${kind} has no firm`);
    return placeTechnology(deps, { ...placed, organisationId });
  };
  const others = (placed: Placed) => placeTechnology(deps, { ...placed, organisationId: newOrganisation() });
  const missing = () => idFrom("T", randomBytes(8));
  const technologies =
    (placed: Placed, input?: Fields): Maker =>
    async (kind) => {
      const sample = (id: string): Sample => ({ params: { id }, ...(input && { input }) });
      return {
        own: sample((await own(kind, placed)).id),
        foreign: sample((await others(placed)).id),
        missing: sample(missing()),
      };
    };
  const awaited = async (id: string): Promise<string> => {
    const wish = { owner: `technology:${id}`, kind: "DOCUMENT", name: "a file" } as const;
    const system = { deps, actor: { kind: "system", job: "test" } } as const;
    return (await offerUpload(system, wish, () => true)).document.id;
  };
  const files =
    (isThere = true, more: More = {}): Maker =>
    async (kind) => ({
      ...(isThere && { own: { params: { id: await awaited((await own(kind, {})).id), ...more } } }),
      foreign: { params: { id: await awaited((await others({})).id), ...more } },
      missing: { params: { id: "D-ZZZZZZZZZZZZ", ...more } },
    });
  const owners =
    (sample: (owner: string) => Sample): Maker =>
    async (kind) => ({
      own: sample(`technology:${(await own(kind, {})).id}`),
      foreign: sample(`technology:${(await others({})).id}`),
      missing: sample(`technology:${missing()}`),
    });
  const query = (owner: string): Sample => ({ params: {}, query: `?owner=${owner}` });
  const wish = (owner: string): Sample => ({ params: {}, input: { owner, kind: "DOCUMENT", name: "a.pdf" } });
  const [api, page] = ["/api/supplier/documents", "/:lang/supplier/documents"];
  return {
    ...apiTechnologies(technologies),
    ...pageTechnologies(technologies),
    [`GET ${api}`]: owners(query),
    [`POST ${api}`]: owners(wish),
    [`GET ${api}/:id`]: files(),
    [`DELETE ${api}/:id`]: files(),
    [`POST ${api}/:id/form`]: files(),
    [`GET ${api}/:id/file`]: files(),
    [`GET ${api}/:id/pictures/:file`]: files(false, { file: "320.webp" }),
    [`GET ${page}`]: owners(query),
    [`POST ${page}`]: owners(wish),
    [`GET ${page}/:id/post`]: files(),
    [`GET ${page}/:id/posted`]: files(),
    [`POST ${page}/:id/remove`]: files(),
  };
}

type Technologies = (placed: Placed, input?: Fields) => Maker;
const draft: Placed = {};
const declined: Placed = { status: "DECLINED" };
const again: Placed = {
  status: "DRAFT",
  attempt: 1,
  feedback: [{ code: "other", text: "Say more.", done: false }],
};

function apiTechnologies(of: Technologies): Record<string, Maker> {
  const api = "/api/supplier/technologies/:id";
  return {
    [`GET ${api}`]: of(draft),
    [`GET ${api}/events`]: of(draft),
    [`GET ${api}/needs`]: of(draft),
    [`GET ${api}/transitions`]: of(draft),
    [`GET ${api}/comparison`]: of(again),
    [`PATCH ${api}`]: of(draft, { changes: { trl: 6 }, were: { trl: 5 } }),
    [`POST ${api}/autosave`]: of(draft, { base: 1, lang: "en", typed: { trl: "6" }, were: { trl: "5" } }),
    [`PUT ${api}/paper`]: of(draft, { document: null }),
    [`PUT ${api}/pictures`]: of(draft, { pictures: [] }),
    [`PUT ${api}/feedback`]: of(again, { ticks: [{ point: 0, done: true }] }),
    [`POST ${api}/submit`]: of(draft, {}),
    [`POST ${api}/withdraw`]: of(draft, {}),
    [`POST ${api}/try-again`]: of(declined, {}),
  };
}

function pageTechnologies(of: Technologies): Record<string, Maker> {
  const page = "/:lang/supplier/technologies/:id";
  return {
    [`GET ${page}`]: of(draft),
    [`GET ${page}/preview`]: of(draft),
    [`POST ${page}/save`]: of(draft, { trl: "6", were: "{}" }),
    [`POST ${page}/paper`]: of(draft, { document: "" }),
    [`POST ${page}/pictures`]: of(draft, {}),
    [`POST ${page}/feedback`]: of(again, { done: "0" }),
    [`POST ${page}/submit`]: of(draft, {}),
    [`POST ${page}/withdraw`]: of(draft, {}),
    [`POST ${page}/try-again`]: of(declined, {}),
  };
}
