import { read } from "../../shared/base/text.ts";
import type { DeskLine } from "../../shared/curation/endpoints.ts";
import { codes } from "../copy/codes.ts";
import { curationCopy } from "../copy/curation.ts";
import { day } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import type { DeskListProps } from "./props.ts";
import { daysSince, toneOf } from "./standing.ts";

/** The cells of one listing. */
export function cells(line: DeskLine, { lang, names, now, site, bulkMoves }: DeskListProps) {
  const copy = curationCopy[lang];
  const waited = daysSince(line.since, now);
  const over = line.live && line.reviewBy < site.today;
  const title = read(line.title, lang).value;
  return [
    <div class="choose-line">
      {bulkMoves.length > 0 ? (
        <input
          type="checkbox"
          name="ids"
          value={`${line.id}@${line.revision}`}
          aria-label={copy.list.choose(title)}
        />
      ) : null}
      <div>
        <a href={`/${lang}/staff/listings/${line.id}`}>
          <Said text={line.title} lang={lang} />
        </a>
        <span class="means">
          {codes[lang].kind[line.kind]} · {line.id}
        </span>
      </div>
    </div>,
    <>
      <StatusTag tone={toneOf(line.status)}>{copy.status[line.status]}</StatusTag>
      {line.live && line.status !== "PUBLISHED" ? <span class="means">{copy.list.live}</span> : null}
    </>,
    waited === 0 ? copy.list.today : copy.list.days(waited),
    names[line.owner] ?? line.owner,
    copy.page.complete(line.percent),
    <>
      {day(line.reviewBy, lang)}
      {over ? <span class="late">{copy.list.reviewOver}</span> : null}
    </>,
  ];
}
