import { currencyDigits, type Money, parseMoney } from "../base/money.ts";
import { type Price, priceSchema } from "../catalogue/price.ts";

import { keyOf, type Read, type TypedFields, textOf } from "./typed-parts.ts";

/** The currency of whatever is known of a price. */
export const currencyOf = (price: Price): string =>
  price.mode === "FIXED"
    ? price.amount.currency
    : price.mode === "INDICATIVE"
      ? price.from.currency
      : price.currency;

/** The parts of a price make sense together only, so a price changes as a whole. */
export function withPrice(now: TypedFields, before: TypedFields, read: Read): Read {
  const names = Object.keys(now).filter((name) => name.startsWith("price."));
  if (names.every((name) => now[name] === before[name])) return read;
  const currency = (now["price.currency"] ?? "").trim().normalize("NFKC").toUpperCase();
  const errors: Record<string, string> = { ...read.errors };
  const money = (name: string): Money | undefined => {
    const amount = parseMoney((now[name] ?? "").normalize("NFKC"), currency);
    if (!amount) errors[name] = currencyDigits(currency) === 0 ? "amount-whole" : "amount-malformed";
    return amount;
  };
  const day = (name: string): string => now[name]?.trim() ?? "";
  const basis = textOf(now["price.basis.ja"]?.trim(), now["price.basis.en"]?.trim());
  const stated = { mode: now["price.mode"], date: day("price.date"), basis };
  const price =
    stated.mode === "FIXED"
      ? { ...stated, amount: money("price.amount") }
      : stated.mode === "INDICATIVE"
        ? { ...stated, from: money("price.from"), to: money("price.to") }
        : { ...stated, currency, ...(stated.mode === "OFFERS_INVITED" && { closing: day("price.closing") }) };
  const parsed = priceSchema.safeParse(price);
  if (parsed.success) return { changes: { ...read.changes, price: parsed.data }, errors };
  for (const issue of parsed.error.issues) {
    const path = `price.${issue.path.join(".") || "to"}`;
    const name = path === "price.basis" ? "price.basis.ja" : path.replace(/\.(currency|minor)$/, "");
    errors[names.includes(name) ? name : "price.mode"] ??= keyOf(issue.message);
  }
  return { changes: read.changes, errors };
}
