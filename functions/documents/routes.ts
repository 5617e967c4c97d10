import { serve } from "../../shared/base/endpoint.ts";
import * as contract from "../../shared/documents/endpoints.ts";
import type { Ctx } from "../platform/deps.ts";
import type { DesksRules } from "./desks-rules.ts";
import { documentView } from "./document-view.ts";
import { type Offer, offerUpload, renewOffer } from "./offer-upload.ts";
import { listDocuments, readDocument } from "./read-documents.ts";
import { removeDocument } from "./remove-document.ts";

const offerView = ({ document, form }: Offer) => ({ document: documentView(document), form });

export const documentRoutes = ({ mayPut, mayRead, letGo }: DesksRules) =>
  [
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
      await removeDocument(ctx, params, mayPut(ctx), letGo);
      return { done: true as const };
    }),
  ] as const;
