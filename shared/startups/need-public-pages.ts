import * as z from "zod";
import { page } from "../base/endpoint.ts";
import { needsOpenToAll, needsQuery, oneNeed } from "./need-public-endpoints.ts";

export const needsPage = page({
  ...needsOpenToAll,
  id: "needs",
  path: "/needs",
  params: z.strictObject({}),
  query: needsQuery,
});
export const needPage = page({
  ...needsOpenToAll,
  id: "need",
  path: "/needs/:id",
  params: oneNeed,
  query: z.strictObject({}),
});
