import * as z from "zod";

/** ISO 3166-1 alpha-2. Names come from `Intl.DisplayNames`, never from a table of ours. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/);
export type Country = z.infer<typeof countrySchema>;
