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
  expect(rows.map(({ by, statement }) => [by, statement.Action])).toEqual([
    ["Staff", ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem"]],
  ]);
  const files = statementsBy(template).filter(({ statement }) =>
    JSON.stringify(statement.Resource).includes("/agency/screening/"),
  );
  expect(files.map(({ by, statement }) => [by, statement.Action])).toEqual([
    ["Staff", ["s3:GetObject", "s3:PutObject"]],
  ]);
});
