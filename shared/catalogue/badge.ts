import * as z from "zod";
import { daySchema } from "../base/day.ts";

/** What the agency has attested of a listing's product, as its page shows it; it leads to the page that checks it. */
export const badgeSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    kind: z.enum(["IN_SERVICE", "TESTED"]),
    /** Of the product. */
    version: z.string(),
    validUntil: daySchema,
    revoked: z.boolean(),
  }),
);
export type Badge = z.infer<typeof badgeSchema>;
