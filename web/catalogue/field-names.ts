import type { Language } from "../../shared/base/text.ts";
import { catalogueCopy } from "../copy/catalogue.ts";

/** The name of a part of a listing, for the history and for a comparison. */
export function fieldName(path: string, lang: Language): string {
  const copy = catalogueCopy[lang];
  const names: Readonly<Record<string, string>> = {
    title: lang === "ja" ? "品名" : "Title",
    summary: lang === "ja" ? "概要" : "Summary",
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
    pictures: lang === "ja" ? "画像" : "Pictures",
    related: copy.related,
    lot: copy.lot,
    technology: copy.technology,
    service: copy.service,
    reviewBy: lang === "ja" ? "見直し期限" : "Review by",
    visibility: lang === "ja" ? "公開範囲" : "Visibility",
  };
  const [first = "", ...rest] = path.split(".");
  const name = names[first] ?? first;
  return rest.length > 0 ? `${name} (${rest.join(".")})` : name;
}
