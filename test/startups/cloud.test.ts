import type { Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { all, declareBare, type Json, statementsBy } from "../kit/cloud.ts";

let template: Template;
beforeAll(async () => {
  template = await declareBare();
});
const resources = (type: string): [string, Json][] => Object.entries(template.findResources(type));
const may = (key: string, action: string) =>
  statementsBy(template)
    .filter(
      ({ statement }) =>
        JSON.stringify(statement.Resource).includes(key) && all<string>(statement.Action).includes(action),
    )
    .map(({ by, statement }) => ({ by, on: statement.Resource, if: statement.Condition }))
    .sort((a, b) => a.by.localeCompare(b.by));

describe("the keys of attestations", () => {
  it("are Ed25519 keys for signing, which outlive the stack, each with its alias", () => {
    for (const [id, alias] of [
      ["AttestationKey", "alias/attestations"],
      ["RevocationKey", "alias/attestation-revocations"],
    ] as const) {
      const [, key] = resources("AWS::KMS::Key").find(([name]) => name === id) ?? [];
      expect(key.Properties).toMatchObject({ KeySpec: "ECC_NIST_EDWARDS25519", KeyUsage: "SIGN_VERIFY" });
      expect([key.DeletionPolicy, key.UpdateReplacePolicy]).toEqual(["Retain", "Retain"]);
      const named = resources("AWS::KMS::Alias").map(([, one]) => one.Properties);
      expect(named).toContainEqual({ AliasName: alias, TargetKeyId: { "Fn::GetAtt": [id, "Arn"] } });
    }
  });

  it("sign attestations for the staff's function alone, and only plain Ed25519 over the message", () => {
    const plainly = { StringEquals: { "kms:SigningAlgorithm": "ED25519_SHA_512", "kms:MessageType": "RAW" } };
    const on = (key: string) => ({ "Fn::GetAtt": [key, "Arn"] });
    expect(may("AttestationKey", "kms:Sign")).toEqual([
      { by: "Staff", on: on("AttestationKey"), if: plainly },
    ]);
    expect(may("RevocationKey", "kms:Sign")).toEqual([
      { by: "JobsNightly", on: on("RevocationKey"), if: plainly },
      { by: "Staff", on: on("RevocationKey"), if: plainly },
    ]);
  });

  it("are told of to nobody else, and the public's function knows nothing of KMS", () => {
    const knowing = (name: string) =>
      resources("AWS::Lambda::Function")
        .filter(([, one]) => one.Properties.Environment?.Variables?.[name])
        .map(([id]) => id.replace(/Function.*/, ""))
        .sort();
    expect(knowing("ATTESTATION_KEY")).toEqual(["Staff"]);
    expect(knowing("REVOCATION_KEY")).toEqual(["JobsNightly", "Staff"]);
    const kms = statementsBy(template).filter(({ statement }) =>
      JSON.stringify(statement.Action).includes("kms:"),
    );
    expect(kms.map(({ by }) => by)).not.toContain("Public");
    for (const { statement } of kms)
      for (const action of all<string>(statement.Action))
        expect(["kms:Sign", "kms:GetPublicKey", "kms:GenerateDataKey", "kms:Decrypt"]).toContain(action);
  });
});

describe("the rows of attestations", () => {
  it("are the staff's; a firm's function reads the lists of what was issued and nothing else of them", () => {
    const reaching = statementsBy(template).flatMap(({ by, statement }) => {
      const keys: string[] = statement.Condition?.["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"] ?? [];
      return keys.filter((key) => /ATTEST/.test(key) && key !== "CASEATTEST").map((key) => `${by} ${key}`);
    });
    expect([...new Set(reaching)].sort()).toEqual([
      "JobsNightly ATTESTATION#*",
      "JobsNightly ATTESTDUE",
      "JobsNightly ATTESTREVOKED",
      "Staff ATTESTATION#*",
      "Staff ATTESTATIONS#*",
      "Staff ATTESTDUE",
      "Staff ATTESTREVOKED",
      "Staff FIRMATTESTED#*",
      "Supplier FIRMATTESTED#*",
    ]);
  });
});
