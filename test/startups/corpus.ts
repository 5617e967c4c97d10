import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { lotsOf, survey } from "../../functions/curation/survey.ts";
import { openIndex } from "../../functions/platform/search.ts";
import type { TechnologyArea } from "../../shared/catalogue/codes.ts";
import type { ContentOf } from "../../shared/catalogue/model.ts";
import { documentOf } from "../../shared/catalogue/search-document.ts";
import { listingOfTechnology } from "../../shared/curation/listing-of-technology.ts";
import type { TechnologyRow } from "../../shared/curation/technology.ts";
import { readTechnology } from "../../shared/curation/technology-row.ts";
import { inventedBriefs } from "./invented-briefs.ts";
import { judgedAwards } from "./judged-awards.ts";

const today = "2026-04-01";
const facts = {
  fileHash: "0".repeat(64),
  fileName: "awards",
  today,
  currency: "JPY",
  condition: "F",
} as const;

/** Technologies in the search index as the intake makes them, and of which areas a person judges each to be. */
export type Corpus = {
  readonly name: string;
  readonly size: number;
  readonly rows: ReturnType<ReturnType<typeof openIndex>["wordRows"]>;
  readonly judged: (row: number) => readonly string[];
};

type Item = { readonly content: ContentOf<"TECHNOLOGY">; readonly judged: readonly string[] };

function corpusOf(name: string, items: readonly Item[]): Corpus {
  const index = openIndex();
  const put = items.map(({ content }, i) =>
    documentOf({
      id: `L-${String(i + 1).padStart(12, "0")}`,
      state: "PUBLISHED",
      version: 1,
      publishedAt: `${today}T00:00:00.000Z`,
      firstPublishedAt: `${today}T00:00:00.000Z`,
      content,
      names: {},
      history: [],
    }),
  );
  index.apply({ put, remove: [] });
  return {
    name,
    size: items.length,
    rows: index.wordRows({ tier: "PUBLIC" }, ["TECHNOLOGY"]),
    judged: (row) => items[row - 1]?.judged ?? [],
  };
}

const areasOfAward = new Map<string, TechnologyArea[]>();
for (const [area, ids] of Object.entries(judgedAwards))
  for (const id of ids.split(" "))
    areasOfAward.set(id, [...(areasOfAward.get(id) ?? []), area as TechnologyArea]);

/** A file of awards, through the reading of the intake; areas as judged by hand. */
export async function awards(path: string): Promise<Corpus> {
  const source = { name: basename(path), open: () => createReadStream(path) };
  const { kind } = await survey(source, { today }, () => undefined);
  const items: Item[] = [];
  for await (const { first } of lotsOf(source, kind, "none", { currency: "JPY", today })) {
    if (!first.technology) continue;
    items.push({
      content: listingOfTechnology(first.name, first.technology, facts),
      judged: areasOfAward.get(first.technology.sourceId ?? "") ?? [],
    });
  }
  return corpusOf(source.name, items);
}

/** The invented technologies; their areas in the index are those that the intake derives, not those they were written for. */
export function invented(): Corpus {
  const items = inventedBriefs.map(({ area, title, text }): Item => {
    const mapping = { headers: [], ignored: [], columns: { name: 0, description: 1, maker: 2 } };
    const read = readTechnology({ sheet: "", row: 2, cells: [title, text, "Invented Works"] }, mapping);
    return {
      content: listingOfTechnology(title, read.row?.technology as TechnologyRow, facts),
      judged: [area],
    };
  });
  return corpusOf("invented briefs", items);
}
