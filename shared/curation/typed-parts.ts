import type { Text } from "../base/text.ts";
import type { Changes } from "./changes.ts";

/** What stands in the fields of the editor, by name; a bilingual field has two, "title.ja" and "title.en". */
export type TypedFields = Readonly<Record<string, string>>;

export type Read = { readonly changes: Changes; readonly errors: Readonly<Record<string, string>> };

/** Two inputs as one text; undefined when both are empty. */
export function textOf(ja: string | undefined, en: string | undefined): Text | undefined {
  if (!ja && !en) return undefined;
  return { ...(ja && { ja }), ...(en && { en }) };
}

/** The key of the sentence for a fault of a schema. */
export const keyOf = (message: string): string => (/^[a-z0-9-]+$/.test(message) ? message : "invalid-value");
