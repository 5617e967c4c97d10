import type { Language } from "../../shared/base/text.ts";
import { curationEn } from "./curation-en.ts";
import { curationJa } from "./curation-ja.ts";
import type { CurationCopy } from "./curation-words.ts";

export const curationCopy: Readonly<Record<Language, CurationCopy>> = { ja: curationJa, en: curationEn };
