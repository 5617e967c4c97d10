import type { Language } from "../../shared/base/text.ts";
import type { Facet, FacetCount } from "../../shared/catalogue/search.ts";
import { codes } from "../copy/codes.ts";

/** The name of a facet's value: from our wording for codes, from the data for supply classes and places. */
export function valueName(facet: Facet, counted: Omit<FacetCount, "count">, lang: Language): string {
  const { value, label } = counted;
  const wording: Readonly<Record<string, string>> | undefined = {
    kind: codes[lang].kind,
    condition: codes[lang].condition,
    price: codes[lang].price,
    sale: codes[lang].sale,
    availability: codes[lang].availability,
    trl: undefined,
    group: undefined,
    fsc: undefined,
    place: undefined,
  }[facet];
  if (facet === "condition") return `${value} ${wording?.[value] ?? ""}`;
  if (facet === "group" || facet === "fsc") return label ? `${value} ${label[lang]}` : value;
  if (facet === "trl") return `TRL ${value}`;
  return wording?.[value] ?? label?.[lang] ?? value;
}
