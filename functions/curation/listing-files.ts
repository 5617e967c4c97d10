import type { Listing } from "../../shared/catalogue/model.ts";
import { mayEdit, mayReadDesk } from "../../shared/curation/life-cycle.ts";
import type { Document } from "../../shared/documents/model.ts";
import { getListing } from "../catalogue/index.ts";
import type { DesksRules, May } from "../documents/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { documentOfFile } from "./picture-files.ts";
import { saveContent } from "./save-content.ts";

const idOf = (owner: string): string | undefined => /^listing:(.+)$/.exec(owner)?.[1];
const listingOf = async ({ deps }: Ctx, owner: string): Promise<Listing | undefined> => {
  const id = idOf(owner);
  return id === undefined ? undefined : getListing(deps.table, id);
};

const when =
  (rule: (ctx: Ctx, listing: Listing) => boolean) =>
  (ctx: Ctx): May =>
  async ({ owner }) => {
    const listing = await listingOf(ctx, owner);
    return listing !== undefined && rule(ctx, listing);
  };

/** Files of a listing go with it: put and taken away while it may be edited, read by whoever reads the desk. */
export const listingFiles: DesksRules = {
  mayPut: when(({ actor }, listing) => mayEdit(actor, listing)),
  mayRead: when(({ actor }) => mayReadDesk(actor)),
  letGo: async (ctx: Ctx, document: Document) => {
    const listing = await listingOf(ctx, document.owner);
    const pictures = listing?.content.pictures ?? [];
    const left = pictures.filter(({ file }) => documentOfFile(file)?.id !== document.id);
    if (listing && left.length < pictures.length)
      await saveContent(ctx, { id: listing.id, base: listing.revision, changes: { pictures: left } });
  },
};
