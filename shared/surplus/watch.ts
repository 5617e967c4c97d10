import * as z from "zod";
import { daySchema, instantSchema } from "../base/day.ts";
import { listingIdSchema } from "../base/id.ts";

/** Somebody of a cleared government who wants to hear of a lot: of its change, and of the day it can be had. */
export const watchSchema = z.lazy(() =>
  z.strictObject({
    listingId: listingIdSchema,
    personId: z.string(),
    /** The last version that its watcher saw or was told of. */
    version: z.int().min(1),
    /** The day it will be available, as far as it was to come when told last. */
    availableFrom: daySchema.optional(),
    at: instantSchema,
    revision: z.int().min(1),
  }),
);
export type Watch = z.infer<typeof watchSchema>;
