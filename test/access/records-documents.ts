import { offerUpload } from "../../functions/documents/index.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import type { DocumentKind } from "../../shared/documents/codes.ts";
import { newOwner, pdf, photograph, put } from "../kit/documents.ts";
import { newId, staff } from "../kit/listings.ts";
import type { Maker, Sample } from "./cases.ts";

/** Files of listings are the desk's; those of any other record are nothing to it. */
export async function documentRecords(deps: Deps): Promise<Record<string, Maker>> {
  const curator = { deps, actor: staff("curator") } as const;
  const awaited = async (owner: string, kind: DocumentKind) =>
    (await offerUpload(curator, { owner, kind, name: "a file" }, () => true)).document.id;
  const ofCase = () => newId().replace("L-", "case:C-");
  const [paper, picture] = await Promise.all([
    put({ kind: "DOCUMENT", name: "paper.pdf" }, pdf()),
    put({ kind: "PICTURE", name: "picture.jpg" }, await photograph(640, 480)),
  ]);
  const files =
    (own: () => Promise<string>, kind: DocumentKind = "DOCUMENT", more: Record<string, string> = {}): Maker =>
    async () => {
      const sample = (id: string): Sample => ({ params: { id, ...more } });
      return {
        own: sample(await own()),
        foreign: sample(await awaited(ofCase(), kind)),
        missing: sample("D-ZZZZZZZZZZZZ"),
      };
    };
  /** Named by whose it is. */
  const owners =
    (sample: (owner: string) => Sample): Maker =>
    async () => {
      const theirs = ofCase();
      await awaited(theirs, "DOCUMENT");
      return { own: sample(await newOwner()), foreign: sample(theirs), missing: sample(ofCase()) };
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
