import type { Language } from "../../shared/base/text.ts";
import type { Brief } from "../../shared/startups/brief.ts";
import { codes } from "../copy/codes.ts";
import { briefCopy } from "../copy/startups-brief.ts";
import { startupsCodes } from "../copy/startups-codes.ts";
import { country, day, money, number } from "../ui/format.ts";

type Of<K extends keyof Brief> = NonNullable<Brief[K]>;

/** A leaf of a brief as a reader takes it; "" for nothing. Lists come as lines. */
export function valueText(field: string, value: unknown, lang: Language): string {
  if (value === null || value === undefined) return "";
  switch (field) {
    case "area":
      return codes[lang].area[value as Of<"area">];
    case "trl":
      return `TRL ${value}`;
    case "evidence.date":
      return day(String(value), lang);
    case "seeks":
      return (value as Of<"seeks">).map((seek) => codes[lang].seek[seek]).join(lang === "ja" ? "、" : ", ");
    case "shielded":
      return value === true ? briefCopy[lang].comparison.yes : "";
    case "owners":
      return (value as Of<"owners">)
        .map(({ name, country: of, share }) => `${name} (${country(of, lang)}) ${share / 100}%`)
        .join("\n");
    case "funding":
      return (value as Of<"funding">).map((one) => fundingText(one, lang)).join("\n");
    case "paper":
      return paperText(value as Of<"paper">, lang);
    case "pictures":
      return number((value as Of<"pictures">).length, lang);
    default:
      return String(value);
  }
}

function fundingText({ source, country: of, kind, year, amount }: Of<"funding">[number], lang: Language) {
  const sum = amount === undefined ? [] : [money({ minor: amount, currency: "JPY" }, lang)];
  return [`${source} (${country(of, lang)})`, startupsCodes[lang].funding[kind], String(year), ...sum].join(
    lang === "ja" ? "・" : ", ",
  );
}

export const paperText = ({ name, form, pages }: Of<"paper">, lang: Language): string =>
  briefCopy[lang].paper.chosen(name, startupsCodes[lang].form[form], number(pages, lang));
