import type { Language } from "../../shared/base/text.ts";
import { en } from "./execution-en.ts";
import { type ExecutionCopy, ja } from "./execution-ja.ts";

export const executionCopy: Readonly<Record<Language, ExecutionCopy>> = { ja, en };
export type { ExecutionCopy } from "./execution-ja.ts";
