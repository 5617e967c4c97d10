import { type Language, languages } from "../../shared/base/text.ts";
import { technologyAreas } from "../../shared/catalogue/codes.ts";
import type { TypedBrief } from "../../shared/startups/brief-typed.ts";
import { countryOptions } from "../accounts/countries.ts";
import { codes } from "../copy/codes.ts";
import { country } from "../ui/format.ts";

/** Countries by name, Japan first: most owners and sources are. */
export const countriesIn = (lang: Language) => [
  { value: "JP", label: country("JP", lang) },
  ...countryOptions(lang),
];

const plain = (text: string): string => text.normalize("NFKC").trim().toLowerCase();
type Known = ReadonlyMap<string, string>;
let known: { readonly areas: Known; readonly countries: Known } | undefined;
/** Made on first use: the names of countries take milliseconds. */
const names = () => {
  known ??= {
    areas: new Map(
      languages.flatMap((lang) =>
        technologyAreas.map((area) => [plain(codes[lang].area[area]), area] as const),
      ),
    ),
    countries: new Map(
      languages.flatMap((lang) =>
        countriesIn(lang).flatMap(({ value, label }) => [
          [plain(label), value] as const,
          [plain(value), value] as const,
        ]),
      ),
    ),
  };
  return known;
};

const isCountry = (name: string): boolean => name.endsWith(".country");
const changed = (typed: TypedBrief, change: (name: string, value: string) => string | undefined) =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, change(name, value) ?? value]));

/** Area and countries are chosen from lists by their names, in either language; all else is read as it is typed. */
export const inCodes = (typed: TypedBrief): TypedBrief =>
  changed(typed, (name, value) => {
    if (name === "area") return names().areas.get(plain(value));
    return isCountry(name) ? names().countries.get(plain(value)) : undefined;
  });

/** What is shown of a brief's inputs to a reader of a language. */
export const inWords = (shown: TypedBrief, lang: Language): TypedBrief =>
  changed(shown, (name, value) => {
    if (name === "area") {
      const area = technologyAreas.find((code) => code === value);
      return area && codes[lang].area[area];
    }
    return isCountry(name) && /^[A-Z]{2}$/.test(value) ? country(value, lang) : undefined;
  });
