import type { Language } from "../../shared/base/text.ts";
import { en } from "./startups-needs-en.ts";
import { ja, type NeedsCopy } from "./startups-needs-ja.ts";

export const needsCopy: Readonly<Record<Language, NeedsCopy>> = { ja, en };
