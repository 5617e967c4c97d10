import * as z from "zod";

/** Minor-unit digits of ISO 4217 currencies that do not have two. */
const digits: Readonly<Record<string, number>> = {
  JPY: 0,
  KRW: 0,
  VND: 0,
  CLP: 0,
  ISK: 0,
  KWD: 3,
  BHD: 3,
  OMR: 3,
  JOD: 3,
  TND: 3,
  IQD: 3,
  LYD: 3,
};

export const currencyDigits = (currency: string): number => digits[currency] ?? 2;

/** An amount in integer minor units (yen, cents, fils) of its ISO 4217 currency. */
export const moneySchema = z.strictObject({
  minor: z.int().min(0),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Money = z.infer<typeof moneySchema>;

/** Reads a plain decimal ("62627", "16568.15", "1,234.5") exactly; undefined when it is none or has too many decimals. */
export function parseMoney(decimal: string, currency: string): Money | undefined {
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(decimal.trim());
  if (!match) return undefined;
  const wanted = currencyDigits(currency);
  const fraction = (match[2] ?? "").replace(/0+$/, "");
  if (fraction.length > wanted) return undefined;
  const minor = Number((match[1] ?? "").replaceAll(",", "") + fraction.padEnd(wanted, "0"));
  return Number.isSafeInteger(minor) ? { minor, currency } : undefined;
}

/** The decimal text of an amount, with its currency's digits: `{ minor: 1656815, currency: "USD" }` → "16568.15". */
export function decimalOf(money: Money): string {
  const wanted = currencyDigits(money.currency);
  if (wanted === 0) return String(money.minor);
  const padded = String(money.minor).padStart(wanted + 1, "0");
  return `${padded.slice(0, -wanted)}.${padded.slice(-wanted)}`;
}
