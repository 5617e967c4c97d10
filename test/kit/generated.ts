import { generateContents } from "../../cdk/local/demo/generate.ts";
import { listingIdOf } from "../../functions/curation/draft.ts";
import { namesOf } from "../../functions/curation/names.ts";
import type { Published } from "../../shared/catalogue/published.ts";
import { publicContent } from "../../shared/catalogue/rules.ts";

/** Generated listings as the public would read them, had all been published one after the other. */
export function* generatedListings(count: number, seed?: number): Generator<Published> {
  let number = 0;
  for (const full of generateContents(count, seed)) {
    number++;
    const content = full.visibility.tier === "PUBLIC" ? publicContent(full) : full;
    const at = new Date(Date.UTC(2026, 9, 1) + number * 10).toISOString();
    yield {
      state: "PUBLISHED",
      id: listingIdOf(`generated:${number}`),
      version: 1,
      publishedAt: at,
      firstPublishedAt: at,
      content,
      names: namesOf(content),
      history: [{ version: 1, at, changed: [] }],
    };
  }
}
