import * as z from "zod";
import type { Actor } from "../base/actor.ts";
import { endpoint } from "../base/endpoint.ts";
import { listingIdSchema } from "../base/id.ts";
import { kinds, statuses, technologyAreas } from "../catalogue/codes.ts";
import { technologyStates } from "./codes.ts";
import { technologyIdSchema } from "./model.ts";

const text = z.strictObject({ ja: z.string().optional(), en: z.string().optional() });
const needId = z.string().regex(/^N-[0-9A-HJKMNP-TV-Z]{12}$/);

/** Why two texts belong together: words of the one asked for, each with what the other calls it; area; supply class. */
export const whySchema = z.lazy(() =>
  z.strictObject({
    terms: z.array(z.strictObject({ word: z.string(), found: z.string().optional() })),
    area: z.enum(technologyAreas).optional(),
    fsc: z.string().optional(),
  }),
);
/** 0 to 100, against the best possible of this one search. */
const score = z.int().min(0).max(100);

export const matchedListingSchema = z.lazy(() =>
  z.strictObject({
    id: listingIdSchema,
    kind: z.enum(kinds),
    title: text,
    summary: text,
    maker: text.optional(),
    area: z.enum(technologyAreas).optional(),
    trl: z.int().optional(),
    /** At the agency's desk only: where a listing stands that is not published. */
    status: z.enum(statuses).optional(),
    score,
    why: whySchema,
  }),
);
export type MatchedListing = z.infer<typeof matchedListingSchema>;
export const needMatchesSchema = z.lazy(() =>
  z.strictObject({ technologies: z.array(matchedListingSchema), others: z.array(matchedListingSchema) }),
);
export type NeedMatches = z.infer<typeof needMatchesSchema>;

export const matchedTechnologySchema = z.lazy(() =>
  z.strictObject({
    id: technologyIdSchema,
    status: z.enum(technologyStates),
    title: text,
    area: z.enum(technologyAreas).optional(),
    score,
    why: whySchema,
  }),
);
export type MatchedTechnology = z.infer<typeof matchedTechnologySchema>;

export const matchedNeedSchema = z.lazy(() =>
  z.strictObject({
    id: needId,
    title: text,
    area: z.enum(technologyAreas).optional(),
    score,
    why: whySchema,
  }),
);
export type MatchedNeed = z.infer<typeof matchedNeedSchema>;

const shared = {
  method: "get",
  audit: { none: "reads" },
  query: z.strictObject({}),
  refuses: [400, 401, 404, 429],
} as const;
const oneNeed = z.strictObject({ id: needId });

export const staffNeedMatchesEndpoint = endpoint({
  ...shared,
  id: "matchNeedAtDesk",
  audience: "staff",
  permission: (actor: Actor) => actor.kind === "staff",
  path: "/api/staff/needs/:id/matches",
  summary: "Listings that answer a need, and why; drafts too for those who work on drafts",
  params: oneNeed,
  output: needMatchesSchema,
});
export const buyerNeedMatchesEndpoint = endpoint({
  ...shared,
  id: "matchNeedForGovernment",
  audience: "buyer",
  permission: (actor: Actor) => actor.kind === "buyer",
  path: "/api/buyer/needs/:id/matches",
  summary: "Published listings that answer a need, of those that the caller may see, and why",
  params: oneNeed,
  output: needMatchesSchema,
});
export const supplierNeedMatchesEndpoint = endpoint({
  ...shared,
  id: "matchNeedForFirm",
  audience: "supplier",
  permission: (actor: Actor) => actor.kind === "supplier",
  path: "/api/supplier/needs/:id/matches",
  summary: "The firm's own technologies that answer a need, and why",
  params: oneNeed,
  output: z.lazy(() => z.strictObject({ items: z.array(matchedTechnologySchema) })),
});
export const technologyNeedsEndpoint = endpoint({
  ...shared,
  id: "matchTechnology",
  audience: "supplier",
  permission: (actor: Actor) => actor.kind === "supplier",
  path: "/api/supplier/technologies/:id/needs",
  summary: "Open needs that one of the firm's technologies answers, and why",
  params: z.strictObject({ id: technologyIdSchema }),
  output: z.lazy(() => z.strictObject({ items: z.array(matchedNeedSchema) })),
});

export const matchEndpoints = [
  staffNeedMatchesEndpoint,
  buyerNeedMatchesEndpoint,
  supplierNeedMatchesEndpoint,
  technologyNeedsEndpoint,
] as const;
