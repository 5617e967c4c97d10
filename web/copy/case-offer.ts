import type { Language } from "../../shared/base/text.ts";
import { en } from "./case-offer-en.ts";
import { type CaseOfferCopy, ja } from "./case-offer-ja.ts";

export const caseOfferCopy: Readonly<Record<Language, CaseOfferCopy>> = { ja, en };
