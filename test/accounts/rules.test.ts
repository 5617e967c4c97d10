import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isFreeMail } from "../../functions/accounts/apply.ts";
import { addWorkingDays, isWorkingDay } from "../../functions/platform/working-days.ts";
import { isUnder } from "../../shared/accounts/application.ts";
import { isCorporateNumber, ncagePattern, plainDigits } from "../../shared/accounts/corporate-number.ts";
import type { Organisation } from "../../shared/accounts/model.ts";
import { isCleared, transitions } from "../../shared/accounts/rules.ts";
import { addYears } from "../../shared/base/day.ts";

describe("the corporate number", () => {
  // Published numbers: the National Tax Agency, the Ministry of Defense, the Cabinet Office.
  test.each(["7000012050002", "9000012120001", "2000012010019"])("%s is one", (number) => {
    expect(isCorporateNumber(number)).toBe(true);
  });

  test("no other first digit fits the same twelve, and nine in ten single slips are caught", () => {
    const twelve = fc.stringMatching(/^\d{12}$/);
    fc.assert(
      fc.property(twelve, (body) => {
        const good = [..."123456789"].filter((digit) => isCorporateNumber(digit + body));
        expect(good).toHaveLength(1);
      }),
    );
  });

  test("is read however it is typed", () => {
    expect(plainDigits("７０００ ０１２０－５０００２")).toBe("7000012050002");
    expect(isCorporateNumber("700001205000")).toBe(false);
    expect(isCorporateNumber("0000012050002")).toBe(false);
  });

  test.each([
    ["J0123", true],
    ["JABC4", true],
    ["A0123", false],
    ["J012", false],
    ["JABCD", false],
  ])("NCAGE %s: %s", (code, fits) => {
    expect(ncagePattern.test(code)).toBe(fits);
  });
});

describe("working days in Japan", () => {
  test.each([
    // 2026-11-21 is a Saturday, the 23rd Labour Thanksgiving Day.
    ["2026-11-20", 1, "2026-11-24"],
    ["2026-11-21", 10, "2026-12-07"],
    ["2026-12-28", 1, "2027-01-04"],
    ["2026-04-28", 1, "2026-04-30"],
    ["2026-04-30", 2, "2026-05-07"],
    ["2026-11-24", 0, "2026-11-24"],
  ])("%s and %i more is %s", (from, count, day) => {
    expect(addWorkingDays(from, count)).toBe(day);
  });

  test.each(["2026-12-29", "2027-01-03", "2026-09-22", "2026-05-06", "2026-11-23"])("%s is none", (day) => {
    expect(isWorkingDay(day)).toBe(false);
  });

  test("29 February and five years is the 28th", () => {
    expect([addYears("2028-02-29", 5), addYears("2028-02-29", 4), addYears("2026-11-21", 5)]).toEqual([
      "2033-02-28",
      "2032-02-29",
      "2031-11-21",
    ]);
  });
});

test.each([
  ["gmail.com", true],
  ["mail.yahoo.co.jp", true],
  ["outlook.com", true],
  ["dnd.gov.ph", false],
  ["mod.go.jp", false],
])("%s is free mail: %s", (domain, free) => {
  expect(isFreeMail(domain)).toBe(free);
});

test("an address lies at a domain or below it, and nowhere near it", () => {
  expect(isUnder("a@navy.mil.example", "mil.example")).toBe(true);
  expect(isUnder("a@mil.example", "mil.example")).toBe(true);
  expect(isUnder("a@evilmil.example", "mil.example")).toBe(false);
  expect(isUnder("a@mil.example.evil", "mil.example")).toBe(false);
});

test("a clearance ends with its last day in Japan", () => {
  const cleared = { kind: "GOVERNMENT", status: "CLEARED", clearedUntil: "2026-11-21" } as Organisation;
  expect([isCleared(cleared, "2026-11-21"), isCleared(cleared, "2026-11-22")]).toEqual([true, false]);
  expect(isCleared({ ...cleared, status: "SUSPENDED" }, "2026-11-21")).toBe(false);
});

test("nobody who prepares a decision of a kind takes it: the roles differ and the person must too", () => {
  for (const move of transitions) {
    const needs: readonly string[] = move.needs;
    if (needs.includes("findings"))
      expect([move.id, needs.includes("other-person")]).toEqual([move.id, true]);
  }
});
