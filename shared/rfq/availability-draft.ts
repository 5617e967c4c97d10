import * as z from "zod";
import { parseMoney } from "../base/money.ts";
import type { Case } from "./model.ts";
import { currencySchema, type Faults } from "./offer-draft.ts";

const months = z.int().min(0).max(240);
const typed = (max: number) => z.string().trim().max(max);

/** What an officer typed of prices and lead times: decimals of one currency, months from the order on. */
export const availabilityDraftSchema = z.lazy(() =>
  z.strictObject({
    currency: typed(3),
    lines: z
      .array(
        z.strictObject({
          number: z.int().min(1).max(999),
          low: typed(30),
          high: typed(30),
          monthsFrom: months,
          monthsTo: months,
          note: typed(500).optional(),
        }),
      )
      .max(60),
  }),
);
export type AvailabilityDraft = z.infer<typeof availabilityDraftSchema>;
type Line = NonNullable<Case["availability"]>["lines"][number];

/** Price range and lead time of every line that was asked for, or what is to be mended. */
export function availabilityFrom(
  draft: AvailabilityDraft,
  { request }: Pick<Case, "request">,
): { readonly lines: Line[] } | { readonly faults: Faults } {
  const faults: Record<string, string> = {};
  const known = currencySchema.safeParse(draft.currency).success;
  if (!known) faults.currency = draft.currency === "" ? "required" : "invalid-value";
  const lines = request.lines.flatMap(({ number }): Line[] => {
    const line = draft.lines.find((one) => one.number === number);
    const at = (field: string) => `lines.${number}.${field}`;
    const amount = (field: "low" | "high") => {
      const money = parseMoney(line?.[field] ?? "", known ? draft.currency : "JPY");
      if (!money) faults[at(field)] = line?.[field] ? "amount-malformed" : "required";
      return money?.minor;
    };
    const [low, high] = [amount("low"), amount("high")];
    if (!line || low === undefined || high === undefined) return [];
    if (low > high) faults[at("low")] = "price-range";
    if (line.monthsFrom > line.monthsTo) faults[at("monthsFrom")] = "months-reversed";
    const leadMonths = { from: line.monthsFrom, to: line.monthsTo };
    return [{ line: number, low, high, leadMonths, ...(line.note && { note: line.note }) }];
  });
  return Object.keys(faults).length > 0 ? { faults } : { lines };
}
