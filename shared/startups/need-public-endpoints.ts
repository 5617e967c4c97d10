import * as z from "zod";
import { endpoint } from "../base/endpoint.ts";
import { technologyAreas } from "../catalogue/codes.ts";
import { needLists } from "./need-codes.ts";
import { answeredQuestionSchema, needIdSchema, shownLineSchema, shownNeedSchema } from "./need-shown.ts";

export const needsQuery = z.strictObject({
  list: z.enum(needLists).optional(),
  area: z.enum(technologyAreas).optional(),
  after: z.string().max(100).optional(),
});
export const oneNeed = z.strictObject({ id: needIdSchema });
export const shownLines = z.lazy(() =>
  z.strictObject({ items: z.array(shownLineSchema), next: z.string().optional() }),
);

export const needsOpenToAll = {
  audience: "public",
  permission: () => true,
  audit: { none: "reading what is public" },
} as const;

export const listNeedsEndpoint = endpoint({
  ...needsOpenToAll,
  id: "listNeeds",
  method: "get",
  path: "/api/needs",
  summary:
    "Published need statements: those that are open, the first to close first, or those that have closed",
  params: z.strictObject({}),
  query: needsQuery,
  output: shownLines,
  refuses: [400],
});
export const readNeedEndpoint = endpoint({
  ...needsOpenToAll,
  id: "readNeed",
  method: "get",
  path: "/api/needs/:id",
  summary: "A published need statement with its questions and answers",
  params: oneNeed,
  query: z.strictObject({}),
  output: z.lazy(() => z.strictObject({ need: shownNeedSchema, questions: z.array(answeredQuestionSchema) })),
  refuses: [400, 404],
});
export const publicNeedEndpoints = [listNeedsEndpoint, readNeedEndpoint] as const;
