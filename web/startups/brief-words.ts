import { type Language, languages } from "../../shared/base/text.ts";
import { technologyAreas } from "../../shared/catalogue/codes.ts";
import type { TypedBrief } from "../../shared/startups/brief-typed.ts";
import { codes } from "../copy/codes.ts";

const plain = (text: string): string => text.normalize("NFKC").trim().toLowerCase();
const byName = new Map(
  languages.flatMap((lang) => technologyAreas.map((area) => [plain(codes[lang].area[area]), area] as const)),
);

/** The area is chosen from a list by its name, in either language; everything else is typed as it is read. */
export const inCodes = (typed: TypedBrief): TypedBrief => {
  const { area } = typed;
  return area === undefined ? typed : { ...typed, area: byName.get(plain(area)) ?? area };
};

/** What is shown of a brief's inputs to a reader of a language. */
export const inWords = (shown: TypedBrief, lang: Language): TypedBrief => {
  const area = technologyAreas.find((code) => code === shown.area);
  return area ? { ...shown, area: codes[lang].area[area] } : shown;
};
