import type { Language } from "../../shared/base/text.ts";
import { type Outcome, stages } from "../../shared/screening/codes.ts";
import type { Condition } from "../../shared/screening/condition.ts";
import type { RuleSet } from "../../shared/screening/model.ts";
import { screeningCopy } from "../copy/screening.ts";
import { country, day } from "../ui/format.ts";
import type { Tone } from "../ui/status-tag.tsx";

type Lists = RuleSet["lists"];

/** A condition in the reader's words; a list by its name. */
export function conditionWords(condition: Condition, lists: Lists, lang: Language): string {
  const { condition: copy, itemClass, purpose, concern, between } = screeningCopy[lang];
  const name = (id: string) => lists.find((list) => list.id === id)?.name[lang] ?? id;
  const inner = (one: Condition) => {
    const words = conditionWords(one, lists, lang);
    return one.is === "all" || one.is === "any" ? copy.group(words) : words;
  };
  switch (condition.is) {
    case "always":
      return copy.always;
    case "item-class":
      return copy.itemClass(itemClass[condition.value]);
    case "purpose":
      return copy.purpose(condition.of.map((one) => purpose[one]).join(between));
    case "control-item":
      return copy.item(condition.from, condition.to);
    case "control-row":
      return copy.rows(condition.of.join(between));
    case "destination":
      return copy.destination(name(condition.list));
    case "end-user":
      return copy.endUser(name(condition.list));
    case "any-country":
      return copy.anyCountry(name(condition.list));
    case "end-use":
      return copy.endUse(concern[condition.flag]);
    case "classified":
      return copy.classified;
    case "listed-name":
      return copy.listedName;
    case "days":
      return copy.days(
        condition.from ? day(condition.from, lang) : copy.open,
        condition.until ? day(condition.until, lang) : copy.open,
      );
    case "not":
      return copy.not(conditionWords(condition.of, lists, lang));
    case "all":
      return condition.of.map(inner).join(copy.all);
    case "any":
      return condition.of.map(inner).join(copy.any);
  }
}

export const toneOf = (outcome: Outcome): Tone =>
  outcome === "ALLOWED" ? "ok" : outcome === "BLOCKED" ? "stop" : "wait";

export const memberName = (code: string, lang: Language): string =>
  code === "NATO" ? screeningCopy[lang].rules.nato : country(code, lang);

export const stageWords = (at: readonly (typeof stages)[number][], lang: Language): string =>
  at.length === stages.length
    ? screeningCopy[lang].rules.everyStage
    : at.map((stage) => screeningCopy[lang].stage[stage]).join(screeningCopy[lang].between);

/** A source names itself in both languages, with " / " between; one in a single language is shown to both. */
export const sourceIn = (source: string, lang: Language): string => {
  const [ja = source, en = ja] = source.split(" / ");
  return lang === "ja" ? ja : en;
};
