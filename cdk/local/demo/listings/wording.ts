import { currencyDigits, type Money } from "../../../../shared/base/money.ts";
import type { Text } from "../../../../shared/base/text.ts";
import type { Specification } from "../../../../shared/catalogue/model.ts";
import type { Price } from "../../../../shared/catalogue/price.ts";

/** What most demo listings have in common. */
export const open: { marking: "UNCLASSIFIED"; partNumbers: string[]; visibility: { tier: "PUBLIC" } } = {
  marking: "UNCLASSIFIED",
  partNumbers: [],
  visibility: { tier: "PUBLIC" },
};

export const both = (ja: string, en: string): Text => ({ ja, en });

/** One specification row; a value that reads the same in both languages is given once. */
export const row = (nameJa: string, nameEn: string, ja: string, en = ja): Specification => ({
  name: { ja: nameJa, en: nameEn },
  value: { ja, en },
});

export const inJapan = (ja: string, en: string, region: string) => ({
  name: { ja, en },
  country: "JP",
  region: `JP-${region}`,
});

export const maker = (ja: string, en: string, shielded = false) => ({
  name: { ja, en },
  country: "JP",
  shielded,
});

const money = (amount: number, currency: string): Money => ({
  minor: Math.round(amount * 10 ** currencyDigits(currency)),
  currency,
});

/** Amounts are in whole yen, dollars and so on. */
export const indicative = (date: string, from: number, to: number, basis: Text, currency = "JPY"): Price => ({
  mode: "INDICATIVE",
  date,
  basis,
  from: money(from, currency),
  to: money(to, currency),
});

export const fixed = (date: string, amount: number, basis: Text, currency = "JPY"): Price => ({
  mode: "FIXED",
  date,
  basis,
  amount: money(amount, currency),
});

export const onRequest = (date: string, basis: Text, currency = "JPY"): Price => ({
  mode: "ON_REQUEST",
  date,
  basis,
  currency,
});

export const nonWeapon = (controlRow?: string) =>
  controlRow === undefined
    ? ({ itemClass: "NON_WEAPON" } as const)
    : ({ itemClass: "NON_WEAPON", controlRow } as const);
