import type { Language } from "../../shared/base/text.ts";
import type { Stage } from "../../shared/startups/codes.ts";

export const stageNames: Readonly<Record<Language, Readonly<Record<Stage, string>>>> = {
  ja: { LISTED: "掲載", PILOT: "試行", FOLLOW_ON: "後続契約", GRADUATED: "卒業" },
  en: { LISTED: "Listed", PILOT: "Pilot", FOLLOW_ON: "Follow-on", GRADUATED: "Graduated" },
};
