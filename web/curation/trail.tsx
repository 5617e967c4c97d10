import type { AuditRow } from "../../shared/audit/model.ts";
import type { Language } from "../../shared/base/text.ts";
import type { ChangeReason } from "../../shared/catalogue/codes.ts";
import { fieldName } from "../catalogue/field-names.ts";
import { curationCopy } from "../copy/curation.ts";
import { moment } from "../ui/format.ts";
import type { ListingProps } from "./props.ts";

/** What happened to the listing, from its audit chain, newest first. */
export function Trail({ lang, listing: { id }, trail, trailIsLong, names, reader }: ListingProps) {
  const copy = curationCopy[lang];
  return (
    <section>
      <h2>{copy.page.history}</h2>
      <ol class="trail" reversed>
        {trail.map((row) => (
          <li>
            <strong>{copy.history[row.action] ?? row.action}</strong>{" "}
            <span class="quiet">
              {row.actor.startsWith("system:") ? copy.page.system : (names[row.actor] ?? copy.page.unknown)},{" "}
              <time datetime={row.at}>{moment(row.at, lang, reader?.timeZone)}</time>
            </span>
            <Detail row={row} lang={lang} />
            {typeof row.detail.revision === "number" && row.detail.revision > 1 ? (
              <p>
                <a
                  href={`/${lang}/staff/listings/${id}/changes?from=${row.detail.revision - 1}&to=${row.detail.revision}`}
                >
                  {copy.changes.what}
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      {trailIsLong ? <p class="quiet">{copy.page.historyMore}</p> : null}
    </section>
  );
}

function Detail({ row, lang }: { row: AuditRow; lang: Language }) {
  const copy = curationCopy[lang];
  const list = (value: unknown) =>
    String(value ?? "")
      .split(",")
      .filter((one) => one !== "");
  const parts = [
    ...list(row.detail.fields).map((field) => fieldName(field, lang)),
    ...list(row.detail.reasons).map((reason) => copy.reason[reason as ChangeReason] ?? reason),
  ];
  const note = row.detail.note;
  return (
    <>
      {parts.length > 0 ? <p class="means">{parts.join(lang === "ja" ? "、" : ", ")}</p> : null}
      {typeof note === "string" && note ? <p class="as-typed">{note}</p> : null}
    </>
  );
}
