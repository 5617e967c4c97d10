import { describe, expect, test } from "vitest";
import { type Match, matchParty } from "../../shared/screening/match.ts";
import { compareEntries, type Entry, type NameList } from "../../shared/screening/names-list.ts";
import { tp20260421 } from "../../shared/screening/rule-sets/tp-2026-04-21.ts";
import { shippedEndUsers } from "../../shared/screening/shipped-names.ts";
import { seeded } from "./cases.ts";

const { matching } = tp20260421;
const find = (name: string, list: NameList = shippedEndUsers): Match[] =>
  matchParty({ role: "END_USER", name, country: "AE" }, list, matching);
const names = (name: string, list?: NameList) => find(name, list).map((match) => match.entry.name);

/** Persons that do not exist, as an operator might load them. */
const persons: NameList = {
  list: "ASSET_FREEZE",
  edition: "test",
  source: "made up",
  entries: [
    { name: "Zarqun Vostal", aliases: ["ザルクン・ヴォスタル", "Zarkun Wostall"], country: "SY", about: "" },
    { name: "山川 太刀雄", aliases: ["Yamakawa Tachio"], country: "JP", about: "" },
  ],
};

describe("a name is found", () => {
  test.each([
    ["case and company form", "pegasus general trading l.l.c."],
    ["another order", "Trading General, Pegasus"],
    ["full width", "ＰＥＧＡＳＵＳ　ＧＥＮＥＲＡＬ　ＴＲＡＤＩＮＧ"],
    ["typing mistakes", "Pegasus Genral Tradng FZE"],
    ["another spacing", "PegasusGeneral Trading"],
    ["inside a longer one", "Procurement office of Pegasus General Trading (Dubai)"],
  ])("%s", (_, name) => {
    expect(names(name)[0]).toBe("Pegasus General Trading FZE");
  });

  test.each([
    ["by its initials", "H.E.S.A.", "Iran Aircraft Manufacturing Industries Corporation (HESA)"],
    ["by an alias with a form of company", "D E S International Company", "DES INTERNATIONAL CO., LTD."],
    ["by its Chinese characters", "朝鮮青松連合", "Green Pine Associated Corporation （青松連合）"],
    ["with another apostrophe and accents", "Al Qa’idâ - Islamic Army", "Al Qa'ida/Islamic Army"],
  ])("%s", (_, name, entry) => {
    expect(names(name)).toContain(entry);
  });

  test.each([
    ["half-width kana", "ｻﾞﾙｸﾝ･ｳﾞｫｽﾀﾙ", "Zarqun Vostal"],
    ["hiragana", "ざるくん ゔぉすたる", "Zarqun Vostal"],
    ["family name last", "Tachio YAMAKAWA", "山川 太刀雄"],
    ["no space", "山川太刀雄", "山川 太刀雄"],
    ["another spelling", "Zarkoun Vostal", "Zarqun Vostal"],
  ])("of a person: %s", (_, name, entry) => {
    expect(names(name, persons)).toEqual([entry]);
  });

  test("with the part that is alike, as it was written", () => {
    const name = "Office of Pegasus Genral Trading (Dubai)";
    const [match] = find(name);
    expect(match?.spans.map(([from, to]) => name.slice(from, to))).toEqual(["Pegasus", "Genral", "Trading"]);
    const kana = "ｻﾞﾙｸﾝ･ｳﾞｫｽﾀﾙ";
    expect(find(kana, persons)[0]?.spans).toEqual([[0, kana.length]]);
  });
});

