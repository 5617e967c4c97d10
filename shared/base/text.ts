import * as z from "zod";

export const languages = ["ja", "en"] as const;
export type Language = (typeof languages)[number];
export const isLanguage = (value: string): value is Language => languages.some((l) => l === value);

const line = (max: number) => z.string().trim().min(1).max(max);

/**
 * Text in Japanese, English or both. One language may be missing on a draft or on an item taken in
 * from a foreign file; a page then shows the other one, marked with its own `lang`.
 */
export const textOf = (max: number) =>
  z
    .strictObject({ ja: line(max).optional(), en: line(max).optional() })
    .refine((t) => t.ja !== undefined || t.en !== undefined, { error: "text-missing" });

export type Text = { readonly ja?: string | undefined; readonly en?: string | undefined };

/** The text to show a reader of `language`, and the language it is really in. */
export function read(text: Text, language: Language): { value: string; lang: Language } {
  const own = text[language];
  if (own !== undefined) return { value: own, lang: language };
  const other: Language = language === "ja" ? "en" : "ja";
  return { value: text[other] ?? "", lang: other };
}

export const isBilingual = (text: Text): boolean => text.ja !== undefined && text.en !== undefined;
