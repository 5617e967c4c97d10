import { describe, expect, it } from "vitest";
import { technologyAreas } from "../../shared/catalogue/codes.ts";
import { matchesOf } from "../../shared/startups/match.ts";
import { soughtOfNeed } from "../../shared/startups/match-text.ts";
import { whyText } from "../../web/startups/why-text.ts";
import { awards, type Corpus, invented } from "./corpus.ts";
import { inventedBriefs } from "./invented-briefs.ts";
import { freshNeeds, type JudgedNeed, judgedNeeds } from "./needs.ts";

/**
 * `AWARDS=FILE npm test -- test/startups/match-judged.test.ts` also tries the matching on a file of real awards, whose
 * areas were judged by hand. What is measured: of the ten best for a need, how many are of the need's area by that
 * judgement, which knows nothing of the classifier that the matching uses.
 */
const file = process.env.AWARDS;
const shown = 10;
const wanted = 8;

function printed(
  corpus: Corpus,
  needs: readonly JudgedNeed[] = judgedNeeds,
): readonly { readonly id: string; readonly right: number }[] {
  const out: string[] = [`${corpus.name}: ${corpus.size} technologies`];
  const results = needs.map((need) => {
    const best = matchesOf(soughtOfNeed(need), corpus.rows, shown);
    const right = best.filter(({ row }) => corpus.judged(row).includes(need.area)).length;
    out.push(
      `${need.id} ${need.area.padEnd(14)} ${right} of ${best.length}  ${need.title.en ?? need.title.ja}`,
    );
    const first = best[0];
    const title = first && corpus.rows.card(first.row).title;
    if (first) out.push(`      first: ${title?.en ?? title?.ja} — ${whyText(first.why, "en")}`);
    return { id: need.id, right };
  });
  const all = results.reduce((sum, { right }) => sum + right, 0);
  out.push(`together ${all} of ${results.length * shown}; 10 of 10 is best, ${wanted} asked for`);
  console.log(out.join("\n"));
  return results;
}

const short = (results: readonly { readonly id: string; readonly right: number }[]) =>
  results.filter(({ right }) => right < wanted);

describe("works", () => {
  it("needs of every area, in Japanese, in English and in both", () => {
    expect(judgedNeeds).toHaveLength(20);
    expect(new Set(judgedNeeds.map(({ area }) => area))).toEqual(new Set(technologyAreas));
    expect(inventedBriefs.length).toBeGreaterThanOrEqual(150);
  });

  it("finds at least 8 of 10 in the need's area among invented technologies", () => {
    expect(short(printed(invented()))).toEqual([]);
  });

  it.skipIf(!file)("does as well on needs by which no weight was set", async () => {
    expect(short(printed(await awards(file ?? ""), freshNeeds))).toEqual([]);
  });

  it.skipIf(!file)(
    "finds at least 8 of 10 in the need's area among real awards, judged by hand",
    async () => {
      expect(short(printed(await awards(file ?? "")))).toEqual([]);
    },
  );
});
