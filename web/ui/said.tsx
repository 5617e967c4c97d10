import { isBilingual, type Language, read, type Text } from "../../shared/base/text.ts";

const only = { ja: "英語のみ", en: "Japanese only" } as const;

/** A text in the reader's language; one that exists in the other only is marked, for eyes and for screen readers. */
export function Said({ text, lang }: { text: Text; lang: Language }) {
  const { value, lang: own } = read(text, lang);
  if (own === lang) return <>{value}</>;
  return (
    <>
      <span lang={own}>{value}</span>
      {!isBilingual(text) && value.length > 40 ? <span class="only"> {only[lang]}</span> : null}
    </>
  );
}
