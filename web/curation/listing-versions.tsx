import { fieldName } from "../catalogue/field-names.ts";
import { curationCopy } from "../copy/curation.ts";
import { moment } from "../ui/format.ts";
import type { ListingProps } from "./props.ts";

/** Every version that was published, newest first. */
export function Versions({ lang, listing }: Pick<ListingProps, "lang" | "listing">) {
  const copy = { ...curationCopy[lang].page, changes: curationCopy[lang].changes };
  if (listing.published.length === 0) return null;
  return (
    <details>
      <summary>
        {copy.versions} ({listing.published.length})
      </summary>
      <p>
        <a href={`/${lang}/staff/listings/${listing.id}/changes`}>{copy.changes.sincePublished}</a>
      </p>
      <ul class="plain-list">
        {listing.published.toReversed().map(({ version, at, tier, changed }) => (
          <li>
            {tier === "PUBLIC" ? (
              <a href={`/${lang}/catalogue/${listing.id}/v/${version}`}>v{version}</a>
            ) : (
              `v${version}`
            )}{" "}
            <time datetime={at}>{moment(at, lang, undefined)}</time>{" "}
            <span class="quiet">
              {changed.map((field) => fieldName(field, lang)).join(lang === "ja" ? "、" : ", ")}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
