import type { Language } from "../../shared/base/text.ts";
import { faultText } from "./faults.ts";
import { intakeRefusal } from "./intake.ts";

import { intakeDeskEn } from "./intake-desk-en.ts";
import { intakeDeskJa } from "./intake-desk-ja.ts";

export const intakeDeskCopy: Readonly<Record<Language, typeof intakeDeskJa>> = {
  ja: intakeDeskJa,
  en: intakeDeskEn,
};

/** What stands against something, by its key. */
export const sayIntake =
  (lang: Language) =>
  (key: string): string => {
    const own = intakeDeskCopy[lang].faults[key];
    if (own !== undefined) return own;
    const whole = intakeRefusal(key, lang);
    return whole === key ? faultText(key, lang) : whole;
  };
