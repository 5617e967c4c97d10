import * as z from "zod";
import { daySchema } from "../base/day.ts";
import { textOf } from "../base/text.ts";

export const pilotResults = ["SUCCEEDED", "PARTLY", "FAILED"] as const;
export type PilotResult = (typeof pilotResults)[number];

/** A trial of a technology that has ended, as readers of its listing may know it. */
export const shownPilotSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    site: textOf(200),
    from: daySchema,
    to: daySchema.optional(),
    aim: textOf(1000),
    version: z.string().max(60).optional(),
    result: z.enum(pilotResults),
    text: textOf(2000),
    on: daySchema,
    /** Who ran it, where that was released. */
    who: z.strictObject({ ja: z.string().optional(), en: z.string().optional() }).optional(),
  }),
);
export type ShownPilot = z.infer<typeof shownPilotSchema>;
