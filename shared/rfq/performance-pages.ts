import * as z from "zod";
import { page } from "../base/endpoint.ts";

const nothing = z.strictObject({});
export const performancePage = page({
  audience: "public",
  permission: () => true,
  audit: { none: "reading what is public" },
  id: "performance",
  path: "/performance",
  params: nothing,
  query: nothing,
});
