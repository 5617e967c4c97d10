import * as z from "zod";
import { endpoint } from "../base/endpoint.ts";
import { documentIdSchema, documentSchema, ownerSchema, wishSchema } from "./model.ts";
import { mayAskForFiles, mayPutToListing } from "./rules.ts";

const nothing = z.strictObject({});
const desk = { audience: "staff", query: nothing } as const;
const one = z.strictObject({ id: documentIdSchema });

/** A file as people may know it: not who put it there, nor where it came in. */
export const documentViewSchema = z
  .lazy(() =>
    documentSchema.unwrap().pick({
      id: true,
      owner: true,
      kind: true,
      status: true,
      name: true,
      at: true,
      changedAt: true,
      reason: true,
      type: true,
      bytes: true,
      sha256: true,
      variants: true,
      paged: true,
    }),
  )
  .meta({ id: "Document" });
export type DocumentView = z.infer<typeof documentViewSchema>;

const offerSchema = z.lazy(() =>
  z.strictObject({
    document: documentViewSchema,
    /** Posted as `multipart/form-data` to `url`: the fields in their order, then the file as `file`. */
    form: z.strictObject({ url: z.string(), fields: z.record(z.string(), z.string()) }),
  }),
);

export const offerUploadEndpoint = endpoint({
  ...desk,
  id: "offerDocument",
  method: "post",
  path: "/api/staff/documents",
  summary: "A place to post one file for a record to, for fifteen minutes",
  permission: mayPutToListing,
  audit: { action: "document.offer" },
  params: nothing,
  input: wishSchema,
  output: offerSchema,
  refuses: [400, 401, 404, 413, 422, 429],
});

export const renewOfferEndpoint = endpoint({
  ...desk,
  id: "renewDocumentOffer",
  method: "post",
  path: "/api/staff/documents/:id/form",
  summary: "Another form for a file that is still awaited",
  permission: mayPutToListing,
  audit: { none: "changes nothing; the offer itself is on the record" },
  params: one,
  output: offerSchema,
  refuses: [401, 404, 409, 429],
});

export const listDocumentsEndpoint = endpoint({
  ...desk,
  id: "listDocuments",
  method: "get",
  path: "/api/staff/documents",
  summary: "The files of a record with their states, the oldest first",
  permission: mayAskForFiles,
  audit: { none: "names and states only; every download is on the record" },
  params: nothing,
  query: z.strictObject({ owner: ownerSchema }),
  output: z.strictObject({ items: z.array(documentViewSchema) }),
  refuses: [400, 401, 404, 429],
});

export const readDocumentEndpoint = endpoint({
  ...desk,
  id: "readDocument",
  method: "get",
  path: "/api/staff/documents/:id",
  summary: "One file: its state, and what it is once it is clean",
  permission: mayAskForFiles,
  audit: { none: "name and state only; every download is on the record" },
  params: one,
  output: documentViewSchema,
  refuses: [401, 404, 429],
});

export const removeDocumentEndpoint = endpoint({
  ...desk,
  id: "removeDocument",
  method: "delete",
  path: "/api/staff/documents/:id",
  summary: "Takes a file off its record, or ends waiting for it",
  permission: mayPutToListing,
  audit: { action: "document.remove" },
  params: one,
  output: z.strictObject({ done: z.literal(true) }),
  refuses: [401, 404, 409, 429],
});

export const documentEndpoints = [
  offerUploadEndpoint,
  renewOfferEndpoint,
  listDocumentsEndpoint,
  readDocumentEndpoint,
  removeDocumentEndpoint,
] as const;
