import type { Template } from "aws-cdk-lib/assertions";
import { beforeAll, expect, it } from "vitest";
import { declareBare, type Json, statementsBy } from "../kit/cloud.ts";

let template: Template;
beforeAll(async () => {
  template = await declareBare();
});

const keysOf = ({ statement }: { statement: Json }): string[] =>
  [statement.Condition?.["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"] ?? []].flat();

it("rule sets and lists of names are the staff function's, which adds to them and removes nothing", () => {
  const rows = statementsBy(template).filter((one) => keysOf(one).includes("SCREENING#*"));
  // Whoever screens a case reads them: buyers' acceptances, what follows changes, and the night's sweep.
  const readers = ["Buyer", "JobsNightly", "JobsOnChange", "Staff"];
  expect(rightsIn(rows)).toEqual(
    [
      ...readers.map((by) => `${by} dynamodb:GetItem`),
      ...readers.map((by) => `${by} dynamodb:Query`),
      "Staff dynamodb:PutItem",
    ].sort(),
  );
  const files = statementsBy(template).filter(({ statement }) =>
    JSON.stringify(statement.Resource).includes("/agency/screening/"),
  );
  expect(rightsIn(files)).toEqual(
    [...readers.map((by) => `${by} s3:GetObject`), "Staff s3:PutObject"].sort(),
  );
});

/** Each right once, whatever statement it stands in. */
const rightsIn = (found: ReturnType<typeof statementsBy>): string[] =>
  [
    ...new Set(
      found.flatMap(({ by, statement }) => [statement.Action].flat().map((action) => `${by} ${action}`)),
    ),
  ].sort();
