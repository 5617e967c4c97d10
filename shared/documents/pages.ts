import * as z from "zod";
import { form, page } from "../base/endpoint.ts";
import { documentKinds, pictureFormats, pictureWidths } from "./codes.ts";
import { documentIdSchema, nameSchema, ownerSchema } from "./model.ts";
import { mayAskForFiles, mayPutToListing } from "./rules.ts";

const nothing = z.strictObject({});
const one = z.strictObject({ id: documentIdSchema });
const seen = { none: "names and states only; every download is on the record" } as const;
const fileNames = pictureWidths.flatMap((width) => pictureFormats.map((format) => `${width}.${format}`));

export const documentsPage = page({
  id: "documents",
  audience: "staff",
  path: "/staff/documents",
  permission: mayAskForFiles,
  audit: seen,
  params: nothing,
  query: z.strictObject({ owner: ownerSchema, done: z.enum(["posted", "removed"]).optional() }),
});

/** Without scripts: say what it will be, … */
export const offerForm = form({
  id: "document-offer",
  audience: "staff",
  path: "/staff/documents",
  permission: mayPutToListing,
  audit: { action: "document.offer" },
  params: nothing,
  input: z.strictObject({ owner: ownerSchema, kind: z.enum(documentKinds, "required"), name: nameSchema }),
});
/** … choose the file and post it to the store, … */
export const postPage = page({
  id: "document-post",
  audience: "staff",
  path: "/staff/documents/:id/post",
  permission: mayPutToListing,
  audit: { none: "gives out a form; the offer itself is on the record" },
  params: one,
  query: nothing,
});
/** … come back from there; `bucket`, `key` and `etag` are the store's. */
export const postedPage = page({
  id: "document-posted",
  audience: "staff",
  path: "/staff/documents/:id/posted",
  permission: mayPutToListing,
  audit: seen,
  params: one,
  query: z.strictObject({
    bucket: z.string().optional(),
    key: z.string().optional(),
    etag: z.string().optional(),
  }),
});

export const removeForm = form({
  id: "document-remove",
  audience: "staff",
  path: "/staff/documents/:id/remove",
  permission: mayPutToListing,
  audit: { action: "document.remove" },
  params: one,
  input: nothing,
});

export const filePage = page({
  id: "document-file",
  audience: "staff",
  path: "/api/staff/documents/:id/file",
  bare: true,
  permission: mayAskForFiles,
  audit: { action: "document.read" },
  params: one,
  query: nothing,
});

export const variantPage = page({
  id: "document-picture",
  audience: "staff",
  path: "/api/staff/documents/:id/pictures/:file",
  bare: true,
  permission: mayAskForFiles,
  audit: { none: "pictures are shown with their record" },
  params: one.extend({ file: z.enum(fileNames) }),
  query: nothing,
});
