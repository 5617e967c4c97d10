import type { Language } from "../../shared/base/text.ts";
import { en } from "./lots-en.ts";
import { ja, type LotsCopy } from "./lots-ja.ts";

export const lotsCopy: Readonly<Record<Language, LotsCopy>> = { ja, en };
