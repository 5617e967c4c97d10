import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conditionCodes } from "../../shared/surplus/codes.ts";
import { conditionName } from "../../shared/surplus/conditions.ts";
import conditionTable from "../../shared/surplus/tables/condition-codes.json" with { type: "json" };
import unitTable from "../../shared/surplus/tables/unit-of-issue.json" with { type: "json" };
import { unitCodeFor, unitName } from "../../shared/surplus/units.ts";

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const units = unitTable.rows.map(([code = "", ja = "", en = ""]) => ({ code, ja, en }));

describe("units of issue", () => {
  it("are all there, once each, in both languages", () => {
    expect(units).toHaveLength(165);
    expect(new Set(units.map((u) => u.code)).size).toBe(165);
    for (const { code, ja, en } of units) {
      expect(code).toMatch(/^[A-Z]{2}$/);
      expect(ja, code).toMatch(japanese);
      expect(en, code).toMatch(/^[A-Z0-9][\x20-\x7e]+$/);
      expect(unitName(code)).toEqual({ ja, en });
    }
  });

  it("are found by code and by both terms, however they are spaced, wide or cased", () => {
    const wide = (s: string) =>
      s.replace(/[!-~]/g, (c) => String.fromCharCode((c.codePointAt(0) ?? 0) + 0xfee0));
    const spelling = fc.constantFrom<(s: string) => string>(
      (s) => s.toUpperCase(),
      (s) => s.toLowerCase(),
      (s) => `  ${s.replaceAll(" ", "  ")} `,
      wide,
    );
    fc.assert(
      fc.property(fc.constantFrom(...units), spelling, ({ code, ja, en }, spell) => {
        expect(unitCodeFor(spell(code))).toBe(code);
        for (const [word, own] of [
          [ja, (u: { ja: string }) => u.ja],
          [en, (u: { en: string }) => u.en],
        ] as const) {
          const found = units.find((u) => u.code === unitCodeFor(spell(word)));
          expect(found && own(found)).toBe(word);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ["Each", "EA"],
    ["each", "EA"],
    ["EA.", "EA"],
    ["個", "EA"],
    ["台", "EA"],
    ["Kit", "KT"],
    ["Pair", "PR"],
    ["pairs", "PR"],
    ["双", "PR"],
    ["Set", "SE"],
    ["一式", "SE"],
    ["Assembly", "AY"],
    ["Assemblies", "AY"],
    ["Box", "BX"],
    ["BOXES", "BX"],
    ["Package", "PG"],
    ["Dozen", "DZ"],
    ["Ｄｏｚｅｎ", "DZ"],
    ["Roll", "RO"],
    ["ロール", "RO"],
    ["FEET", "FT"],
    ["Cubic feet", "CF"],
    ["inches", "IN"],
    ["Meters", "MR"],
    ["square meter", "SM"],
    ["gallons", "GL"],
    ["Quarts", "QT"],
    ["Gallon (Imperial)", "GB"],
    ["kg", "KG"],
    ["lbs", "LB"],
    ["pcs", "PC"],
    ["Gross", "GR"],
    ["５０個", "FY"],
  ])("read %s as %s", (word, code) => {
    expect(unitCodeFor(word)).toBe(code);
  });

  it("read every code of a stock list as itself", () => {
    const codes =
      "AT AY BD BE BG BK BO BT BX CE CL CN CO DR DZ EA FT GL GR HD HK KT LB LG MX OT PD PG PR PT QT RL RM RO SE SH SL TU";
    for (const code of codes.split(" ")) expect(unitCodeFor(code)).toBe(code);
  });

  it("leave alone what is no unit", () => {
    for (const word of ["", " ", "s", "es", "ies", "ZZ", "1", "toString", "constructor", "rifle", "装甲"]) {
      expect(unitCodeFor(word), word).toBeUndefined();
    }
    expect(unitName("ZZ")).toBeUndefined();
    expect(unitName("ea")).toBeUndefined();
  });
});

describe("condition codes", () => {
  it("are the model's codes, each named in both languages", () => {
    expect(conditionTable.rows.map(([code]) => code)).toEqual([...conditionCodes]);
    for (const code of conditionCodes) {
      const name = conditionName(code);
      expect(name?.ja, code).toMatch(japanese);
      expect(name?.en, code).toMatch(/^(Serviceable|Unserviceable|Suspended) \([a-z, ]+\)$/);
    }
  });

  it("say in Japanese which of the three families they belong to", () => {
    const families = { Serviceable: "使用可", Unserviceable: "使用不可", Suspended: "保留" };
    for (const [code = "", ja = "", en = ""] of conditionTable.rows) {
      const family = families[en.split(" ")[0] as keyof typeof families];
      expect(ja.startsWith(`${family}（`), code).toBe(true);
    }
    expect(conditionName("A")?.ja).toBe("使用可（条件なしで払出し可）");
    expect(conditionName("I")).toBeUndefined();
  });
});
