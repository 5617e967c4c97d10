import type { Language } from "../../shared/base/text.ts";

const formats = {
  ja: new Intl.DateTimeFormat("ja-JP", { year: "numeric", month: "long", timeZone: "Asia/Tokyo" }),
  en: new Intl.DateTimeFormat("en-GB", { year: "numeric", month: "short", timeZone: "Asia/Tokyo" }),
} as const;

/** "Nov 2026"; "2026年11月". */
export const monthName = (month: string, lang: Language): string =>
  formats[lang].format(new Date(`${month}-15T03:00:00Z`));
