import type { Language } from "../../shared/base/text.ts";
import { codes } from "../copy/codes.ts";
import { curationCopy } from "../copy/curation.ts";

/** What a code of a choice is called. */
export function optionName(path: string, value: string, lang: Language): string {
  const names = codes[lang];
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "price.mode": names.price,
    saleModel: names.sale,
    "service.type": names.service,
    "technology.area": names.area,
    "technology.seeks": names.seek,
    "lot.condition.code": names.condition,
    "lot.pricingBasis": names.pricingBasis,
    "lot.declaringService": names.declaring,
    "lot.originConsent.state": curationCopy[lang].consent,
  };
  const name = tables[path]?.[value];
  return path === "lot.condition.code" && name ? `${value} ${name}` : (name ?? value);
}
