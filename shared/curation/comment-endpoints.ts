import * as z from "zod";
import { endpoint } from "../base/endpoint.ts";
import { listingIdSchema } from "../base/id.ts";
import { mayComment } from "./life-cycle.ts";
import { commentIdSchema, commentSchema } from "./model.ts";

const one = z.strictObject({ id: listingIdSchema });
const writers = { audience: "staff", permission: mayComment, query: z.strictObject({}) } as const;
const write = [400, 401, 404, 409, 415, 422, 429];

export const commentEndpoint = endpoint({
  ...writers,
  id: "commentListing",
  method: "post",
  path: "/api/staff/listings/:id/comments",
  summary: "Puts a remark on a field",
  audit: { action: "listing.comment" },
  params: one,
  input: z.strictObject({ field: z.string().max(80).default(""), text: z.string().trim().min(1).max(2000) }),
  output: commentSchema,
  refuses: write,
});

export const closeCommentEndpoint = endpoint({
  ...writers,
  id: "closeComment",
  method: "post",
  path: "/api/staff/listings/:id/comments/:comment/close",
  summary: "Marks a remark as dealt with",
  audit: { action: "listing.comment-close" },
  params: one.extend({ comment: commentIdSchema }),
  output: commentSchema,
  refuses: [401, 404, 409, 429],
});

export const commentEndpoints = [commentEndpoint, closeCommentEndpoint] as const;
