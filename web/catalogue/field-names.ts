import type { Language } from "../../shared/base/text.ts";
import { catalogueCopy } from "../copy/catalogue.ts";
import { fieldCopy } from "../copy/fields.ts";

/** The name of a part of a listing, for the history and for a comparison: "Price: basis (English)". */
export function fieldName(path: string, lang: Language): string {
  const copy = catalogueCopy[lang];
  const top: Readonly<Record<string, string>> = {
    ...fieldCopy[lang].top,
    description: copy.description,
    nsn: copy.nsn,
    localStockNumber: copy.localNumber,
    fsc: copy.class,
    models: copy.models,
    partNumbers: copy.partNumbers,
    maker: copy.maker,
    specifications: copy.specifications,
    classification: copy.exportControl,
    price: copy.price,
    saleModel: copy.sale,
    place: copy.place,
    availableFrom: copy.availability,
    leadTimeMonths: copy.leadTime,
    related: copy.related,
    lot: copy.lot,
    technology: copy.technology,
    service: copy.service,
  };
  const [first = "", ...rest] = path.split(".");
  return (top[first] ?? first) + rest.map((part) => partName(part, lang)).join("");
}

function partName(part: string, lang: Language): string {
  const copy = catalogueCopy[lang];
  const fields = fieldCopy[lang];
  if (part === "ja" || part === "en") return fields.inLanguage[part];
  if (/^\d+$/.test(part)) return ` ${Number(part) + 1}`;
  const names: Readonly<Record<string, string>> = {
    ...copy.lotNames,
    ...copy.technologyNames,
    ...fields.part,
    quantity: copy.quantity,
    condition: copy.condition,
    closing: copy.closing,
    itemClass: copy.itemClass,
    controlRow: copy.controlRow,
    armsCategory: copy.arms,
  };
  return fields.within(names[part] ?? part);
}
