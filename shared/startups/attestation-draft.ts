import * as z from "zod";
import { daySchema } from "../base/day.ts";
import { listingIdSchema } from "../base/id.ts";
import { attestationKinds, both, sameVersion } from "./attestation.ts";

/** What a person writes of it; the product's name and its maker's come from the listing. */
export const attestationDraftSchema = z.lazy(() =>
  z.strictObject({
    listingId: listingIdSchema,
    kind: z.enum(attestationKinds),
    version: z.string().trim().min(1).max(60).overwrite(sameVersion),
    issuer: both(100),
    statement: both(300),
    validUntil: daySchema,
  }),
);
export type AttestationDraft = z.infer<typeof attestationDraftSchema>;
