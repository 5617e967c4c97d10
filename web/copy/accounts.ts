import type { Language } from "../../shared/base/text.ts";
import { en } from "./accounts-en.ts";
import { ja } from "./accounts-ja.ts";

export type AccountsCopy = typeof ja;
export const accountsCopy: Readonly<Record<Language, AccountsCopy>> = { ja, en };
