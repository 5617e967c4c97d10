import type { Language } from "../../shared/base/text.ts";
import { catalogueCopy } from "../copy/catalogue.ts";
import type { View } from "./site.ts";

/** The one search field, big; it works as a plain form. */
export function SearchBar({ lang, base, q }: { lang: Language; base: View["base"]; q?: string }) {
  const copy = catalogueCopy[lang];
  return (
    <search>
      <form class="search-bar" action={`/${lang}${base}/catalogue`} method="get">
        <label for="q">{copy.searchLabel}</label>
        <div class="search-row">
          <input
            id="q"
            name="q"
            type="search"
            value={q ?? ""}
            maxlength={300}
            autocomplete="off"
            aria-describedby="q-hint"
          />
          <button class="button" type="submit">
            {copy.search}
          </button>
        </div>
        <p class="hint" id="q-hint">
          {copy.searchHint}
        </p>
      </form>
    </search>
  );
}
