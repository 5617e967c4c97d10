import { describe, expect, it } from "vitest";
import type { MatchedListing } from "../../shared/startups/match-endpoints.ts";
import { NeedMatchesPart, OwnMatchesPart, TechnologyNeedsPart } from "../../web/startups/matches-part.tsx";

const listing: MatchedListing = {
  id: "L-00000000000A",
  kind: "TECHNOLOGY",
  title: { en: "Sonar <for> mines" },
  summary: { en: "Echoes" },
  maker: { ja: "架空音響", en: "Invented Acoustics" },
  area: "MARITIME",
  trl: 4,
  score: 90,
  why: { terms: [{ word: "機雷", found: "mine" }, { word: "sonar" }], area: "MARITIME", fsc: "5845" },
};

describe("works", () => {
  it("says why, with the words of both texts, in the reader's language", () => {
    const part = (lang: "ja" | "en") =>
      String(NeedMatchesPart({ lang, side: "buyer", matches: { technologies: [listing], others: [] } }));
    expect(part("en")).toContain("area: Maritime · supply class: 5845 · words: 機雷 (mine), sonar");
    expect(part("en")).toContain("Sonar &lt;for&gt; mines");
    expect(part("en")).toContain('href="/en/buyer/catalogue/L-00000000000A"');
    expect(part("ja")).toContain("技術分野：海洋 · 補給分類：5845 · 言葉：機雷（mine）、sonar");
    expect(part("ja")).toContain("架空音響");
  });

  it("marks what is not published, at the desk only where there is such", () => {
    const part = (status: MatchedListing["status"]) =>
      String(
        NeedMatchesPart({
          lang: "en",
          side: "staff",
          matches: { technologies: [{ ...listing, status }], others: [] },
        }),
      );
    expect(part("DRAFT")).toContain("Not published");
    expect(part("PUBLISHED")).not.toContain("Not published");
  });

  it("says so when nothing matches", () => {
    expect(String(OwnMatchesPart({ lang: "en", items: [] }))).toContain("None of your technologies");
    expect(String(TechnologyNeedsPart({ lang: "ja", items: [] }))).toContain(
      "募集中のニーズは、いまのところありません",
    );
  });
});
