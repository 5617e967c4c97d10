import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { AnyPrincipal, Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { type CfnKey, Key } from "aws-cdk-lib/aws-kms";
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type Function as LambdaFunction,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { type IQueue, Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Built } from "./build.ts";
import type { Data } from "./data.ts";
import { addFunction } from "./function.ts";
import { grantPartitions, grantTrail } from "./grant.ts";
import { period, type Watch } from "./watch.ts";

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
  const failed = failedQueue(room, wish.watch);
  followOpenings(room, wish.data, opening, failed);
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

function failedQueue(room: Construct, watch: Watch): Queue {
  const failed = new Queue(room, "Failed", {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  Validations.of(failed).acknowledge({
    id: "AwsSolutions-SQS3",
    reason: "This is the dead-letter queue of the stream's mapping, and an alarm rings on its first message.",
  });
  watch.alarm(room, "OpeningFailed", {
    metric: failed.metricApproximateNumberOfMessagesVisible({ period, statistic: "Maximum" }),
    threshold: 1,
    alarmDescription: "Offers that two people asked to open could not be opened",
  });
  return failed;
}

function followOpenings(room: Construct, data: Data, opening: LambdaFunction, failed: IQueue): void {
  const stream = data.table.tableStreamArn ?? "";
  opening.addToRolePolicy(
    new PolicyStatement({
      actions: ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map(
        (a) => `dynamodb:${a}`,
      ),
      resources: [stream],
    }),
  );
  const mapping = new EventSourceMapping(room, "Asked", {
    target: opening,
    eventSourceArn: stream,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 10,
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 20,
    maxRecordAge: Duration.hours(12),
    onFailure: new SqsDlq(failed),
    filters: [
      FilterCriteria.filter({
        dynamodb: {
          Keys: { sk: { S: FilterRule.isEqual("OPENING") } },
          NewImage: { state: { S: FilterRule.isEqual("ASKED") } },
        },
      }),
    ],
  });
  mapping.node.addDependency(opening.role ?? opening);
}
