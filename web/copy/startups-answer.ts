import type { Language } from "../../shared/base/text.ts";
import { answerEn } from "./startups-answer-en.ts";
import { type AnswerCopy, answerJa } from "./startups-answer-ja.ts";

export const answerCopy: Readonly<Record<Language, AnswerCopy>> = { ja: answerJa, en: answerEn };
