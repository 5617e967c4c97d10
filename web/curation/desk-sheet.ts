import type { Language } from "../../shared/base/text.ts";
import type { DeskLine } from "../../shared/curation/endpoints.ts";
import { codes } from "../copy/codes.ts";
import { curationCopy } from "../copy/curation.ts";

export type Cells = readonly (string | number)[];

/** A list of the desk as rows of cells under their headings; both titles, for whoever works on in a spreadsheet. */
export function deskSheet(
  lines: readonly DeskLine[],
  names: Readonly<Record<string, string>>,
  lang: Language,
): Cells[] {
  const copy = curationCopy[lang];
  const [name, status, since, owner, complete, reviewBy] = copy.list.columns;
  const titles = [`${name} (${copy.edit.japanese})`, `${name} (${copy.edit.english})`];
  const heads = ["ID", copy.list.kind, ...titles, status, since, owner, `${complete} (%)`, reviewBy];
  return [
    heads,
    ...lines.map((line) => [
      line.id,
      codes[lang].kind[line.kind],
      line.title.ja ?? "",
      line.title.en ?? "",
      copy.status[line.status],
      line.since.slice(0, 10),
      names[line.owner] ?? line.owner,
      line.percent,
      line.reviewBy,
    ]),
  ];
}
