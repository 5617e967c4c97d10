import { createHash } from "node:crypto";
import { type LetterContent, letterSchema } from "../../shared/rfq/letter.ts";
import type { Deps } from "../platform/deps.ts";
import { letterTemplate } from "./letter-template.ts";
import { letterView } from "./letter-view.ts";

export type TypesetLetter = {
  readonly bytes: Uint8Array;
  /** Of the bytes, in lower-case hex: what the public page checks. */
  readonly sha256: string;
  /** Of the content, whatever it looks like; its first 16 digits stand at the foot of every page. */
  readonly contentSha256: string;
};

const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

/** Fields in the order of their names, so that the same letter has one text. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, canonical(v)]));
};

export const hashLetterContent = (letter: LetterContent): string => sha256(JSON.stringify(canonical(letter)));

/**
 * The letter as a tagged PDF: the same content gives the same bytes, so that a hash can be worked out again. Throws
 * `refused` for characters that cannot be typeset; a `ZodError` for content that is no letter, which is our mistake.
 */
export async function typesetLetter(
  deps: Pick<Deps, "typeset">,
  content: LetterContent,
): Promise<TypesetLetter> {
  if (!deps.typeset) throw new Error("this function was not told to typeset");
  const letter = letterSchema.parse(content);
  const contentSha256 = hashLetterContent(letter);
  const bytes = await deps.typeset.pdf(letterTemplate, letterView(letter, contentSha256));
  return { bytes, sha256: sha256(bytes), contentSha256 };
}
