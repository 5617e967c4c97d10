import { offerUpload } from "../../functions/documents/index.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import type { DocumentKind } from "../../shared/documents/codes.ts";
import { caseOf } from "../kit/cases.ts";
import { newOwner, pdf, photograph, put } from "../kit/documents.ts";
import { newId, staff } from "../kit/listings.ts";
import { has, type Maker, noPerson, type Sample } from "./cases.ts";
import { groups, type Kind } from "./kinds.ts";
import type { People } from "./records-accounts.ts";

/** Files of listings are the desk's; those of any other record are nothing to it. */
export async function documentRecords(deps: Deps, people: People): Promise<Record<string, Maker>> {
  /** A file of a case that was handed in, which every part of the agency reads. */
  const ofHanded = async () =>
    `case:${(await caseOf(people.government?.id ?? noPerson, { status: "SUBMITTED" })).id}`;
  const atDesk = (kind: Kind) => has(groups["curation desk"], kind);
  const curator = { deps, actor: staff("curator") } as const;
  const awaited = async (owner: string, kind: DocumentKind) =>
    (await offerUpload(curator, { owner, kind, name: "a file" }, () => true)).document.id;
  const ofCase = () => newId().replace("L-", "case:C-");
  const [paper, picture] = await Promise.all([
    put({ kind: "DOCUMENT", name: "paper.pdf" }, pdf()),
    put({ kind: "PICTURE", name: "picture.jpg" }, await photograph(640, 480)),
  ]);
  const files =
    (own: () => Promise<string>, of: DocumentKind = "DOCUMENT", more: Record<string, string> = {}): Maker =>
    async (kind) => {
      const sample = (id: string): Sample => ({ params: { id, ...more } });
      const there = atDesk(kind) ? await own() : await awaited(await ofHanded(), "DOCUMENT");
      return {
        ...((atDesk(kind) || !more.file) && { own: sample(there) }),
        foreign: sample(await awaited(ofCase(), of)),
        missing: sample("D-ZZZZZZZZZZZZ"),
      };
    };
  /** Named by whose it is. */
  const owners =
    (sample: (owner: string) => Sample): Maker =>
    async (kind) => {
      const theirs = ofCase();
      await awaited(theirs, "DOCUMENT");
      return {
        own: sample(atDesk(kind) ? await newOwner() : await ofHanded()),
        foreign: sample(theirs),
        missing: sample(ofCase()),
      };
    };
  const clean = async () => paper.id;
  const expected = async () => awaited(await newOwner(), "DOCUMENT");
  const query = (owner: string): Sample => ({ params: {}, query: `?owner=${owner}` });
  const wish = (owner: string): Sample => ({ params: {}, input: { owner, kind: "DOCUMENT", name: "a.pdf" } });
  const [api, page] = ["/api/staff/documents", "/:lang/staff/documents"];
  return {
    [`GET ${api}`]: owners(query),
    [`POST ${api}`]: owners(wish),
    [`GET ${api}/:id`]: files(clean),
    [`DELETE ${api}/:id`]: files(expected),
    [`POST ${api}/:id/form`]: files(expected),
    [`GET ${api}/:id/file`]: files(clean),
    [`GET ${api}/:id/pictures/:file`]: files(async () => picture.id, "PICTURE", { file: "320.webp" }),
    [`GET ${page}`]: owners(query),
    [`POST ${page}`]: owners(wish),
    [`GET ${page}/:id/post`]: files(expected),
    [`GET ${page}/:id/posted`]: files(expected),
    [`POST ${page}/:id/remove`]: files(expected),
  };
}
