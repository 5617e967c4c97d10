import type { Language, Text } from "../../shared/base/text.ts";
import { Said } from "../ui/said.tsx";

type Names = { readonly lang: Language; readonly names: Readonly<Record<string, Text>> };

/** The name of an organisation or a person, or its number where the name is not known. */
export function named({ lang, names }: Names, id: string) {
  const name = names[id];
  return name ? <Said text={name} lang={lang} /> : id;
}
