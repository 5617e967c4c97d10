import type { Language } from "../../shared/base/text.ts";
import type { PilotResult } from "../../shared/catalogue/shown-pilot.ts";

type Copy = {
  readonly title: string;
  readonly toFile: string;
  readonly results: Readonly<Record<PilotResult, string>>;
  readonly period: string;
  /** A period without a last day. */
  readonly since: (day: string) => string;
  readonly version: string;
  readonly who: string;
  readonly aim: string;
  readonly outcome: string;
};
const ja: Copy = {
  title: "試行の結果",
  toFile: "試行と質問",
  results: { SUCCEEDED: "目的を達成", PARTLY: "一部を達成", FAILED: "達成せず" },
  period: "期間",
  since: (day) => `${day}から`,
  version: "対象の版",
  who: "実施者",
  aim: "目的",
  outcome: "結果",
};
const en: Copy = {
  title: "Pilots",
  toFile: "Pilots and questions",
  results: { SUCCEEDED: "Succeeded", PARTLY: "Partly succeeded", FAILED: "Did not succeed" },
  period: "When",
  since: (day) => `From ${day}`,
  version: "Version",
  who: "Run by",
  aim: "Aim",
  outcome: "Outcome",
};
/** Trials of a technology as readers of its listing meet them; small, for it goes with the public's pages. */
export const shownPilotsCopy: Readonly<Record<Language, Copy>> = { ja, en };
