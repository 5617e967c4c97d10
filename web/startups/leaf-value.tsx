import type { Child } from "hono/jsx";
import type { Language } from "../../shared/base/text.ts";
import { valueText } from "./value-text.ts";

type Props = {
  readonly leaf: string;
  readonly lang: Language;
  readonly value?: unknown;
  /** Instead of the value's text. */
  readonly children?: Child;
};

/** A leaf of a brief ("title.ja") as it was typed, marked with its language where that is not the page's. */
export function LeafValue({ leaf, lang, value, children }: Props) {
  const written = /\.(ja|en)$/.exec(leaf)?.[1];
  return (
    <span class="as-typed" lang={written && written !== lang ? written : undefined}>
      {children ?? valueText(leaf, value, lang)}
    </span>
  );
}
