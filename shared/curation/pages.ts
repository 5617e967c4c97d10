import * as z from "zod";
import { type Actor, actsAs } from "../base/actor.ts";
import { countrySchema } from "../base/country.ts";
import { daySchema } from "../base/day.ts";
import { form, page } from "../base/endpoint.ts";
import { listingIdSchema } from "../base/id.ts";
import { armsCategories, changeReasons, itemClasses, kinds } from "../catalogue/codes.ts";
import { deskExportSchema, deskQuerySchema } from "./endpoints.ts";
import { mayComment, mayReadDesk, moves } from "./life-cycle.ts";
import { commentIdSchema } from "./model.ts";

const nothing = z.strictObject({});
const one = z.strictObject({ id: listingIdSchema });
const reading = { none: "the desk's own reading" } as const;
const desk = { audience: "staff", permission: mayReadDesk, audit: reading, query: nothing } as const;
const isCurator = (actor: Actor): boolean => actsAs(actor, "curator");

export const deskListPage = page({
  ...desk,
  id: "listings",
  path: "/staff/listings",
  params: nothing,
  query: deskQuerySchema,
});
export const newListingPage = page({
  ...desk,
  id: "new-listing",
  path: "/staff/listings/new",
  permission: isCurator,
  params: nothing,
});
export const listingPage = page({
  ...desk,
  id: "desk-listing",
  path: "/staff/listings/:id",
  params: one,
  query: z.strictObject({ done: z.enum([...moves, "saved", "scheduled", "duplicated"]).optional() }),
});
export const editPage = page({
  ...desk,
  id: "edit-listing",
  path: "/staff/listings/:id/edit",
  permission: isCurator,
  params: one,
  query: z.strictObject({ saved: z.enum(["1"]).optional() }),
});
/** What differs between two revisions; without `from`, from the version last published; without `to`, to now. */
export const changesPage = page({
  ...desk,
  id: "listing-changes",
  path: "/staff/listings/:id/changes",
  params: one,
  query: z.strictObject({
    from: z.coerce.number().int().min(1).optional(),
    to: z.coerce.number().int().min(1).optional(),
  }),
});
/** As the public would meet it, or officers of a country. */
export const previewPage = page({
  ...desk,
  id: "preview-listing",
  path: "/staff/listings/:id/preview",
  params: one,
  query: z.strictObject({ country: countrySchema.optional() }),
});
/** The list as a file, with the same words and choices as the page. */
export const deskExportPage = page({
  ...desk,
  id: "export-listings",
  path: "/api/staff/exports/listings",
  bare: true,
  audit: { action: "listing.export" },
  params: nothing,
  query: deskExportSchema,
});

const text = (max: number) => z.string().trim().max(max, "too-long").default("");

export const newListingForm = form({
  ...desk,
  id: "new-listing",
  path: "/staff/listings/new",
  permission: isCurator,
  audit: { action: "listing.draft" },
  params: nothing,
  input: z.lazy(() =>
    z.strictObject({
      kind: z.enum(kinds),
      titleJa: text(200),
      titleEn: text(200),
      summaryJa: text(400),
      summaryEn: text(400),
    }),
  ),
});
/** Every field of the editor by its name; `base` is the revision it was opened at. */
export const editForm = form({
  ...desk,
  id: "edit-listing",
  path: "/staff/listings/:id/edit",
  permission: isCurator,
  audit: { action: "listing.edit" },
  params: one,
  input: z.looseObject({ base: z.coerce.number().int().min(1) }),
});
/** For each picture: whether it is shown (`show`), its place, and its text alternative in both languages. */
export const picturesForm = form({
  ...desk,
  id: "listing-pictures",
  path: "/staff/listings/:id/pictures",
  page: "/staff/listings/:id/edit",
  permission: isCurator,
  audit: { action: "listing.edit" },
  params: one,
  input: z.looseObject({ base: z.coerce.number().int().min(1) }),
});
export const moveForm = form({
  ...desk,
  id: "move-listing",
  path: "/staff/listings/:id/move",
  permission: mayComment,
  audit: { action: "listing.*" },
  params: one,
  input: z.lazy(() =>
    z.strictObject({
      move: z.enum(moves),
      revision: z.coerce.number().int().optional(),
      reasons: z.array(z.enum(changeReasons)).default([]),
      note: text(2000),
      itemClass: z.enum(itemClasses).optional(),
      controlRow: z.string().trim().max(16).optional(),
      armsCategory: z.union([z.literal(""), z.enum(armsCategories)]).optional(),
      tier: z.enum(["PUBLIC", "REGISTERED_GOV", "NAMED_COUNTRIES"]).optional(),
      countries: text(400),
    }),
  ),
});
export const scheduleForm = form({
  ...desk,
  id: "schedule-listing",
  path: "/staff/listings/:id/schedule",
  permission: mayComment,
  audit: { action: "listing.schedule" },
  params: one,
  input: z.strictObject({
    publishOn: z.union([z.literal(""), daySchema]).optional(),
    withdrawOn: z.union([z.literal(""), daySchema]).optional(),
  }),
});
export const commentForm = form({
  ...desk,
  id: "comment-listing",
  path: "/staff/listings/:id/comments",
  permission: mayComment,
  audit: { action: "listing.comment" },
  params: one,
  input: z.strictObject({
    field: z.string().max(80).default(""),
    text: z.string().trim().min(1, "required").max(2000, "too-long"),
  }),
});
export const closeCommentForm = form({
  ...desk,
  id: "close-comment",
  path: "/staff/listings/:id/comments/close",
  permission: mayComment,
  audit: { action: "listing.comment-close" },
  params: one,
  input: z.strictObject({ comment: commentIdSchema }),
});
export const duplicateForm = form({
  ...desk,
  id: "duplicate-listing",
  path: "/staff/listings/:id/duplicate",
  permission: isCurator,
  audit: { action: "listing.draft" },
  params: one,
  input: nothing,
});
/** What will happen to each of the chosen listings; `confirmed` makes it happen. */
export const bulkForm = form({
  ...desk,
  id: "bulk-listings",
  path: "/staff/listings/bulk",
  permission: mayComment,
  audit: { action: "listing.*" },
  params: nothing,
  input: z.lazy(() =>
    z.strictObject({
      move: z.enum(["submit", "request-changes", "approve", "publish", "withdraw"]),
      ids: z
        .array(z.string().regex(/^L-[0-9A-HJKMNP-TV-Z]{12}@\d{1,9}$/))
        .min(1, "required")
        .max(200),
      reasons: z.array(z.enum(changeReasons)).default([]),
      confirmed: z.enum(["yes"]).optional(),
    }),
  ),
});
export const saveViewForm = form({
  ...desk,
  id: "save-view",
  path: "/staff/views",
  audit: { none: "a search that somebody keeps for themselves" },
  params: nothing,
  input: z.strictObject({
    name: z.string().trim().min(1, "required").max(60, "too-long"),
    query: z.string().max(500),
    drop: z.enum(["yes"]).optional(),
  }),
});
