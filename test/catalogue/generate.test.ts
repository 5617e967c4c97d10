import { describe, expect, it } from "vitest";
import { generateContents } from "../../cdk/local/demo/generate.ts";
import { nouns } from "../../cdk/local/demo/vocabulary/nouns.ts";
import { isKnownFsc } from "../../shared/catalogue/fsc.ts";
import { contentSchema } from "../../shared/catalogue/model.ts";

const some = [...generateContents(2000)];
const share = (of: (c: (typeof some)[number]) => boolean) => some.filter(of).length / some.length;

describe("the generated catalogue", () => {
  it("is of the shape of listings, every one", () => {
    for (const content of some) contentSchema.parse(content);
  });

  it("is the same each time, and another with another seed", () => {
    expect([...generateContents(50)]).toEqual(some.slice(0, 50));
    expect([...generateContents(50, 2)]).not.toEqual(some.slice(0, 50));
  });

  it("spreads over kinds, visibility, prices and classes as a real one would", () => {
    expect(share((c) => c.kind === "SURPLUS")).toBeCloseTo(0.6, 1);
    expect(share((c) => c.visibility.tier === "PUBLIC")).toBeCloseTo(0.94, 1);
    expect(share((c) => c.nsn !== undefined)).toBeGreaterThan(0.5);
    expect(new Set(some.map((c) => c.price.mode)).size).toBe(5);
    expect(new Set(some.map((c) => c.fsc)).size).toBeGreaterThan(100);
    expect(new Set(some.map((c) => c.place?.region)).size).toBe(47);
  });

  it("has a wide vocabulary, every word of it in a known supply class", () => {
    expect(nouns.length).toBeGreaterThanOrEqual(150);
    expect(nouns.filter((n) => !isKnownFsc(n.fsc))).toEqual([]);
  });
});
