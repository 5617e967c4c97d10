import type { Language } from "../../shared/base/text.ts";
import type { HistoryLine } from "../../shared/catalogue/published.ts";
import { catalogueCopy } from "../copy/catalogue.ts";
import type { View } from "../layout/site.ts";
import { dayOf } from "../ui/format.ts";
import { fieldName } from "./field-names.ts";

type Props = {
  readonly id: string;
  readonly version: number;
  readonly history: readonly HistoryLine[];
  readonly lang: Language;
  readonly base: View["base"];
};

/** Every published version, newest first, and a way to compare any two. */
export function VersionHistory({ id, version, history, lang, base }: Props) {
  const copy = catalogueCopy[lang];
  const address = `/${lang}${base}/catalogue/${id}`;
  const separator = lang === "ja" ? "、" : ", ";
  return (
    <section class="history">
      <h2>{copy.history}</h2>
      <ol>
        {history.map((line) => (
          <li>
            <a
              href={`${address}/v/${line.version}`}
              aria-current={line.version === version ? "true" : undefined}
            >
              {copy.version(line.version)}
            </a>
            <time datetime={line.at}>{dayOf(line.at, lang)}</time>
            <span class="quiet">
              {line.changed.length > 0
                ? `${copy.changedFields}: ${line.changed.map((f) => fieldName(f, lang)).join(separator)}`
                : copy.firstVersion}
            </span>
          </li>
        ))}
      </ol>
      {history.length > 1 ? <Compare {...{ id, history, lang, base }} /> : null}
    </section>
  );
}

export function Compare({
  id,
  history,
  lang,
  base,
  from,
  to,
}: Omit<Props, "version"> & { readonly from?: number; readonly to?: number }) {
  const copy = catalogueCopy[lang];
  const select = (name: "from" | "to", chosen: number | undefined) => (
    <select name={name} aria-label={name === "from" ? copy.compareFrom : copy.compareTo}>
      {history.map((line) => (
        <option value={line.version} selected={line.version === chosen}>
          {copy.version(line.version)}
        </option>
      ))}
    </select>
  );
  return (
    <form class="compare" action={`/${lang}${base}/catalogue/${id}/diff`} method="get">
      {select("from", from ?? history[1]?.version)}
      {select("to", to ?? history[0]?.version)}
      <button class="button button-quiet button-small" type="submit">
        {copy.show}
      </button>
    </form>
  );
}
