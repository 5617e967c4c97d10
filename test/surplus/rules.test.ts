import { describe, expect, test } from "vitest";
import { languages } from "../../shared/base/text.ts";
import { conditionCodes } from "../../shared/surplus/codes.ts";
import type { Lot } from "../../shared/surplus/model.ts";
import { type LotGate, lotGates, shutFor, shutLotGates } from "../../shared/surplus/rules.ts";
import { lotGateCopy } from "../../web/copy/lot-gates.ts";

const today = "2026-11-21";
const sound: Lot = {
  quantity: 3,
  unitOfIssue: "EA",
  condition: { code: "A", assessed: true },
  asIsTextVersion: "1",
  hazardousMaterials: { en: "None" },
  demilitarisation: { en: "None" },
};
const fixed = { mode: "FIXED" };
const text = { en: "Self-Defense Forces Act, Article 116-3" };

const cases: Record<LotGate, [Partial<Lot>, { mode: string; closing?: string }?, string?]> = {
  "condition-suspended": [{ condition: { code: "R", assessed: true } }],
  "grant-without-legal-basis": [{ pricingBasis: "REDUCED" }],
  "weapon-grant-without-legal-basis": [{}, { mode: "GRANT" }, "WEAPON"],
  "inspection-reversed": [{ inspection: { from: "2026-12-02", to: "2026-12-01", place: text } }],
  "inspection-after-closing": [
    { inspection: { from: "2026-12-01", to: "2026-12-11", place: text }, rfqClosing: "2026-12-10" },
  ],
  "removal-before-closing": [
    { removalDeadline: "2026-12-09" },
    { mode: "OFFERS_INVITED", closing: "2026-12-10" },
  ],
  "closing-passed": [{ rfqClosing: "2026-11-20" }],
  "origin-consent-pending": [{ originConsent: { country: "US", state: "PENDING" } }],
  "hazardous-statement-missing": [{ hazardousMaterials: undefined }],
  "demilitarisation-missing": [{ demilitarisation: undefined }, fixed, "WEAPON"],
};

describe("gates of a lot", () => {
  test("a sound lot passes all", () => {
    expect(shutLotGates(sound, fixed, today, "WEAPON")).toEqual([]);
  });

  test.each(Object.entries(cases))("%s is shut alone, and is worded", (id, [lot, price, itemClass]) => {
    expect(shutLotGates({ ...sound, ...lot }, price ?? fixed, today, itemClass).map((g) => g.id)).toEqual([
      id,
    ]);
    for (const lang of languages) expect(lotGateCopy[lang][id as LotGate].length).toBeGreaterThan(20);
  });

  test("conditions A–H, P and S pass, all others do not", () => {
    const passing = conditionCodes.filter(
      (code) =>
        shutFor("PUBLICATION", { ...sound, condition: { code, assessed: true } }, fixed, today).length === 0,
    );
    expect(passing.join("")).toBe("ABCDEFGHPS");
  });

  test("the closing day itself, and equal days, are still open", () => {
    const lot: Lot = {
      ...sound,
      rfqClosing: today,
      removalDeadline: today,
      inspection: { from: today, to: today, place: text },
    };
    expect(shutLotGates(lot, { mode: "OFFERS_INVITED", closing: today }, today)).toEqual([]);
  });

  test("a legal basis opens what is given away, weapons too", () => {
    for (const itemClass of ["WEAPON", "NON_WEAPON"])
      expect(
        shutLotGates({ ...sound, legalBasis: text, pricingBasis: "GRANT" }, fixed, today, itemClass),
      ).toEqual([]);
  });

  test("each says where it comes from", () => {
    for (const { source } of lotGates) expect(source).toMatch(/^(Surplus lots|Eligibility): /);
  });
});
