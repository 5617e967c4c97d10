import { describe, expect, it } from "vitest";
import { proposedClass } from "../../shared/catalogue/classify.ts";
import { armsCategories } from "../../shared/catalogue/codes.ts";
import { allGroups, classesOf, fscName, groupName, isKnownFsc } from "../../shared/catalogue/fsc.ts";
import { classificationSchema } from "../../shared/catalogue/model.ts";
import { isKnownNcb } from "../../shared/catalogue/ncb.ts";
import armsTable from "../../shared/catalogue/tables/arms-categories.json" with { type: "json" };
import classTable from "../../shared/catalogue/tables/fsc-classes.json" with { type: "json" };
import groupTable from "../../shared/catalogue/tables/fsc-groups.json" with { type: "json" };
import ncbTable from "../../shared/catalogue/tables/ncb-codes.json" with { type: "json" };

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const firstOf = (rows: readonly (readonly string[])[]) => rows.map(([code]) => code ?? "");
const named = [...groupTable.rows, ...classTable.rows];

describe("supply groups and classes", () => {
  it("are all there, once each, by code", () => {
    for (const [table, count] of [
      [groupTable, 77],
      [classTable, 646],
    ] as const) {
      const codes = firstOf(table.rows);
      expect(codes).toHaveLength(count);
      expect(new Set(codes).size).toBe(count);
      expect(codes).toEqual([...codes].sort());
      expect(table.source).not.toBe("");
    }
  });

  it("have a group for every class and a class for every group", () => {
    for (const [code = ""] of classTable.rows) expect(groupName(code.slice(0, 2)), code).toBeDefined();
    for (const { code } of allGroups()) expect(classesOf(code), code).not.toEqual([]);
    expect(allGroups().flatMap(({ code }) => classesOf(code))).toHaveLength(classTable.rows.length);
  });

  it("are named in Japanese and in English sentence case", () => {
    for (const row of named) {
      const [code, ja = "", en = ""] = row;
      expect(row, code).toHaveLength(3);
      expect(ja, code).toMatch(japanese);
      expect(ja, code).not.toBe(en);
      expect(ja, code).not.toMatch(/[\s(),?]/);
      expect(en, code).toMatch(/^[A-Z][\x20-\x7e]*[a-z0-9)]$/);
      expect(en.replace(/CPU|O-ring|X-ray/g, ""), code).not.toMatch(/[A-Z]{2}|\s[A-Z]|\s\s|\beqpt\b/);
    }
  });

  it("have no Japanese name twice among the classes", () => {
    const seen = classTable.rows.map(([, ja]) => ja);
    expect(seen.filter((ja, i) => seen.indexOf(ja) !== i)).toEqual([]);
  });

  it.each([
    ["1005", "火砲・銃（30mm以下）", "Guns, through 30 mm"],
    ["1240", "光学照準・測距器材", "Optical sighting and ranging equipment"],
    ["1305", "弾薬（30mm以下）", "Ammunition, through 30 mm"],
    ["1345", "地雷", "Land mines"],
    ["1510", "固定翼航空機", "Aircraft, fixed wing"],
    ["1520", "回転翼航空機", "Aircraft, rotary wing"],
    ["1550", "無人機", "Drones"],
    ["1905", "戦闘艦艇・揚陸艦艇", "Combat ships and landing vessels"],
    ["2320", "トラック・トラックトラクター（装輪）", "Trucks and truck tractors, wheeled"],
    ["2815", "ディーゼルエンジン及び構成部品", "Diesel engines and components"],
    ["4210", "消防器材", "Fire fighting equipment"],
    ["4610", "浄水装置", "Water purification equipment"],
    ["5331", "Oリング", "O-ring"],
    ["5840", "レーダー装置（機上用を除く）", "Radar equipment, except airborne"],
    ["5845", "水中音響機器", "Underwater sound equipment"],
    ["5985", "空中線・導波管及び関連機器", "Antennas, waveguide, and related equipment"],
    ["6115", "発電機・発電機セット（電動式）", "Generators and generator sets, electrical"],
    [
      "6525",
      "X線装置及び補給品（医科・歯科・獣医科用）",
      "X-ray equipment and supplies: medical, dental, veterinary",
    ],
    ["8340", "天幕・防水布", "Tents and tarpaulins"],
    ["8465", "個人装具", "Individual equipment"],
  ])("knows %s as %s", (code, ja, en) => {
    expect(fscName(code)).toEqual({ ja, en });
  });

  it("does not invent a class or a group", () => {
    expect(isKnownFsc("1510")).toBe(true);
    for (const code of ["2360", "0000", "15", "", "1510 "]) {
      expect(isKnownFsc(code)).toBe(false);
      expect(fscName(code)).toBeUndefined();
    }
    expect(groupName("12")).toEqual({ ja: "火器管制装置", en: "Fire control equipment" });
    expect(groupName("18")).toBeUndefined();
    expect(classesOf("18")).toEqual([]);
  });
});

