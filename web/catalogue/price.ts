import type { Language } from "../../shared/base/text.ts";
import type { Price } from "../../shared/catalogue/price.ts";
import { codes } from "../copy/codes.ts";
import { money, moneyRange } from "../ui/format.ts";

/** A price in a line: the amount or range where there is one, else what the mode means. */
export function priceLine(price: Price, lang: Language): string {
  switch (price.mode) {
    case "FIXED":
      return money(price.amount, lang);
    case "INDICATIVE":
      return moneyRange(price.from, price.to, lang);
    default:
      return codes[lang].price[price.mode];
  }
}
