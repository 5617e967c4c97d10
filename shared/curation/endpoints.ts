import * as z from "zod";
import { actsAs } from "../base/actor.ts";
import { daySchema, instantSchema } from "../base/day.ts";
import { endpoint } from "../base/endpoint.ts";
import { listingIdSchema } from "../base/id.ts";
import { languages } from "../base/text.ts";
import { changeReasons, kinds, statuses } from "../catalogue/codes.ts";
import { classificationSchema, listingSchema, visibilitySchema } from "../catalogue/model.ts";
import { mayComment, mayReadDesk, moves } from "./life-cycle.ts";
import { commentSchema } from "./model.ts";
import { choosePicturesEndpoint } from "./pictures.ts";

const nothing = z.strictObject({});
const one = z.strictObject({ id: listingIdSchema });
const desk = { audience: "staff", permission: mayReadDesk, query: nothing } as const;
const reading = { none: "the desk's own reading" } as const;
const curators = {
  ...desk,
  permission: (actor: Parameters<typeof mayComment>[0]) => actsAs(actor, "curator"),
};
const writers = { ...desk, permission: mayComment } as const;
const read = [401, 404, 429];
const write = [400, 401, 404, 409, 415, 422, 429];

export const deskSorts = ["oldest", "newest", "title", "relevance"] as const;
const several = <T extends z.ZodType>(of: T) => z.array(of).max(60).optional();
const choices = () => ({
  q: z.string().max(200).default(""),
  status: several(z.enum(statuses)),
  kind: several(z.enum(kinds)),
  owner: several(z.string().max(40)),
  sort: z.enum(deskSorts).optional(),
});
/** The desk's list: words over drafts too, queues by status, whose work, what kind. */
export const deskQuerySchema = z.lazy(() =>
  z.strictObject({
    ...choices(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(300).optional(),
  }),
);
export const deskExportSchema = z.lazy(() =>
  z.strictObject({ ...choices(), format: z.enum(["csv", "xlsx"]).default("csv") }),
);
export type DeskQuery = z.infer<typeof deskQuerySchema>;

export const deskLineSchema = z.lazy(() =>
  z.strictObject({
    id: listingIdSchema,
    kind: z.enum(kinds),
    title: z.strictObject({ ja: z.string().optional(), en: z.string().optional() }),
    revision: z.int(),
    status: z.enum(statuses),
    since: instantSchema,
    owner: z.string(),
    live: z.boolean(),
    reviewBy: daySchema,
    percent: z.int(),
  }),
);
export type DeskLine = z.infer<typeof deskLineSchema>;

export const listDeskEndpoint = endpoint({
  ...desk,
  id: "listDesk",
  method: "get",
  path: "/api/staff/listings",
  summary: "Listings as the desk works on them, what has waited longest first",
  audit: reading,
  params: nothing,
  query: deskQuerySchema,
  output: z.strictObject({
    items: z.array(deskLineSchema),
    total: z.int(),
    counts: z.strictObject({
      status: z.record(z.string(), z.int()),
      kind: z.record(z.string(), z.int()),
      owner: z.record(z.string(), z.int()),
    }),
    next: z.string().optional(),
  }),
  refuses: [400, ...read],
});

const bilingual = (max: number) =>
  z.strictObject({
    ja: z.string().trim().min(1).max(max).optional(),
    en: z.string().trim().min(1).max(max).optional(),
  });

export const createListingEndpoint = endpoint({
  ...curators,
  id: "createListing",
  method: "post",
  path: "/api/staff/listings",
  summary: "Begins a draft",
  audit: { action: "listing.draft" },
  params: nothing,
  input: z.strictObject({ kind: z.enum(kinds), title: bilingual(200), summary: bilingual(400) }),
  output: listingSchema,
  refuses: write,
});

const obstacleSchema = z.strictObject({
  need: z.string(),
  gates: z.array(z.string()).optional(),
  fields: z.array(z.string()).optional(),
});
export const openMoveSchema = z.strictObject({ move: z.enum(moves), obstacle: obstacleSchema.optional() });

export const readDeskListingEndpoint = endpoint({
  ...desk,
  id: "readDeskListing",
  method: "get",
  path: "/api/staff/listings/:id",
  summary: "A listing as it is worked on, with its comments and the moves open to the caller",
  audit: reading,
  params: one,
  output: z.strictObject({
    listing: listingSchema,
    moves: z.array(openMoveSchema),
    comments: z.array(commentSchema),
    completeness: z.strictObject({ percent: z.int(), missing: z.array(z.string()) }),
    mayEdit: z.boolean(),
  }),
  refuses: read,
});

export const transitionsEndpoint = endpoint({
  ...desk,
  id: "listListingTransitions",
  method: "get",
  path: "/api/staff/listings/:id/transitions",
  summary: "The moves of the caller's role, and for those that are refused now the reason",
  audit: reading,
  params: one,
  output: z.strictObject({ status: z.enum(statuses), moves: z.array(openMoveSchema) }),
  refuses: read,
});

export const editListingEndpoint = endpoint({
  ...curators,
  id: "editListing",
  method: "patch",
  path: "/api/staff/listings/:id",
  summary: "Changes fields of a draft on top of what others saved since revision `base`",
  audit: { action: "listing.edit" },
  params: one,
  input: z.strictObject({
    base: z.int().min(1),
    /** Dotted paths and their new values; null takes a field away. */
    changes: z.record(z.string().max(80), z.unknown()),
  }),
  output: listingSchema,
  refuses: write,
});

export const autosaveEndpoint = endpoint({
  ...curators,
  id: "autosaveListing",
  method: "post",
  path: "/api/staff/listings/:id/autosave",
  summary: "Saves what can be read of the editor's fields, and says what cannot",
  audit: { action: "listing.edit" },
  params: one,
  input: z.strictObject({
    base: z.int().min(1),
    lang: z.enum(languages),
    typed: z.record(z.string().max(80), z.string().max(20_000)),
  }),
  output: z.strictObject({
    revision: z.int(),
    savedAt: instantSchema,
    percent: z.int(),
    /** Sentences by field, in the language that was asked for. */
    errors: z.record(z.string(), z.string()),
  }),
  refuses: write,
});

export const moveListingInput = z.lazy(() =>
  z.strictObject({
    move: z.enum(moves),
    revision: z.int().min(1).optional(),
    reasons: z.array(z.enum(changeReasons)).max(changeReasons.length).optional(),
    note: z.string().trim().max(2000).optional(),
    classification: classificationSchema.optional(),
    visibility: visibilitySchema.optional(),
  }),
);

export const moveListingEndpoint = endpoint({
  ...writers,
  id: "moveListing",
  method: "post",
  path: "/api/staff/listings/:id/move",
  summary: "Moves a listing on its way: submit, classify, approve, publish, withdraw …",
  audit: { action: "listing.*" },
  params: one,
  input: moveListingInput,
  output: listingSchema,
  refuses: write,
});

export const scheduleListingEndpoint = endpoint({
  ...writers,
  id: "scheduleListing",
  method: "put",
  path: "/api/staff/listings/:id/schedule",
  summary: "Plans publication and withdrawal for the beginning of days in Japan; without days drops the plan",
  audit: { action: "listing.schedule" },
  params: one,
  input: z.strictObject({ publishOn: daySchema.optional(), withdrawOn: daySchema.optional() }),
  output: listingSchema,
  refuses: write,
});

export const duplicateListingEndpoint = endpoint({
  ...curators,
  id: "duplicateListing",
  method: "post",
  path: "/api/staff/listings/:id/duplicate",
  summary: "Begins a draft like this listing, without its classification and pictures",
  audit: { action: "listing.draft" },
  params: one,
  output: listingSchema,
  refuses: read,
});

export const controlRowsEndpoint = endpoint({
  ...desk,
  id: "searchControlRows",
  method: "get",
  path: "/api/staff/control-rows",
  summary: "Rows of the Export Trade Control Order by number or Japanese words",
  audit: { none: "law text" },
  params: nothing,
  query: z.strictObject({ q: z.string().max(100).default("") }),
  output: z.strictObject({ items: z.array(z.strictObject({ row: z.string(), text: z.string() })) }),
  refuses: read,
});

export const curationEndpoints = [
  listDeskEndpoint,
  createListingEndpoint,
  readDeskListingEndpoint,
  transitionsEndpoint,
  editListingEndpoint,
  choosePicturesEndpoint,
  autosaveEndpoint,
  moveListingEndpoint,
  scheduleListingEndpoint,
  duplicateListingEndpoint,
  controlRowsEndpoint,
] as const;
