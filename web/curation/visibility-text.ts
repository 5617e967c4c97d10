import type { Language } from "../../shared/base/text.ts";
import type { Visibility } from "../../shared/catalogue/model.ts";
import { curationCopy } from "../copy/curation.ts";
import { country } from "../ui/format.ts";

/** Who may know of a listing, with the countries by name. */
export function visibilityText(visibility: Visibility, lang: Language): string {
  const name = curationCopy[lang].tier[visibility.tier];
  if (visibility.tier !== "NAMED_COUNTRIES") return name;
  const countries = visibility.countries.map((code) => country(code, lang));
  return lang === "ja" ? `${name}（${countries.join("、")}）` : `${name} (${countries.join(", ")})`;
}