/** A name as somebody might write it who means the same: one of seven ways, chosen by a number. */
function variant(name: string, random: () => number): string {
  const letters = [...name];
  const at = Math.floor(random() * letters.length);
  const ways: (() => string)[] = [
    () => name.toUpperCase(),
    () => `${name} Co., Ltd.`,
    () => name.split(" ").reverse().join(" "),
    () => name.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    () => letters.toSpliced(at, 1).join(""),
    () => letters.toSpliced(at, 0, "e").join(""),
    () => name.replace(/[.,'’]/g, "").replace(/ /g, "  "),
  ];
  return ways[Math.floor(random() * ways.length)]?.() ?? name;
}

/** Governments, makers and universities that ask for such things and stand on no list. */
const heads =
  "Ministry of Defence|Royal Navy|Air Force|Coast Guard|Army Logistics Command|Department of National Defense|Armed Forces Procurement Office|Naval Research Laboratory|Defence Materiel Agency|Police Aviation Unit|Civil Protection Service|Hydrographic Institute".split(
    "|",
  );
const places =
  "Philippines|Thailand|Kingdom of Norway|Canada|Chile|Kenya|Viet Nam|Malaysia|Portugal|Jordan|New Zealand|Indonesia|Mongolia|Peru|Poland".split(
    "|",
  );
const firms =
  "Rolls-Royce plc|BAE Systems|Naval Group|Thales|Saab Kockums AB|Airbus Defence and Space|Leonardo S.p.A.|Embraer S.A.|Hanwha Aerospace|Hindustan Aeronautics Limited|PT Dirgantara Indonesia|ST Engineering|Rheinmetall AG|Kongsberg Gruppen|Patria Oyj|Austal Limited|Damen Shipyards|Navantia|Boeing|General Dynamics|Delft University of Technology|Seoul National University|University of Chile|Chulalongkorn University|三菱重工業株式会社|川崎重工業株式会社|東海重機工業株式会社|青潮センシング株式会社".split(
    "|",
  );
const unrelated = [...heads.flatMap((head) => places.map((place) => `${head}, ${place}`)), ...firms];

test("precision and recall over the whole list", () => {
  const random = seeded(20_260_421);
  const told = shippedEndUsers.entries.filter(({ name }) => name.replace(/\W/g, "").length >= 8);
  const missed = told
    .map(({ name }) => [name, variant(name, random)] as const)
    .filter(([name, typed]) => !names(typed).includes(name));
  const false_ = unrelated.filter((name) => find(name).length > 0);
  const recall = 1 - missed.length / told.length;
  const precision = (told.length - missed.length) / (told.length - missed.length + false_.length);
  console.log(
    `matching: recall ${recall.toFixed(4)} (${told.length} variants, ${missed.length} missed), ` +
      `precision ${precision.toFixed(4)} (${unrelated.length} unrelated names, ${false_.length} matched: ${false_.join("; ")})`,
  );
  console.log(
    missed
      .slice(0, 8)
      .map(([name, typed]) => `missed: ${typed} ← ${name}`)
      .join("\n"),
  );
  expect(recall).toBeGreaterThan(0.97);
  expect(precision).toBeGreaterThan(0.97);
});

test("every name and alias of the list finds its own entry, whatever else it finds", () => {
  const lost = shippedEndUsers.entries.flatMap((entry) =>
    [entry.name, ...entry.aliases]
      .filter((name) => {
        const found = matchParty({ role: "END_USER", name, country: "AE" }, shippedEndUsers, {
          ...matching,
          most: 50,
        });
        return !found.some((one) => one.entry.name === entry.name && one.score >= 0.99);
      })
      .map((name) => `${name} ← ${entry.name}`),
  );
  expect(lost).toEqual([]);
});

test("a name takes a few milliseconds of work against the whole list", () => {
  find("to make the index");
  const begun = process.cpuUsage();
  for (let i = 0; i < 300; i++) find(`${unrelated[i % unrelated.length]} ${i}`);
  const { user, system } = process.cpuUsage(begun);
  const each = (user + system) / 1000 / 300;
  console.log(`matching: ${each.toFixed(2)} ms of processor time a name`);
  expect(each).toBeLessThan(10);
});

test("a new edition: what is added, removed, changed, and all the rest as before", () => {
  const [first, second, ...rest] = shippedEndUsers.entries;
  if (!first || !second) throw new Error("the list is empty");
  const renamed: Entry = { ...second, aliases: [...second.aliases, "Another"] };
  const fresh: Entry = { name: "Vostal Works", aliases: [], country: "RU", about: "M" };
  const found = compareEntries(shippedEndUsers.entries, [fresh, ...rest.toReversed(), renamed]);
  expect([found.added, found.removed, found.changed.map((one) => one.after), found.same]).toEqual([
    [fresh],
    [first],
    [renamed],
    833,
  ]);
});
