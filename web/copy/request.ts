import type { Language } from "../../shared/base/text.ts";
import { en } from "./request-en.ts";
import { ja, type RequestCopy } from "./request-ja.ts";

export const requestCopy: Readonly<Record<Language, RequestCopy>> = { ja, en };
