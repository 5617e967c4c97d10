import { describe, expect, it } from "vitest";
import { getListing } from "../../functions/catalogue/index.ts";
import { type IntakeOptions, type Source, takeIn } from "../../functions/curation/index.ts";
import type { IntakeFile } from "../../functions/curation/intake-store.ts";
import { type IntakeListing, intakeListings } from "../../functions/curation/take-in.ts";
import { csvLine } from "../../shared/base/csv.ts";
import { areaOf } from "../../shared/catalogue/area-of.ts";
import { mapColumns } from "../../shared/curation/columns.ts";
import { missingFields } from "../../shared/curation/completeness.ts";
import { cutAt, repaired } from "../../shared/curation/repaired.ts";
import { stackDeps, staff, word } from "../kit/listings.ts";

const deps = stackDeps();
const ctx = { deps, actor: staff("curator") };
const options: IntakeOptions = { dryRun: false, grouping: "lot", condition: "F" };
const source = (content: string): Source => ({
  name: "awards.csv",
  open: async function* () {
    yield new TextEncoder().encode(content);
  },
});
const take = (content: string, more: Partial<IntakeOptions> = {}) =>
  takeIn(ctx, source(content), { ...options, ...more }, () => undefined);

const header = ["id", "year", "branch", "firm", "title", "abstract"];
type Row = readonly [title: string, abstract: string, firm?: string];
/** Invented rows in the columns of a register of awards; numbers of their own for each call. */
const file = (rows: readonly Row[], numbers = rows.map(() => word())) =>
  [
    csvLine(header),
    ...rows.map(([title, abstract, firm = "Invented Works Ltd"], i) =>
      csvLine([numbers[i] ?? "", "2015", "Navy", firm, title, abstract]),
    ),
  ].join("");

const rows: readonly Row[] = [
  [
    "Hull inspection by an autonomous underwater vehicle",
    "A small robot swims along the hull of a ship at its berth and finds growth and damage by sonar.",
  ],
  [
    "Quiet radar for harbours",
    "ABSTRACT:A low-power radar watches small boats near a harbour. Clutter of waves is removed.BENEFIT:Marinas and fish farms may watch their water at night.",
  ],
  [
    "Battery that does not burn",
    "A lithium cell with a solid electrolyte stores more energy &amp; does not burn when it is pierced&#8212;even hot.",
  ],
  [
    "Bandage for deep wounds",
    "A dressing stops bleeding from deep wounds within a minute and stays flexible at minus 30 degrees.",
  ],
  [
    "Frequency standard in a suitcase",
    "Cold atoms in a small chamber keep an atomic clock stable for a day without satellites.",
  ],
  [
    "Finding intruders early",
    "Software that watches a network for attackers who stay hidden for months, and shows which missions a vulnerability touches.",
  ],
  [
    "Mesh radio that hops around jamming",
    "A software defined radio network keeps a link under jamming by moving between bands.",
  ],
  [
    "Ceramic coating for hot parts",
    "A silicon carbide composite with a coating survives oxidation at high temperature.",
  ],
  [
    "Reading ten thousand reports",
    "Machine learning reads text and shows an analyst the entities and relations that matter.",
  ],
  [
    "Thruster for small satellites",
    "A Hall thruster with a new cathode moves a small satellite between orbits.",
  ],
  [
    "Unmanned truck that follows a soldier",
    "An unmanned ground vehicle follows a soldier over rough terrain by stereo cameras.",
  ],
  [
    "自律飛行する小型無人機",
    "山間部で物資を運ぶ小型の無人機。測位が途切れても自律で飛行を続ける。",
    "架空航空株式会社",
  ],
];
const areas = [
  "MARITIME",
  "SENSING",
  "ENERGY",
  "MEDICAL",
  "QUANTUM",
  "CYBER",
  "COMMUNICATIONS",
  "MATERIALS",
  "AI",
  "SPACE",
  "UNCREWED",
  "UNCREWED",
];

async function listings(text: string) {
  const result = await take(text);
  const found: Pick<IntakeListing, "id" | "content">[] = [];
  const at = new Date().toISOString();
  const settings: IntakeFile = {
    ...{ grouping: "lot", condition: "F" },
    ...{ currency: "JPY", name: "awards.csv", at },
  };
  for await (const { id, content } of intakeListings(source(text), result, settings))
    found.push({ id, content });
  return { result, found };
}

