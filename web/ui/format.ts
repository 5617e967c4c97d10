import type { Day, Instant } from "../../shared/base/day.ts";
import { currencyDigits, type Money } from "../../shared/base/money.ts";
import type { Language } from "../../shared/base/text.ts";

const locale = { ja: "ja-JP", en: "en-GB" } as const;

/** Intl formatters cost milliseconds to make, so each is made once. */
function kept<T>(make: (lang: Language, key: string) => T): (lang: Language, key: string) => T {
  const made = new Map<string, T>();
  return (lang, key) => {
    const name = `${lang} ${key}`;
    const held = made.get(name) ?? make(lang, key);
    made.set(name, held);
    return held;
  };
}

const moneyFormat = kept(
  (lang, currency) =>
    new Intl.NumberFormat(locale[lang], {
      style: "currency",
      currency,
      currencyDisplay: "code",
      maximumFractionDigits: currencyDigits(currency),
      trailingZeroDisplay: "stripIfInteger",
    }),
);
const exactFormat = kept(
  (lang, currency) =>
    new Intl.NumberFormat(locale[lang], {
      style: "currency",
      currency,
      currencyDisplay: "code",
      minimumFractionDigits: currencyDigits(currency),
      maximumFractionDigits: currencyDigits(currency),
    }),
);
const numberFormat = kept((lang) => new Intl.NumberFormat(locale[lang]));
const dayFormat = kept(
  (lang) => new Intl.DateTimeFormat(locale[lang], { dateStyle: "long", timeZone: "Asia/Tokyo" }),
);
const shortDayFormat = kept(
  (lang) =>
    new Intl.DateTimeFormat(locale[lang], {
      year: "numeric",
      month: lang === "ja" ? "numeric" : "short",
      day: "numeric",
      timeZone: "Asia/Tokyo",
    }),
);
const momentFormat = kept(
  (lang, timeZone) =>
    new Intl.DateTimeFormat(locale[lang], {
      year: "numeric",
      month: "long",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      timeZone,
      timeZoneName: "short",
    }),
);
const secondFormat = kept(
  (lang, timeZone) =>
    new Intl.DateTimeFormat(locale[lang], {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      timeZone,
      timeZoneName: "short",
    }),
);
const regionNames = kept((lang) => new Intl.DisplayNames(locale[lang], { type: "region" }));

/** "JPY 4,200,000,000": the code, because ¥ and $ name several currencies; it never breaks over two lines. */
export const money = ({ minor, currency }: Money, lang: Language): string =>
  moneyFormat(lang, currency)
    .format(minor / 10 ** currencyDigits(currency))
    .replace(/\s/g, "\u00a0");

/** "USD 63,180.00": with every decimal of the currency, for sums that are agreed, billed and paid. */
export const exactMoney = ({ minor, currency }: Money, lang: Language): string =>
  exactFormat(lang, currency)
    .format(minor / 10 ** currencyDigits(currency))
    .replace(/\s/g, "\u00a0");

/** "JPY 35,000,000 – 60,000,000": two amounts of one currency, which is named once. */
export const moneyRange = (from: Money, to: Money, lang: Language): string =>
  from.minor === to.minor
    ? money(from, lang)
    : `${money(from, lang)} – ${money(to, lang).replace(`${to.currency}\u00a0`, "")}`;

export const number = (value: number, lang: Language): string => numberFormat(lang, "").format(value);
export const day = (value: Day, lang: Language): string =>
  dayFormat(lang, "").format(new Date(`${value}T03:00:00Z`));
/** "21 Nov 2026", where there is little room. */
export const shortDay = (value: Day, lang: Language): string =>
  shortDayFormat(lang, "").format(new Date(`${value}T03:00:00Z`));
export const dayOf = (value: Instant, lang: Language): string => dayFormat(lang, "").format(new Date(value));
/** To the minute, in an IANA time zone; throws RangeError for one that is unknown. */
export const moment = (value: Instant, lang: Language, timeZone = "Asia/Tokyo"): string =>
  momentFormat(lang, timeZone).format(new Date(value));
/** To the second, in an IANA time zone; throws RangeError for one that is unknown. */
export const second = (value: Instant, lang: Language, timeZone: string): string =>
  secondFormat(lang, timeZone).format(new Date(value));
export const country = (code: string, lang: Language): string => regionNames(lang, "").of(code) ?? code;
