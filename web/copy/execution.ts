import type { Language } from "../../shared/base/text.ts";
import { en } from "./execution-en.ts";
import { ja } from "./execution-ja.ts";

/** Of the first language's words only their places are binding, not what they say. */
type Said<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Said<T[K]> };
export type ExecutionCopy = Said<typeof ja>;
export const executionCopy: Readonly<Record<Language, ExecutionCopy>> = { ja, en };