describe("works", () => {
  it("takes a register of awards in as drafts of technologies, each in its area", async () => {
    const { result, found } = await listings(file(rows));
    expect(result).toMatchObject({ rows: 12, accepted: 12, refused: 0, lots: 12, created: 12 });
    const stored = await Promise.all(found.map(({ id }) => getListing(deps.table, id)));
    expect(stored.map((one) => one?.status)).toEqual(rows.map(() => "DRAFT"));
    const technologies = stored.map((one) => (one?.content.kind === "TECHNOLOGY" ? one.content : undefined));
    expect(technologies.map((one) => one?.technology.area)).toEqual(areas);
    expect(technologies[0]).toMatchObject({
      title: { en: rows[0]?.[0] },
      maker: { name: { en: "Invented Works Ltd" }, country: "US", shielded: false },
      technology: {
        trl: 3,
        declaredControlRow: "unknown",
        defenceUse: { en: expect.stringContaining("Navy, 2015") },
      },
    });
  });

  it("says which language is missing, and does not let it be submitted so", async () => {
    const { found } = await listings(file(rows));
    const [first] = found;
    if (!first) throw new Error("no listing");
    expect(first.content.title).not.toHaveProperty("ja");
    expect(missingFields(first.content)).toEqual(
      expect.arrayContaining(["title", "summary", "technology.civilUse"]),
    );
    const last = found.at(-1);
    expect(last?.content.title).toEqual({ ja: "自律飛行する小型無人機" });
    expect(last?.content.maker?.country).toBe("JP");
  });

  it("warns of what the file does not say, by row", async () => {
    const { problems } = await take(file([rows[0] as Row, ["Just in time", "Attached."]]), { dryRun: true });
    const of = (row: number) => problems.filter((one) => one.row === row).map(({ problem }) => problem);
    expect(of(2)).toEqual(["country-assumed", "trl-assumed"]);
    expect(of(3)).toEqual(["abstract-missing", "country-assumed", "area-unsure", "trl-assumed"]);
  });

  it("takes headings, entities and misread letters for what they mean", async () => {
    const { found } = await listings(file(rows));
    expect(found[1]?.content).toMatchObject({
      summary: { en: "A low-power radar watches small boats near a harbour. Clutter of waves is removed." },
      technology: { civilUse: { en: "Marinas and fish farms may watch their water at night." } },
    });
    expect(found[2]?.content.summary.en).toContain("energy & does not burn when it is pierced—even hot");
    expect(repaired("the warfighterâ€™s 5 &#956;m cafÃ© &amp;lt; x&#61549;")).toBe(
      "the warfighter’s 5 μm café < xµ",
    );
    expect(repaired("AT&T, R&D and 1 &gt 0 stay; Â©2015")).toBe("AT&T, R&D and 1 &gt 0 stay; ©2015");
  });

  it("makes no second draft of the same award, in the same file or in a later edition", async () => {
    const numbers = rows.map(() => word());
    const content = file(rows, numbers);
    expect(await take(content)).toMatchObject({ created: 12, alreadyThere: 0 });
    expect(await take(content)).toMatchObject({ created: 0, alreadyThere: 12 });
    const later: Row[] = [["A new award", "Something that no edition before had, about a battery."], ...rows];
    const edition = file(later, [word(), ...numbers]);
    expect(await take(edition, { dryRun: true })).toMatchObject({ created: 0, alreadyThere: 12 });
    expect(await take(edition)).toMatchObject({ created: 1, alreadyThere: 12 });
    expect(
      await take(
        file(
          [rows[0] as Row, rows[0] as Row],
          ["twice", "twice"].map((n) => n + numbers[0]),
        ),
      ),
    ).toMatchObject({
      created: 1,
      alreadyThere: 1,
    });
  });

  it("cuts long texts between words, at a sentence where there is one", async () => {
    const sentence = "The sonar listens under the ship and hears what moves there. ";
    const { found, result } = await listings(file([["A long one", sentence.repeat(120)]]));
    const { summary, description } = found[0]?.content ?? {};
    expect(summary?.en?.length).toBeLessThanOrEqual(400);
    expect(summary?.en?.endsWith("there.")).toBe(true);
    expect(description?.en?.length).toBeLessThanOrEqual(6000);
    expect(result.problems.map(({ problem }) => problem)).toContain("abstract-cut");
    expect(cutAt("one two three four", 12)).toBe("one two…");
    expect(cutAt("語".repeat(50), 10)).toBe(`${"語".repeat(9)}…`);
  });

  it("knows a file of technologies by its columns, and leaves files of property as they were", () => {
    expect(mapColumns(header).columns).toMatchObject({ name: 4, description: 5, maker: 3, sourceId: 0 });
    const property = mapColumns(["ID", "Company", "Item Name", "Quantity", "Description", "Firm", "Year"]);
    expect(property.columns).toEqual({ name: 2, quantity: 3, description: 4 });
    expect(property.ignored.toSorted()).toEqual(["Company", "Firm", "ID", "Year"]);
    expect(property.doubled).toBeUndefined();
  });

  it("is unsure of an area when nothing or too little is said", () => {
    expect(areaOf({ title: "A new way", body: "We will do what was asked." }).sure).toBe(false);
    expect(areaOf({ title: "Sonar for ships", body: "It hears submarines from a towed buoy." })).toEqual({
      area: "MARITIME",
      sure: true,
    });
  });
});

describe("refuses", () => {
  it("rows without title or firm, and takes the rest", async () => {
    const result = await take(
      file([
        ["", "Something about a radar that tracks boats."],
        ["Radar", "It tracks boats in clutter.", ""],
        rows[3] as Row,
      ]),
    );
    expect(result).toMatchObject({ rows: 3, accepted: 1, refused: 2, created: 1 });
    expect(result.problems.map(({ row, problem }) => [row, problem])).toEqual(
      expect.arrayContaining([
        [2, "title-missing"],
        [3, "maker-missing"],
      ]),
    );
  });

  it("a readiness that the file cannot prove", async () => {
    const content = `${csvLine(["title", "abstract", "firm", "TRL", "country"])}${csvLine(["Radar", rows[1]?.[1] ?? "", word(), "9", "JP"])}`;
    const { found, result } = await listings(content);
    expect(result.problems.map(({ problem }) => problem)).toContain("trl-unproved");
    expect(found[0]?.content).toMatchObject({ maker: { country: "JP" }, technology: { trl: 6 } });
  });
});

describe("access", () => {
  it("only curators take technologies in", async () => {
    for (const actor of [{ kind: "public" } as const, staff("auditor"), staff("approver")])
      await expect(
        takeIn({ deps, actor }, source(file(rows)), options, () => undefined),
      ).rejects.toMatchObject({
        code: "not-found",
      });
  });
});
