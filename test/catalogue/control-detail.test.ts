import { describe, expect, it } from "vitest";
import {
  isControlledRow,
  isDetailControlled,
  openPart,
  rowOf,
} from "../../shared/catalogue/control-detail.ts";
import { type Content, type ContentOf, contentSchema } from "../../shared/catalogue/model.ts";
import { publicContent } from "../../shared/catalogue/rules.ts";
import { content } from "../kit/listings.ts";

const technology = (row: string, controlRow?: string): ContentOf<"TECHNOLOGY"> => {
  const plain = content("TECHNOLOGY");
  if (plain.kind !== "TECHNOLOGY") throw new Error("no technology");
  const classification = controlRow === undefined ? undefined : { itemClass: "NON_WEAPON", controlRow };
  const { classification: _usual, ...rest } = plain;
  return contentSchema.parse({
    ...rest,
    technology: { ...plain.technology, declaredControlRow: row },
    ...(classification && { classification }),
  }) as ContentOf<"TECHNOLOGY">;
};

describe("which rows are controlled", () => {
  it.each(["1", "1-9", "2-17(1)", "9", "15", "15-1", "unknown", "", "no idea", "160"])("%s is", (row) => {
    expect(isControlledRow(row)).toBe(true);
  });
  it.each(["none", "None", "16", "16-2"])("%s is not", (row) => {
    expect(isControlledRow(row)).toBe(false);
  });
});

describe("whose detail is for governments", () => {
  it("follows the declaration until licensing has classified, and licensing from then on", () => {
    const cases: [string, string | undefined, boolean][] = [
      ["7", undefined, true],
      ["unknown", undefined, true],
      ["none", undefined, false],
      ["16", undefined, false],
      ["none", "3-2", true],
      ["unknown", "16", false],
      ["3-2", "none", false],
    ];
    for (const [declared, classified, controlled] of cases) {
      const one = technology(declared, classified);
      expect([declared, classified, isDetailControlled(one)]).toEqual([declared, classified, controlled]);
    }
    expect(rowOf(technology("7", "16"))).toBe("16");
  });

  it("says nothing of other kinds", () => {
    for (const kind of ["EQUIPMENT", "SERVICE", "SURPLUS"] as const) {
      const one = content(kind, { classification: { itemClass: "NON_WEAPON", controlRow: "3-2" } });
      expect([isDetailControlled(one), publicContent(one)]).toEqual([false, one]);
    }
  });
});

describe("what the public reads then", () => {
  const filled: Content = contentSchema.parse({
    ...technology("3-2"),
    description: { en: "hidden" },
    nsn: undefined,
    localStockNumber: "hidden",
    fsc: "5840",
    models: ["hidden"],
    partNumbers: ["hidden"],
    specifications: [{ name: { en: "hidden" }, value: { en: "hidden" } }],
    classification: { itemClass: "WEAPON", controlRow: "3-2", armsCategory: "a" },
    place: { name: { en: "hidden" }, country: "JP" },
    pictures: [{ file: "hidden.svg", alt: { en: "hidden" }, width: 1, height: 1 }],
    technology: {
      area: "SENSING",
      civilUse: { en: "seen" },
      defenceUse: { en: "hidden" },
      trl: 8,
      trlEvidence: { statement: { en: "hidden" }, place: { en: "hidden" }, date: "2026-01-01" },
      ipOwner: { en: "hidden" },
      declaredControlRow: "3-2",
      seeks: ["PILOT"],
    },
  });

  it("is a listing by itself, with nothing of the detail", () => {
    const seen = publicContent(filled);
    expect(contentSchema.parse(seen)).toEqual(seen);
    const text = JSON.stringify(seen);
    for (const secret of ["hidden", "3-2", "5840", "WEAPON"]) expect(text).not.toContain(secret);
    expect(seen).toMatchObject({
      title: filled.title,
      technology: { area: "SENSING", civilUse: { en: "seen" }, trl: 8, seeks: ["PILOT"], withheld: true },
    });
  });

  it("does not change when it is done again, nor takes an unfinished technology for one", () => {
    const once = openPart(technology("3-2"));
    expect(openPart(once)).toEqual(once);
    expect(isDetailControlled(once)).toBe(true);
    const { defenceUse: _gone, ...technologyOf } = technology("3-2").technology;
    expect(contentSchema.safeParse({ ...technology("3-2"), technology: technologyOf }).success).toBe(false);
  });
});
