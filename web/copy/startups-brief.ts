import type { Language } from "../../shared/base/text.ts";
import { briefEn } from "./startups-brief-en.ts";
import { type BriefCopy, briefJa } from "./startups-brief-ja.ts";

/** The wording of the firm's side of a technology. */
export const briefCopy: Readonly<Record<Language, BriefCopy>> = { ja: briefJa, en: briefEn };
