import type { Language } from "../../shared/base/text.ts";
import { en } from "./catalogue-en.ts";
import { ja } from "./catalogue-ja.ts";

export type CatalogueCopy = typeof ja;
export const catalogueCopy: Readonly<Record<Language, CatalogueCopy>> = { ja, en };
