import { Duration, Validations } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type Function as LambdaFunction,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Built } from "./build.ts";
import type { Data } from "./data.ts";
import { addFunction } from "./function.ts";
import { grantObjects, grantPartitions, grantTrail } from "./grant.ts";
import { period, type Watch } from "./watch.ts";

export type IntakeWish = {
  readonly data: Data;
  readonly watch: Watch;
  readonly built: Built;
  readonly environment: Readonly<Record<string, string>>;
};

/** What the job leaves for people to fetch. */
export const intakeFolder = "agency/intake";

/** Takes property files in when the table says that one has come or that somebody asks for it. */
export function addIntake(scope: Construct, { data, watch, built, environment }: IntakeWish): LambdaFunction {
  const room = new Construct(scope, "Intake");
  const intake = addFunction(room, "Files", watch, {
    code: built.code.intake,
    description: "Takes property files in as drafts",
    // A workbook of the largest size is unpacked whole.
    memory: 3008,
    timeout: Duration.minutes(15),
    environment,
    errors: 1,
  });
  const { table, files } = data;
  grantPartitions(intake, table, { actions: ["GetItem", "Query", "PutItem"], keys: ["INTAKE#*"] });
  grantPartitions(intake, table, { actions: ["GetItem", "Query"], keys: ["DOCUMENT#*"] });
  // Drafts with their units and their lines for the desk's index; nothing is published from here.
  grantPartitions(intake, table, { actions: ["PutItem"], keys: ["LISTING#*", "DESK#*"] });
  grantTrail(intake, table);
  grantObjects(intake, files, { actions: ["GetObject"], prefixes: ["agency/documents"] });
  grantObjects(intake, files, { actions: ["PutObject"], prefixes: [intakeFolder] });
  follow(room, data, intake, failedQueue(room, watch));
  return intake;
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
  watch.alarm(room, "IntakeFailed", {
    metric: failed.metricApproximateNumberOfMessagesVisible({ period, statistic: "Maximum" }),
    threshold: 1,
    alarmDescription: "A property file could not be worked, although it was tried many times",
  });
  return failed;
}

function follow(room: Construct, data: Data, intake: LambdaFunction, failed: Queue): void {
  const stream = data.table.tableStreamArn ?? "";
  intake.addToRolePolicy(
    new PolicyStatement({
      actions: ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map(
        (a) => `dynamodb:${a}`,
      ),
      resources: [stream],
    }),
  );
  const of = (begins: string, status: string) =>
    FilterCriteria.filter({
      dynamodb: {
        Keys: { pk: { S: FilterRule.beginsWith(begins) } },
        NewImage: { status: { S: FilterRule.isEqual(status) } },
      },
    });
  const mapping = new EventSourceMapping(room, "Asked", {
    target: intake,
    eventSourceArn: stream,
    startingPosition: StartingPosition.TRIM_HORIZON,
    // One long file must keep no other one waiting: each has a run of its own, as far as a shard gives them.
    batchSize: 1,
    parallelizationFactor: 10,
    reportBatchItemFailures: true,
    retryAttempts: 20,
    maxRecordAge: Duration.hours(12),
    onFailure: new SqsDlq(failed),
    filters: [of("INTAKE#F-", "QUEUED"), of("DOCUMENT#intake:", "CLEAN")],
  });
  mapping.node.addDependency(intake.role ?? intake);
}
