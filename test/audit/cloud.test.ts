import type { Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { declareBare, type Json, statementsBy } from "../kit/cloud.ts";

let template: Template;
beforeAll(async () => {
  template = await declareBare();
});

const of = (type: string): [string, Json][] => Object.entries(template.findResources(type));
const functionOf = (pattern: RegExp): Json =>
  of("AWS::Lambda::Function").find(([id]) => pattern.test(id))?.[1];
const statements = () => statementsBy(template);

describe("the bucket of the checkpoints", () => {
  const bucket = () => template.findResources("AWS::S3::Bucket").Checkpoints?.Properties;

  it("locks every object for ten years against everybody, and never lets one go by itself", () => {
    expect(bucket().ObjectLockEnabled).toBe(true);
    expect(bucket().ObjectLockConfiguration.Rule.DefaultRetention).toEqual({
      Mode: "COMPLIANCE",
      Days: 3653,
    });
    expect(bucket().VersioningConfiguration).toEqual({ Status: "Enabled" });
    expect(bucket().LifecycleConfiguration).toBeUndefined();
    expect(bucket().LoggingConfiguration.LogFilePrefix).toBe("checkpoints/");
  });

  it("lets nobody hide an object by a deletion", () => {
    const policy = of("AWS::S3::BucketPolicy").find(
      ([, p]) => p.Properties.Bucket.Ref === "Checkpoints",
    )?.[1];
    expect(policy.Properties.PolicyDocument.Statement).toContainEqual({
      Action: "s3:DeleteObject",
      Effect: "Deny",
      Principal: { AWS: "*" },
      Resource: { "Fn::Join": ["", [{ "Fn::GetAtt": ["Checkpoints", "Arn"] }, "/*"]] },
    });
  });

  it("is written and read by the nightly job only, under one prefix", () => {
    const found = statements().filter(({ statement }) =>
      JSON.stringify(statement.Resource).includes('"Checkpoints"'),
    );
    expect(found.map(({ by }) => by)).toEqual(["JobsNightly"]);
    expect(found[0]?.statement.Action).toEqual(["s3:GetObject", "s3:PutObject"]);
    expect(found[0]?.statement.Resource["Fn::Join"][1][1]).toBe("/audit/*");
    const { CHECKPOINT_BUCKET } = functionOf(/^JobsNightly/).Properties.Environment.Variables;
    expect(CHECKPOINT_BUCKET).toEqual({ Ref: "Checkpoints" });
  });
});

describe("the days of the trail", () => {
  it("are written by on-change only, and by keys of their own", () => {
    const writing = statements().filter(({ statement }) => {
      const keys: string[] = statement.Condition?.["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"] ?? [];
      return (
        keys.some((key) => key.startsWith("AUDITDAY#")) && /Put|Update|Delete/.test(`${statement.Action}`)
      );
    });
    expect(writing.map(({ by }) => by)).toEqual(["JobsOnChange"]);
    expect(writing[0]?.statement).toMatchObject({
      Action: "dynamodb:PutItem",
      Condition: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["AUDITDAY#*"] } },
    });
  });
});
