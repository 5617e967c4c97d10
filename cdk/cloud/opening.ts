import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { AnyPrincipal, Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { type CfnKey, Key } from "aws-cdk-lib/aws-kms";
import { FilterCriteria, FilterRule, type Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { Built } from "./build.ts";
import type { Data } from "./data.ts";
import { followStream } from "./follow.ts";
import { addFunction } from "./function.ts";
import { grantPartitions, grantTrail } from "./grant.ts";
import type { Watch } from "./watch.ts";

export type OpeningWish = {
  readonly data: Data;
  readonly watch: Watch;
  readonly built: Built;
  readonly environment: Readonly<Record<string, string>>;
};

/** The key that sealed offers hang on. Whoever seals may only make data keys; only the opening function decrypts. */
export function addSealKey(scope: Construct): Key {
  const key = new Key(scope, "SealKey", {
    description: "Sealed offers: opened by the opening function alone",
    enableKeyRotation: true,
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  });
  (key.node.defaultChild as CfnKey).overrideLogicalId("SealKey");
  return key;
}

/** Each call must say which lot and which closing day it is for. */
const bound = {
  "ForAllValues:StringEquals": { "kms:EncryptionContextKeys": ["lot", "closing"] },
  Null: { "kms:EncryptionContextKeys": "false" },
};

export function grantSealing(to: LambdaFunction, key: Key): void {
  to.addToRolePolicy(
    new PolicyStatement({ actions: ["kms:GenerateDataKey"], resources: [key.keyArn], conditions: bound }),
  );
}

/** Opens sealed offers when the table says that two people have asked for it. */
export function addOpening(scope: Construct, key: Key, wish: OpeningWish): LambdaFunction {
  const room = new Construct(scope, "Opening");
  const opening = addFunction(room, "Offers", wish.watch, {
    code: wish.built.code.opening,
    description: "Opens sealed offers after their closing day",
    memory: 512,
    timeout: Duration.minutes(2),
    environment: { ...wish.environment, SEAL_KEY: key.keyArn },
    errors: 1,
  });
  const { table } = wish.data;
  grantPartitions(opening, table, { actions: ["GetItem", "Query", "PutItem"], keys: ["OFFERS#*"] });
  grantTrail(opening, table);
  opening.addToRolePolicy(
    new PolicyStatement({ actions: ["kms:Decrypt"], resources: [key.keyArn], conditions: bound }),
  );
  closeTo(key, opening);

  followOpenings(room, wish.data, wish.watch, opening);
  return opening;
}

/** Not even an administrator of this account, unless the key's policy is changed first, which leaves its trace. */
function closeTo(key: Key, opening: LambdaFunction): void {
  key.addToResourcePolicy(
    new PolicyStatement({
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ["kms:Decrypt", "kms:ReEncryptFrom", "kms:CreateGrant"],
      resources: ["*"],
      conditions: { ArnNotEquals: { "aws:PrincipalArn": opening.role?.roleArn ?? "" } },
    }),
  );
}

function followOpenings(room: Construct, data: Data, watch: Watch, opening: LambdaFunction): void {
  followStream(room, {
    data,
    watch,
    target: opening,
    mapping: "Asked",
    queue: "Failed",
    alarm: {
      id: "OpeningFailed",
      description: "Offers that two people asked to open could not be opened",
    },
    records: {
      batchSize: 10,
      bisectBatchOnError: true,
      retryAttempts: 20,
      filters: [
        FilterCriteria.filter({
          dynamodb: {
            Keys: { sk: { S: FilterRule.isEqual("OPENING") } },
            NewImage: { state: { S: FilterRule.isEqual("ASKED") } },
          },
        }),
      ],
    },
  });
}
