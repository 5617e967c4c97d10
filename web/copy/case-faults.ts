import type { Language } from "../../shared/base/text.ts";
import { explainCase } from "./case-needs.ts";
import { faultText } from "./faults.ts";

/** What a form of a case page says is wrong: a need of the move, or a field's mistake. */
export const sayCase = (lang: Language) => (key: string) =>
  explainCase(key, {}, lang)?.detail ?? faultText(key, lang);
