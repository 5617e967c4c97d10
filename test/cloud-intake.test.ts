import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { all, type Json, type Synthesized, synthesize, type Template } from "./kit/cloud.ts";

let synthesized: Synthesized;
let catalogue: Template;
beforeAll(async () => {
  synthesized = await synthesize();
  catalogue = synthesized.catalogue;
}, 300_000);
afterAll(() => synthesized.end());

const roleOf = (pattern: RegExp): string => catalogue.roleIdOf(catalogue.functionOf(pattern));
const keysOf = (statement: Json): readonly string[] =>
  statement.Condition?.["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"] ?? [];
/** "PutItem LISTING#*", for every action and partition that a role may use. */
const partitions = (pattern: RegExp): string[] =>
  catalogue
    .statementsOf(roleOf(pattern))
    .flatMap((s) =>
      all<string>(s.Action).flatMap((action) =>
        keysOf(s).map((key) => `${action.replace("dynamodb:", "")} ${key}`),
      ),
    )
    .sort();
const objects = (pattern: RegExp): string[] =>
  catalogue
    .statementsOf(roleOf(pattern))
    .flatMap((s) =>
      all<string>(s.Action)
        .filter((action) => action.startsWith("s3:"))
        .flatMap((action) => all<Json>(s.Resource).map((r) => `${action} ${r["Fn::Join"][1].at(-1)}`)),
    )
    .sort();

describe("the function that takes files in", () => {
  it("reaches drafts and files' records, publishes nothing and reads no case", () => {
    expect(partitions(/^IntakeFiles/)).toEqual([
      "GetItem DOCUMENT#*",
      "GetItem INTAKE#*",
      "PutItem AUDIT#*",
      "PutItem DESK#*",
      "PutItem INTAKE#*",
      "PutItem LISTING#*",
      "Query AUDIT#*",
      "Query DOCUMENT#*",
      "Query INTAKE#*",
    ]);
    expect(objects(/^IntakeFiles/)).toEqual([
      "s3:GetObject /agency/documents/*",
      "s3:PutObject /agency/intake/*",
    ]);
  });

  it("lets staff fetch what it wrote, and nobody else", () => {
    expect(objects(/^Staff/)).toContain("s3:GetObject /agency/intake/*");
    for (const other of [/^Public/, /^Buyer/, /^Supplier/, /^Account/])
      expect([...objects(other), ...partitions(other)].filter((right) => /intake/i.test(right))).toEqual([]);
  });

  it("is called for what was asked and for clean files of its own, one at a time, and again when it fails", () => {
    const lambda = catalogue.functionOf(/^IntakeFiles/);
    const mapping = catalogue
      .of("AWS::Lambda::EventSourceMapping")
      .find((m) => m.props.FunctionName.Ref === lambda.id);
    expect(mapping?.props.FilterCriteria.Filters.map((f: Json) => JSON.parse(f.Pattern))).toEqual(
      [
        ["INTAKE#F-", "QUEUED"],
        ["DOCUMENT#intake:", "CLEAN"],
      ].map(([prefix, status]) => ({
        dynamodb: { Keys: { pk: { S: [{ prefix }] } }, NewImage: { status: { S: [status] } } },
      })),
    );
    expect(mapping?.props).toMatchObject({
      BatchSize: 1,
      ParallelizationFactor: 10,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
    });
    expect(mapping?.props.DestinationConfig.OnFailure.Destination).toBeDefined();
    expect(lambda.props.Timeout).toBe(900);
  });

  it("leaves nothing that cdk-nag finds", () => {
    expect(synthesized.report.pluginReports.flatMap((r: Json) => r.violations)).toEqual([]);
  });
});
