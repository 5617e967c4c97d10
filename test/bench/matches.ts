import { dice } from "../../cdk/local/demo/generate.ts";
import { openIndex } from "../../functions/platform/search.ts";
import { areaOf } from "../../shared/catalogue/area-of.ts";
import { documentOf } from "../../shared/catalogue/search-document.ts";
import { listingOfTechnology } from "../../shared/curation/listing-of-technology.ts";
import { matchesOf } from "../../shared/startups/match.ts";
import { soughtOfNeed } from "../../shared/startups/match-text.ts";
import { rowsOf } from "../../shared/startups/rows-of.ts";
import { inventedBriefs } from "../startups/invented-briefs.ts";
import { judgedNeeds } from "../startups/needs.ts";
import { median, type Report, rounded } from "./report.ts";

/** Technologies of four invented texts each, so that every one has words of some other. */
function texts(size: number): { readonly title: string; readonly body: string }[] {
  const { one } = dice(7);
  return Array.from({ length: size }, () => ({
    title: one(inventedBriefs).title,
    body: [1, 2, 3].map(() => one(inventedBriefs).text).join(" "),
  }));
}

const today = "2026-04-01";
const facts = {
  fileHash: "0".repeat(64),
  fileName: "bench",
  today,
  currency: "JPY",
  condition: "F",
} as const;

function indexed(items: ReturnType<typeof texts>) {
  const index = openIndex();
  const publishedAt = `${today}T00:00:00.000Z`;
  const put = items.map(({ title, body }, i) => {
    const { area } = areaOf({ title, body });
    const row = { summary: body, maker: "Invented Works", country: "JP", area, trl: 3 };
    return documentOf({
      ...({ id: `L-${String(i + 1).padStart(12, "0")}`, state: "PUBLISHED", version: 1 } as const),
      ...{ publishedAt, firstPublishedAt: publishedAt, names: {}, history: [] },
      content: listingOfTechnology(title, row, facts),
    });
  });
  index.apply({ put, remove: [] });
  return index;
}

/** What it costs to find the ten best technologies for a need: from the search index, and from texts in memory. */
export function run(report: Report, sizes: readonly number[]): void {
  for (const size of sizes) {
    const items = texts(size);
    const index = indexed(items);
    const memory = rowsOf(items.map(({ title, body }) => ({ title: [title], body: [body] })));
    for (const [what, rows] of [
      ["search index", () => index.wordRows({ tier: "PUBLIC" }, ["TECHNOLOGY"])],
      ["in memory", () => memory],
    ] as const) {
      const took = judgedNeeds.map((need) => {
        const begun = performance.now();
        matchesOf(soughtOfNeed(need), rows(), 10);
        return performance.now() - begun;
      });
      const line = { bench: "matches", unit: "ms", size };
      report({ ...line, what: `${what}: median need`, value: rounded(median(took)) });
      report({ ...line, what: `${what}: slowest need`, value: rounded(Math.max(...took)) });
    }
  }
}
