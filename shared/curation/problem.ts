/** What can be wrong with a row, and whether the row is refused for it. */
export const problems = {
  "nsn-malformed": "warning",
  "fsc-unknown": "warning",
  "ncb-unknown": "warning",
  "unit-unknown": "warning",
  "demil-unknown": "warning",
  "value-zero": "warning",
  "name-missing": "refused",
  "name-too-long": "refused",
  "quantity-bad": "refused",
  "value-bad": "refused",
  "date-bad": "refused",
  "date-future": "refused",
  "condition-unknown": "refused",
  "formula-cell": "refused",
  "title-missing": "refused",
  "title-cut": "warning",
  "maker-missing": "refused",
  "abstract-missing": "warning",
  "abstract-cut": "warning",
  "area-unsure": "warning",
  "country-assumed": "warning",
  "trl-assumed": "warning",
  "trl-unproved": "warning",
  "too-many-cells": "refused",
} as const satisfies Record<string, "warning" | "refused">;
export type ProblemCode = keyof typeof problems;

/** One line of the report. The row number is the one a spreadsheet shows: the header is row 1. */
export type Problem = {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly problem: ProblemCode;
};

export const refuses = (problem: Problem): boolean => problems[problem.problem] === "refused";
