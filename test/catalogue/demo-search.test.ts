import { describe, expect, inject, test } from "vitest";
import { demoListings } from "../../cdk/local/demo/listings/index.ts";
import type { DemoListing } from "../../cdk/local/demo/model.ts";
import { listingIdOf } from "../../functions/curation/index.ts";
import { fscName, groupName } from "../../shared/catalogue/fsc.ts";
import { groupOf } from "../../shared/catalogue/nsn.ts";

const { origin } = inject("stack");
const idOf = (demo: DemoListing) => listingIdOf(`demo:${demo.slug}`);
const slugOf = new Map(demoListings.map((demo) => [idOf(demo), demo.slug]));
const isPublic = (demo: DemoListing) => demo.content.visibility.tier === "PUBLIC";

/** Demo listings that a search finds, by slug, to the last page. */
async function found(q: string): Promise<string[]> {
  const slugs: string[] = [];
  for (let cursor: string | undefined = ""; cursor !== undefined; ) {
    const query = new URLSearchParams({ q, limit: "100", ...(cursor && { cursor }) });
    const answer = await fetch(`${origin}/api/catalogue?${query}`);
    expect(answer.status).toBe(200);
    const page = (await answer.json()) as { items: { id: string }[]; next?: string; didYouMean?: string };
    expect(page.didYouMean).toBeUndefined();
    slugs.push(...page.items.flatMap(({ id }) => slugOf.get(id) ?? []));
    cursor = page.next;
  }
  return slugs.sort();
}

/** What a listing says to its readers: its words in both languages and its numbers, one line each. */
function linesOf({ content }: DemoListing): string[] {
  const special =
    content.kind === "TECHNOLOGY" ? [content.technology.civilUse, content.technology.defenceUse] : [];
  const texts = [
    ...[content.title, content.summary, content.description, content.maker?.name, content.place?.name],
    ...content.specifications.flatMap((s) => [s.name, s.value]),
    ...special,
    ...(content.fsc ? [fscName(content.fsc), groupName(groupOf(content.fsc))] : []),
  ];
  return [
    ...texts.flatMap((text) => [text?.ja, text?.en]),
    ...content.models,
    ...content.partNumbers,
    content.nsn,
    content.localStockNumber,
    content.fsc,
  ]
    .filter((line) => line !== undefined)
    .map((line) => line.normalize("NFKC"));
}

const saying = (pattern: RegExp): string[] =>
  demoListings
    .filter((demo) => isPublic(demo) && linesOf(demo).some((line) => pattern.test(line)))
    .map((demo) => demo.slug)
    .sort();

/** A whole model number, with a dash or without, in any case. */
const patrol = /(?<![A-Za-z0-9-])P-?1(?![A-Za-z0-9]|-[A-Za-z0-9])/i;

describe("searches of the demo catalogue find what they should, and only that", () => {
  test.each([
    ["護衛艦", /護衛艦/],
    ["浄水", /浄水/],
    ["無人", /無人/],
    ["ソナー", /ソナー/],
    ["ｿﾅｰ", /ソナー/],
    ["P-1", patrol],
    ["Ｐ－１", patrol],
    ["p1", patrol],
    ["Ｐ１", patrol],
  ])("%s", async (q, pattern) => {
    const truth = saying(pattern);
    expect(truth.length).toBeGreaterThan(0);
    expect(await found(q)).toEqual(truth);
  });

  const numbered = demoListings.filter((demo) => isPublic(demo) && demo.content.nsn !== undefined);
  const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

  test.each(numbered.map((demo) => [demo.content.nsn ?? "", demo.slug]))(
    "%s with dashes, without, and full-width",
    async (nsn, slug) => {
      const plain = nsn.replaceAll("-", "");
      for (const typed of [nsn, plain, wide(nsn), wide(plain)])
        expect([typed, await found(typed)]).toEqual([typed, [slug]]);
    },
  );

  test.each(["P-1", "Ｐ－１"])("%s: the aircraft comes first", async (q) => {
    const answer = await fetch(`${origin}/api/catalogue?q=${encodeURIComponent(q)}`);
    const { items } = (await answer.json()) as { items: { kind: string; title: { en: string } }[] };
    expect(items[0]?.kind).toBe("EQUIPMENT");
    expect(items[0]?.title.en).toMatch(/P-1/);
  });

  test("the whole public demo, and nothing that is for governments", async () => {
    const all = await found("");
    expect(all).toEqual(
      demoListings
        .filter(isPublic)
        .map((demo) => demo.slug)
        .sort(),
    );
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(all.length).toBeLessThan(demoListings.length);
  });
});
