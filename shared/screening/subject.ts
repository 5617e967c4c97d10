import * as z from "zod";
import { countrySchema } from "../base/country.ts";
import { daySchema } from "../base/day.ts";
import { concerns, itemClasses, purposes, stages } from "./codes.ts";

const nameSchema = z.string().trim().min(1).max(300);

export const endUserSchema = z.strictObject({
  name: nameSchema,
  aliases: z.array(nameSchema).max(20).optional(),
  country: countrySchema,
  /** The organisation of states that it acts for: an agreement with that is none with its members. */
  organisation: z.literal("NATO").optional(),
});

export const subjectLineSchema = z.strictObject({
  line: z.int().min(1),
  itemClass: z.enum(itemClasses),
  /** "3-2", "16-2"; empty or unknown as long as nobody has classified the item. */
  controlRow: z.string().max(20),
  /** Asked by rule sets up to 20 April 2026 only. */
  purpose: z.enum(purposes).optional(),
});
export type SubjectLine = z.infer<typeof subjectLineSchema>;

/** What is screened: a case as it stands at one of its stages on a day. */
export const subjectSchema = z.lazy(() =>
  z.strictObject({
    stage: z.enum(stages),
    /** In Japan; the rule set and the lists of names of that day are used. */
    day: daySchema,
    destination: countrySchema,
    endUser: endUserSchema,
    thirdParties: z.array(z.strictObject({ name: nameSchema, country: countrySchema })).max(50),
    endUse: z.strictObject({ text: z.string().max(4000), flags: z.array(z.enum(concerns)) }),
    /** Whether classified data go with it. */
    classified: z.boolean(),
    lines: z.array(subjectLineSchema).min(1).max(500),
  }),
);
export type Subject = z.infer<typeof subjectSchema>;

/** Everybody whose name is looked for in the lists: the end user under each name, then third parties. */
export type Party = {
  readonly role: "END_USER" | "THIRD_PARTY";
  readonly name: string;
  readonly country: string;
};

export const partiesOf = ({ endUser, thirdParties }: Subject): Party[] => [
  ...[endUser.name, ...(endUser.aliases ?? [])].map(
    (name): Party => ({ role: "END_USER", name, country: endUser.country }),
  ),
  ...thirdParties.map((party): Party => ({ role: "THIRD_PARTY", ...party })),
];
