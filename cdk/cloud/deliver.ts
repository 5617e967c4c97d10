import { Duration, Validations } from "aws-cdk-lib";
import { ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction as InvokeFunction } from "aws-cdk-lib/aws-events-targets";
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
import { grantPartitions, grantTrail } from "./grant.ts";
import { period, type Watch } from "./watch.ts";

export type DeliverWish = {
  readonly data: Data;
  readonly watch: Watch;
  readonly built: Built;
  readonly environment: Readonly<Record<string, string>>;
};

/** Tells organisations' own systems what happened: at once, and every minute what is due again. */
export function addDeliver(
  scope: Construct,
  { data, watch, built, environment }: DeliverWish,
): LambdaFunction {
  const room = new Construct(scope, "Deliver");
  const deliver = addFunction(room, "Webhooks", watch, {
    code: built.code.deliver,
    description: "Sends webhooks to addresses that organisations registered",
    memory: 512,
    timeout: Duration.minutes(2),
    environment,
    errors: 1,
  });
  const { table } = data;
  grantPartitions(deliver, table, {
    actions: ["GetItem", "Query", "PutItem", "DeleteItem"],
    keys: ["HOOKS#*", "HOOKLOG#*", "HOOKQUEUE#*", "HOOKDUE#*", "HOOKLEASE#*"],
  });
  grantPartitions(deliver, table, { actions: ["GetItem"], keys: ["HOOKSECRET#*"] });
  // Administrators are told of what is given up.
  grantPartitions(deliver, table, { actions: ["Query"], keys: ["ORG#*"] });
  grantPartitions(deliver, table, { actions: ["PutItem"], keys: ["OUTBOX#*", "PERSON#*"] });
  grantTrail(deliver, table);
  follow(room, data, deliver, failedQueue(room, watch));
  everyMinute(room, watch, deliver);
  return deliver;
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
  watch.alarm(room, "DeliverFailed", {
    metric: failed.metricApproximateNumberOfMessagesVisible({ period, statistic: "Maximum" }),
    threshold: 1,
    alarmDescription: "Events could not be put into the queues of those who are to be told",
  });
  return failed;
}

function follow(room: Construct, data: Data, deliver: LambdaFunction, failed: Queue): void {
  const stream = data.table.tableStreamArn ?? "";
  deliver.addToRolePolicy(
    new PolicyStatement({
      actions: ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map(
        (a) => `dynamodb:${a}`,
      ),
      resources: [stream],
    }),
  );
  const mapping = new EventSourceMapping(room, "Happened", {
    target: deliver,
    eventSourceArn: stream,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 10,
    // A receiver that lets us wait holds up one of ten batches of a shard, once; then its minute comes.
    parallelizationFactor: 10,
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 20,
    maxRecordAge: Duration.hours(12),
    onFailure: new SqsDlq(failed),
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual("INSERT"),
        dynamodb: { Keys: { pk: { S: FilterRule.beginsWith("HOOKEVENT#") } } },
      }),
    ],
  });
  mapping.node.addDependency(deliver.role ?? deliver);
}

function everyMinute(room: Construct, watch: Watch, deliver: LambdaFunction): void {
  const rule = new Rule(room, "EveryMinute", { schedule: Schedule.rate(Duration.minutes(1)) });
  // The next minute does what this one could not.
  rule.addTarget(new InvokeFunction(deliver, { retryAttempts: 0, maxEventAge: Duration.minutes(1) }));
  watch.alarm(room, "DeliverAbsent", {
    metric: deliver.metricInvocations({ period: Duration.minutes(15) }),
    threshold: 1,
    rings: ComparisonOperator.LESS_THAN_THRESHOLD,
    missing: TreatMissingData.BREACHING,
    alarmDescription: "Webhooks were not sent for a quarter of an hour",
  });
}
