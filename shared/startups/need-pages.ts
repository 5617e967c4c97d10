import * as z from "zod";
import { page } from "../base/endpoint.ts";
import { needStates } from "./need-codes.ts";
import { needsQuery, oneNeed } from "./need-public-endpoints.ts";
import { isOfFirm, isOfGovernment, mayReadNeeds, mayWriteNeeds } from "./need-rules.ts";

const nothing = z.strictObject({});
const reads = { audit: { none: "reads" } } as const;
/** What was just done, to be said. */
const done = z.strictObject({
  done: z.enum(["saved", "answered", "withdrawn", "asked", "moved"]).optional(),
});
/** The words of a search that found nothing. */
const begun = z.strictObject({ q: z.string().trim().max(200).optional() });
const after = z.string().max(100).optional();

const firm = { audience: "supplier", permission: isOfFirm, ...reads } as const;
export const firmNeedsPage = page({
  ...firm,
  id: "firm-needs",
  path: "/supplier/needs",
  params: nothing,
  query: needsQuery,
});
export const firmNeedPage = page({
  ...firm,
  id: "firm-need",
  path: "/supplier/needs/:id",
  params: oneNeed,
  query: done,
});

const government = { audience: "buyer", permission: isOfGovernment, ...reads } as const;
export const ownNeedsPage = page({
  ...government,
  id: "own-needs",
  path: "/buyer/needs",
  params: nothing,
  query: z.strictObject({ after }),
});
export const newOwnNeedPage = page({
  ...government,
  id: "new-own-need",
  path: "/buyer/needs/new",
  params: nothing,
  query: begun,
});
export const ownNeedPage = page({
  ...government,
  id: "own-need",
  path: "/buyer/needs/:id",
  params: oneNeed,
  query: done,
});

const desk = { audience: "staff", permission: mayReadNeeds, ...reads } as const;
export const deskNeedsPage = page({
  ...desk,
  id: "desk-needs",
  path: "/staff/needs",
  params: nothing,
  query: z.strictObject({ state: z.enum(needStates).default("PROPOSED"), after }),
});
export const newNeedPage = page({
  ...desk,
  permission: mayWriteNeeds,
  id: "new-need",
  path: "/staff/needs/new",
  params: nothing,
  query: begun,
});
export const deskNeedPage = page({
  ...desk,
  id: "desk-need",
  path: "/staff/needs/:id",
  params: oneNeed,
  query: done,
});
