import * as z from "zod";
import { instantSchema } from "../base/day.ts";
import { listingIdSchema } from "../base/id.ts";
import { contentSchema, visibilitySchema } from "./model.ts";

const bothNames = z.strictObject({ ja: z.string(), en: z.string() });

/**
 * Names that the published text needs from the code tables, written beside it at publication, so that reading
 * an item is one read and the reading function ships no tables.
 */
export const namesSchema = z.lazy(() =>
  z.strictObject({
    fsc: bothNames.optional(),
    group: bothNames.optional(),
    unitOfIssue: bothNames.optional(),
  }),
);
export type Names = z.infer<typeof namesSchema>;

/** One line of the version history: when, and which parts differ from the version before. */
export const historyLineSchema = z
  .lazy(() =>
    z.strictObject({
      version: z.int().min(1),
      at: instantSchema,
      /** Top-level fields of the content that changed; empty for version 1. */
      changed: z.array(z.string()),
    }),
  )
  .meta({ id: "HistoryLine" });
export type HistoryLine = z.infer<typeof historyLineSchema>;

/** A version as its readers get it. What the viewer may not see (a shielded maker) was left out when it was written. */
export const publishedSchema = z
  .lazy(() =>
    z.strictObject({
      state: z.literal("PUBLISHED"),
      id: listingIdSchema,
      version: z.int().min(1),
      publishedAt: instantSchema,
      firstPublishedAt: instantSchema,
      content: contentSchema,
      names: namesSchema,
      /** Newest first; the whole history, so that the item page needs no second read. */
      history: z.array(historyLineSchema),
    }),
  )
  .meta({ id: "PublishedListing" });
export type Published = z.infer<typeof publishedSchema>;

/** What stays where a listing was: that it was there, under what title, and until when. */
export const withdrawnSchema = z.lazy(() =>
  z.strictObject({
    state: z.literal("WITHDRAWN"),
    id: listingIdSchema,
    version: z.int().min(1),
    withdrawnAt: instantSchema,
    /** Who may know that it was there: nobody else meets it, withdrawn or not. */
    visibility: visibilitySchema,
    cause: z.enum(["WITHDRAWN", "EXPIRED", "SOLD_OUT"]),
    /** Absent when the listing was narrowed to governments: its title is then no longer public. */
    title: z.strictObject({ ja: z.string().optional(), en: z.string().optional() }).optional(),
    history: z.array(historyLineSchema),
  }),
);
export type Withdrawn = z.infer<typeof withdrawnSchema>;

export const publicationSchema = z.lazy(() =>
  z.discriminatedUnion("state", [publishedSchema, withdrawnSchema]),
);
export type Publication = z.infer<typeof publicationSchema>;
