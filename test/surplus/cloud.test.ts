import type { Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { declareBare, type Json, statementsBy } from "../kit/cloud.ts";

let template: Template;
beforeAll(async () => {
  template = await declareBare();
});

const of = (type: string): [string, Json][] => Object.entries(template.findResources(type));
const roleOf = (pattern: RegExp): string =>
  of("AWS::Lambda::Function").find(([id]) => pattern.test(id))?.[1].Properties.Role["Fn::GetAtt"][0];
/** What each function may do with the key. */
const sealing = () =>
  statementsBy(template).filter(({ statement }) => JSON.stringify(statement.Resource).includes("SealKey"));

describe("the key of sealed offers", () => {
  it("seals for buyers, opens for the opening function, and only for a named lot and day", () => {
    expect(sealing().map(({ by, statement }) => [by, statement.Action])).toEqual([
      ["Buyer", "kms:GenerateDataKey"],
      ["OpeningOffers", "kms:Decrypt"],
    ]);
    for (const { statement } of sealing()) {
      expect(statement.Resource).toEqual({ "Fn::GetAtt": ["SealKey", "Arn"] });
      expect(statement.Condition).toEqual({
        "ForAllValues:StringEquals": { "kms:EncryptionContextKeys": ["lot", "closing"] },
        Null: { "kms:EncryptionContextKeys": "false" },
      });
    }
  });

  it("denies opening to everybody else in the account, turns every year and outlives the stack", () => {
    const [, key] = of("AWS::KMS::Key").find(([id]) => id === "SealKey") ?? [];
    expect([key.Properties.EnableKeyRotation, key.DeletionPolicy]).toEqual([true, "Retain"]);
    const denied = key.Properties.KeyPolicy.Statement.find((s: Json) => s.Effect === "Deny");
    expect(denied).toMatchObject({
      Action: ["kms:Decrypt", "kms:ReEncryptFrom", "kms:CreateGrant"],
      Principal: { AWS: "*" },
      Condition: {
        ArnNotEquals: { "aws:PrincipalArn": { "Fn::GetAtt": [roleOf(/^OpeningOffers/), "Arn"] } },
      },
    });
  });

  it("is told of to who seals or opens, and the opening function reaches offers and the trail only", () => {
    const told = of("AWS::Lambda::Function").filter(([, f]) => f.Properties.Environment?.Variables?.SEAL_KEY);
    expect(told.map(([id]) => id.replace(/Function.*/, ""))).toEqual(["Buyer", "OpeningOffers"]);
    const keys = of("AWS::IAM::Policy")
      .filter(([, p]) => p.Properties.Roles.some((r: Json) => r.Ref === roleOf(/^OpeningOffers/)))
      .flatMap(([, p]) => p.Properties.PolicyDocument.Statement)
      .flatMap((s: Json) => s.Condition?.["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"] ?? []);
    expect(keys).toEqual(["OFFERS#*", "AUDIT#*"]);
  });
});
