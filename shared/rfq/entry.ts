import { AppError } from "../base/app-error.ts";
import type { Instant } from "../base/day.ts";
import { parseMoney } from "../base/money.ts";
import type { Case } from "./model.ts";

/** Who puts something on record, and when. */
export type Recorded = { readonly by: string; readonly at: Instant };

/** Minor units of a decimal in the offer's currency. Throws `payment-currency` for another one or more decimals. */
export function minorOf(
  { offer }: Pick<Case, "offer">,
  amount: string,
  { field = "amount", currency = offer?.currency }: { field?: string; currency?: string | undefined } = {},
): number {
  if (offer && currency === offer.currency) {
    const read = parseMoney(amount, currency);
    if (read) return read.minor;
    if (!/^\s*\d[\d,]*(\.\d+)?\s*$/.test(amount)) throw new AppError("invalid", "not-a-number", { field });
  }
  throw new AppError("refused", "payment-currency", {
    rule: "payment-currency",
    field,
    currency: offer?.currency ?? "",
  });
}

/** A list with one more entry; a case keeps a bounded number of each. */
export function added<T>(list: readonly T[], entry: T, most: number): T[] {
  if (list.length >= most) throw new AppError("refused", "case-list-full", { rule: "case-list-full", most });
  return [...list, entry];
}

/** The entry with this id, when it is the very same; throws `entry-differs` when its id names another one. */
export function knownEntry<T extends { readonly id: string } & Recorded>(
  list: readonly T[],
  entry: Omit<T, "by" | "at">,
): T | undefined {
  const known = list.find(({ id }) => id === entry.id);
  if (!known) return undefined;
  const { by: _by, at: _at, ...rest } = known;
  if (canonical(rest) !== canonical(entry))
    throw new AppError("conflict", "entry-differs", { id: entry.id, field: "entry" });
  return known;
}

/** The same text for the same facts, in whatever order they were said. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

export const refuse = (reason: string, params: Readonly<Record<string, string | number>> = {}): never => {
  throw new AppError("refused", reason, { rule: reason, ...params });
};
