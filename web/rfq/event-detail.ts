import { daySchema } from "../../shared/base/day.ts";
import type { Language } from "../../shared/base/text.ts";
import type { CaseEvent } from "../../shared/rfq/model.ts";
import { detailNames } from "../copy/case-events.ts";
import { day, exactMoney, number } from "../ui/format.ts";

const sums: readonly string[] = ["total", "minor", "costs"];

/** The plain values of an event that have a name, as people read them. */
export function detailText({ detail }: Pick<CaseEvent, "detail">, lang: Language): string {
  const { currency } = detail;
  const said = Object.entries(detail).flatMap(([name, value]) => {
    const word = detailNames[lang][name];
    if (!word || value === "") return [];
    const isSum = sums.includes(name);
    if (isSum && (typeof value !== "number" || typeof currency !== "string" || !/^[A-Z]{3}$/.test(currency)))
      return [];
    const shown = isSum
      ? exactMoney({ minor: Number(value), currency: String(currency) }, lang)
      : typeof value === "number"
        ? name === "year"
          ? String(value)
          : number(value, lang)
        : daySchema.safeParse(value).success
          ? day(value, lang)
          : value;
    return [lang === "ja" ? `${word}：${shown}` : `${word} ${shown}`];
  });
  return said.join(lang === "ja" ? "、" : ", ");
}
