import { describe, expect, it } from "vitest";
import { liveIndex } from "../../functions/catalogue/index.ts";
import { createDrafts } from "../../functions/curation/create-drafts.ts";
import { commit, noAudit } from "../../functions/platform/commit.ts";
import type { Ctx } from "../../functions/platform/deps.ts";
import { lineWrites } from "../../functions/startups/lines.ts";
import { matchNeed } from "../../functions/startups/match-needs.ts";
import { needsFor, ownTechnologiesFor } from "../../functions/startups/match-technologies.ts";
import { putTechnology } from "../../functions/startups/store.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { idFrom } from "../../shared/base/id.ts";
import { matchesOf, type Sought } from "../../shared/startups/match.ts";
import type { NeedText } from "../../shared/startups/match-text.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { rowsOf } from "../../shared/startups/rows-of.ts";
import { content, newId, publish, stackDeps, staff, word } from "../kit/listings.ts";

const deps = stackDeps();
const at = new Date().toISOString();

const item = (title: string, body: string, more: Partial<Sought> = {}): Sought => ({
  title: [title],
  body: [body],
  ...more,
});
const need = (more: Partial<NeedText> = {}): NeedText => ({
  id: "N-000000000000",
  title: { ja: "機雷を見つけるソナー" },
  problem: { ja: "沿岸の機雷を遠くから見分けられない。" },
  outcome: { ja: "曳航式のソナーによる識別。" },
  area: "MARITIME",
  ...more,
});

describe("works: the rule", () => {
  const items = [
    item("Sonar that tells mines from rocks", "Echoes are classified for a minehunter.", {
      area: "MARITIME",
    }),
    item("Cold weather boots", "They keep feet warm and dry.", { area: "MATERIALS" }),
    item("Bandage", "It stops bleeding from deep wounds.", { area: "MEDICAL" }),
    item("携帯型の浄水器", "川の水を飲めるようにする。", { area: "MATERIALS" }),
    item("Loader spare part", "A hydraulic pump for the loader.", { fsc: "4320" }),
  ];
  const rows = rowsOf(items);

  it("finds an English text for a Japanese need, and says by which words and area", () => {
    const [first] = matchesOf(
      item("機雷を見つけるソナー", "岩と見分けたい。", { area: "MARITIME" }),
      rows,
      3,
    );
    expect(first).toMatchObject({ row: 0, why: { area: "MARITIME" } });
    expect(first?.why.terms).toEqual(
      expect.arrayContaining([
        { word: "機雷", found: "mine" },
        { word: "ソナー", found: "sonar" },
      ]),
    );
  });

  it("finds a Japanese text for a Japanese need by pairs of characters", () => {
    const [first] = matchesOf(item("野外で使う浄水器", "飲める水が足りない。"), rows, 3);
    expect(first?.row).toBe(3);
  });

  it("takes a borrowed word whole, with or without its long end, and not by pairs of its sounds", () => {
    const some = rowsOf([
      item("光ファイバによる振動の計測", "既設の回線を使う。"),
      item("サイバー攻撃の見張り", "工場の回線を守る。"),
    ]);
    const found = matchesOf(item("ファイバーで知る接近", "港の中"), some, 3);
    expect(found.map(({ row, why }) => [row, why.terms])).toEqual([[0, [{ word: "ファイバ" }]]]);
  });

  it("counts agreement of area and supply class, and says so", () => {
    const pumps = rowsOf([
      item("Pump", "It moves water.", { fsc: "4310", area: "ENERGY" }),
      item("Pump", "It moves water.", { fsc: "4320", area: "MARITIME" }),
    ]);
    const [first, second] = matchesOf(item("Pump", "Water", { fsc: "4320", area: "MARITIME" }), pumps, 5);
    expect(first).toMatchObject({ row: 1, score: 100, why: { area: "MARITIME", fsc: "4320" } });
    expect(second?.why.area).toBeUndefined();
    expect(second?.score).toBeLessThan(100);
  });

  it("weighs a rare word above common ones", () => {
    const many = Array.from({ length: 50 }, (_, i) => item(`Radio ${i}`, "A radio with an antenna."));
    const found = matchesOf(
      item("Radio", "with zirconium antenna"),
      rowsOf([...many, item("Zirconium", "rod")]),
      1,
    );
    expect(found[0]?.row).toBe(50);
  });

  it("finds nothing where nothing is shared, and nothing among nothing", () => {
    expect(matchesOf(item("量子鍵配送", "単一光子"), rows, 5)).toEqual([]);
    expect(matchesOf(item("Sonar", "mine"), rowsOf([]), 5)).toEqual([]);
    expect(matchesOf(item("the of and", "これはそれ"), rows, 5)).toEqual([]);
  });
});