describe("codification bureaux and arms categories", () => {
  it("has 83 bureaux, once each", () => {
    const codes = firstOf(ncbTable.rows);
    expect(codes).toHaveLength(83);
    expect(new Set(codes).size).toBe(83);
    expect(ncbTable.rows.find(([ncb]) => ncb === "30")).toEqual(["30", "JPN", "Japan", "TIER2"]);
  });

  it("tells a known bureau from an unknown one", () => {
    for (const ncb of ["00", "01", "30", "99"]) expect(isKnownNcb(ncb)).toBe(true);
    for (const ncb of ["10", "11", "67", "3", ""]) expect(isKnownNcb(ncb)).toBe(false);
  });

  it("names every arms category in both languages", () => {
    expect(firstOf(armsTable.rows)).toEqual([...armsCategories]);
    for (const [, , ja = "", en] of armsTable.rows) {
      expect(ja).toMatch(japanese);
      expect(ja).not.toBe(en);
    }
  });
});

describe("the proposed class", () => {
  it.each([
    ["1005", "h"],
    ["1010", "h"],
    ["1015", "c"],
    ["1055", "c"],
    ["1095", "h"],
    ["1305", "h"],
    ["1315", "c"],
    ["1336", "g"],
    ["1410", "g"],
    ["1440", "g"],
    ["1905", "f"],
    ["2350", "b"],
    ["2355", "b"],
  ])("%s is a weapon of category %s", (fsc, armsCategory) => {
    expect(proposedClass(fsc)).toEqual({ itemClass: "WEAPON", armsCategory });
  });

  it.each(["1075", "1080", "1240", "1385", "1386", "1398", "1560", "1940", "2320", "6115", "2360", ""])(
    "%s is no weapon, whatever its demilitarisation code",
    (fsc) => {
      for (const demil of [undefined, "A", "D", "G"]) {
        expect(proposedClass(fsc, demil)).toEqual({ itemClass: "NON_WEAPON" });
      }
    },
  );

  it("takes an aircraft for a combat aircraft only by its demilitarisation code", () => {
    for (const demil of [undefined, "A", "C", "Q"]) {
      expect(proposedClass("1510", demil)).toEqual({ itemClass: "NON_WEAPON" });
    }
    expect(proposedClass("1510", "D")).toEqual({ itemClass: "WEAPON", armsCategory: "d" });
    expect(proposedClass("1520", "G")).toEqual({ itemClass: "WEAPON", armsCategory: "e" });
    expect(proposedClass("1550", "D")).toEqual({ itemClass: "WEAPON", armsCategory: "d" });
  });

  it("proposes what the record accepts, for every class", () => {
    expect(proposedClass(undefined)).toEqual({ itemClass: "NON_WEAPON" });
    for (const [fsc = ""] of classTable.rows) {
      for (const demil of [undefined, "D"]) classificationSchema.parse(proposedClass(fsc, demil));
    }
  });
});
