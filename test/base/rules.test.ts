import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayInJapan, daysBetween, endOfDay, isPast } from "../../shared/base/day.ts";
import { idFrom, listingIdPattern } from "../../shared/base/id.ts";
import { currencyDigits, decimalOf, parseMoney } from "../../shared/base/money.ts";
import { read } from "../../shared/base/text.ts";
import { parseNsn } from "../../shared/catalogue/nsn.ts";

describe("money", () => {
  it("keeps every amount to the minor unit in currencies of 0, 2 and 3 decimals", () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 12 }), fc.constantFrom("JPY", "USD", "KWD"), (minor, currency) => {
        expect(parseMoney(decimalOf({ minor, currency }), currency)).toEqual({ minor, currency });
      }),
    );
  });

  it("refuses decimals that the currency does not have, signs and words", () => {
    for (const [text, currency] of [
      ["1.5", "JPY"],
      ["1.005", "USD"],
      ["-1", "USD"],
      ["1e3", "USD"],
      ["", "USD"],
      ["1,00", "USD"],
    ] as const)
      expect(parseMoney(text, currency)).toBeUndefined();
    expect(parseMoney("16,568.15", "USD")).toEqual({ minor: 1656815, currency: "USD" });
    expect(parseMoney("100.00", "JPY")).toEqual({ minor: 100, currency: "JPY" });
    expect(currencyDigits("BHD")).toBe(3);
  });
});

describe("deadlines are days in Japan", () => {
  it("ends at 23:59:59.999 JST, which is 14:59:59.999 UTC", () => {
    expect(endOfDay("2026-12-05").toISOString()).toBe("2026-12-05T14:59:59.999Z");
    expect(isPast("2026-12-05", new Date("2026-12-05T14:59:59.999Z"))).toBe(false);
    expect(isPast("2026-12-05", new Date("2026-12-05T15:00:00.000Z"))).toBe(true);
    expect(dayInJapan(new Date("2026-12-05T15:00:00.000Z"))).toBe("2026-12-06");
  });

  it("counts days over leap years and year ends", () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (n) => {
        expect(daysBetween("2026-11-21", addDays("2026-11-21", n))).toBe(n);
      }),
    );
  });
});

describe("ids and numbers", () => {
  it("makes ids of the one shape from any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 32 }), (bytes) => {
        expect(idFrom("L", bytes)).toMatch(listingIdPattern);
      }),
    );
  });

  it("reads an NSN in any width and with or without dashes", () => {
    for (const typed of [
      "1240-01-411-1265",
      "1240014111265",
      "１２４０－０１－４１１－１２６５",
      " 1240 01 411 1265 ",
    ])
      expect(parseNsn(typed)).toBe("1240-01-411-1265");
    for (const typed of ["1240-DS-OPT-SIGH", "0240-01-411-1265", "1240-01-411-126", "1240-01-411-12655", ""])
      expect(parseNsn(typed)).toBeUndefined();
    expect(parseNsn("2540-01-a65-4700")).toBe("2540-01-A65-4700");
  });

  it("reads the other language, marked, when one is missing", () => {
    expect(read({ en: "Truck" }, "ja")).toEqual({ value: "Truck", lang: "en" });
    expect(read({ ja: "車", en: "Truck" }, "ja")).toEqual({ value: "車", lang: "ja" });
  });
});