const technology = (organisationId: string, area: "MARITIME" | "MEDICAL", title: string): Technology => ({
  id: idFrom("T", deps.random(8)),
  revision: 1,
  status: "DRAFT",
  organisationId,
  firm: { en: "A firm" },
  brief: { title: { en: title }, summary: { en: title }, area },
  attempt: 0,
  feedback: [],
  followers: [],
  createdAt: at,
  changedAt: at,
});
const stored = async (one: Technology) => {
  const ctx: Ctx = { deps, actor: { kind: "system", job: "test" } };
  await commit(
    ctx,
    [putTechnology(undefined, one), ...lineWrites(undefined, one)],
    noAudit("a test's own row"),
  );
  return one;
};
const supplier = (organisationId: string): Actor => ({
  kind: "supplier",
  personId: "P-1",
  organisationId,
  verified: true,
  administrator: false,
});
const buyer = (country: "PH" | "AU"): Actor => ({
  kind: "buyer",
  personId: "P-2",
  organisationId: "O-00000000000A",
  country,
  cleared: true,
  administrator: false,
});

describe("works: the verbs", () => {
  const mine = word();
  const wanted = need({ problem: { ja: "沿岸の機雷", en: `Mines near the coast, ${mine}` } });
  const listing = (visibility: object) =>
    content("TECHNOLOGY", {
      title: { en: `Mine sonar ${mine}` },
      summary: { en: "A sonar that tells mines from rocks." },
      visibility,
    });
  const idsFor = async (actor: Actor, tier: "GOV" | "DESK") => {
    const { technologies } = await matchNeed({ deps, actor, index: liveIndex(deps, tier) }, wanted);
    return technologies.map(({ id }) => id);
  };

  it("shows governments what is released to them, and the desk's people drafts too", async () => {
    const forAll = await publish(deps, listing({ tier: "REGISTERED_GOV" }));
    const forOne = await publish(deps, listing({ tier: "NAMED_COUNTRIES", countries: ["PH"] }));
    const [draft] = await createDrafts(
      { deps, actor: staff("curator") },
      { drafts: [{ id: newId(), content: listing({ tier: "PUBLIC" }) }] },
    );
    await expect
      .poll(() => idsFor(buyer("PH"), "GOV"), { timeout: 20_000 })
      .toEqual(expect.arrayContaining([forAll.id, forOne.id]));
    expect(await idsFor(buyer("AU"), "GOV")).not.toContain(forOne.id);
    expect(await idsFor(buyer("PH"), "GOV")).not.toContain(draft?.id);
    await expect.poll(() => idsFor(staff("curator"), "DESK"), { timeout: 20_000 }).toContain(draft?.id);
    expect(await idsFor(staff("case-officer"), "DESK")).not.toContain(draft?.id);
  });

  it("shows a firm its own technologies for a need, and open needs for its technology", async () => {
    const firm = idFrom("O", deps.random(8));
    const sonar = await stored(technology(firm, "MARITIME", "Towed sonar that finds mines"));
    await stored(technology(firm, "MEDICAL", "Bandage that stops bleeding"));
    const other = await stored(technology(idFrom("O", deps.random(8)), "MARITIME", "Sonar against mines"));
    const ctx: Ctx = { deps, actor: supplier(firm) };
    const items = await ownTechnologiesFor(ctx, need());
    expect(items.map(({ id }) => id)).toEqual([sonar.id]);
    expect(items[0]?.why.area).toBe("MARITIME");
    const open = [
      need(),
      need({
        id: "N-000000000001",
        area: "MEDICAL",
        title: { en: "Stopping bleeding" },
        problem: { en: "Wounds" },
        outcome: { en: "A dressing" },
      }),
    ];
    expect(needsFor(ctx, sonar, open).map(({ id }) => id)).toEqual(["N-000000000000"]);
    expect(() => needsFor(ctx, other, open)).toThrow(expect.objectContaining({ code: "not-found" }));
  });
});

describe("access", () => {
  it("is refused to everybody else", async () => {
    const index = liveIndex(deps, "GOV");
    for (const actor of [{ kind: "public" } as const, supplier("O-000000000000")])
      await expect(matchNeed({ deps, actor, index }, need())).rejects.toMatchObject({ code: "not-found" });
    for (const actor of [{ kind: "public" } as const, staff("curator"), buyer("PH")])
      await expect(ownTechnologiesFor({ deps, actor }, need())).rejects.toMatchObject({ code: "not-found" });
  });
});
