import type { Actor } from "../../shared/base/actor.ts";
import { serve } from "../../shared/base/endpoint.ts";
import * as contract from "../../shared/documents/endpoints.ts";
import type { Document } from "../../shared/documents/model.ts";
import { mayPutToIntake, mayPutToListing, mayReadOfListing } from "../../shared/documents/rules.ts";
import type { Ctx } from "../platform/deps.ts";
import type { May } from "./find.ts";
import { type Offer, offerUpload, renewOffer } from "./offer-upload.ts";
import { listDocuments, readDocument } from "./read-documents.ts";
import { removeDocument } from "./remove-document.ts";

/** Who may, by what a file belongs to: files that are taken in are the curators' own. */
const ofDesk =
  (rule: (actor: Actor) => boolean) =>
  ({ actor }: Ctx): May =>
  ({ owner, kind }) =>
    (owner.startsWith("listing:") && rule(actor)) ||
    (owner.startsWith("intake:") && kind === "DOCUMENT" && mayPutToIntake(actor));
export const mayPut = ofDesk(mayPutToListing);
export const mayRead = ofDesk(mayReadOfListing);

/** What people may know of a file; how it is kept is nobody's business. */
export function documentView(document: Document): contract.DocumentView {
  const { revision: _r, by: _b, declared: _d, arrived: _a, expiresAt: _e, ...shown } = document;
  return shown;
}
const offerView = ({ document, form }: Offer) => ({ document: documentView(document), form });

export const documentRoutes = [
  serve(contract.offerUploadEndpoint, async (ctx: Ctx, { input }) =>
    offerView(await offerUpload(ctx, input, mayPut(ctx))),
  ),
  serve(contract.renewOfferEndpoint, async (ctx: Ctx, { params }) =>
    offerView(await renewOffer(ctx, params, mayPut(ctx))),
  ),
  serve(contract.listDocumentsEndpoint, async (ctx: Ctx, { query }) => {
    const may = mayRead(ctx);
    return { items: (await listDocuments(ctx, query, may)).map(documentView) };
  }),
  serve(contract.readDocumentEndpoint, async (ctx: Ctx, { params }) =>
    documentView(await readDocument(ctx, params, mayRead(ctx))),
  ),
  serve(contract.removeDocumentEndpoint, async (ctx: Ctx, { params }) => {
    await removeDocument(ctx, params, mayPut(ctx));
    return { done: true as const };
  }),
] as const;
