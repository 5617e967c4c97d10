import type { Language } from "../../shared/base/text.ts";
import { fieldName } from "../catalogue/field-names.ts";

/** Below the heading of its part a field needs no more than its own name: "Quantity", not "The lot: quantity". */
export function shortName(path: string, lang: Language): string {
  const name = fieldName(path, lang);
  if (!/^(lot|service|technology)\./.test(path)) return name;
  return name.slice(fieldName(path.split(".")[0] ?? "", lang).length).replace(/^[：:]\s*/, "");
}

export const Required = ({ lang }: { lang: Language }) => (
  <span class="mark mark-required">{lang === "ja" ? "必須" : "required"}</span>
);
