import { isLanguage, type Language } from "../../shared/base/text.ts";

/** The reader's language by `Accept-Language`: the first of ours that is named best, Japanese otherwise. */
export function preferredLanguage(header: string | undefined): Language {
  const wishes = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters
        .find((p) => p.trim().startsWith("q="))
        ?.trim()
        .slice(2);
      return { tag: tag.split("-")[0] ?? "", weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const wished = wishes.map((w) => w.tag).find(isLanguage);
  return wished ?? (wishes.length > 0 ? "en" : "ja");
}

/** The language a path is in, for instance `en` of `/en/catalogue`. */
export function languageOfPath(path: string): Language | undefined {
  const first = path.split("/")[1] ?? "";
  return isLanguage(first) ? first : undefined;
}
