import { Duration, Validations } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  EventSourceMapping,
  type EventSourceMappingProps,
  type Function as LambdaFunction,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { Data } from "./data.ts";
import { period, type Watch } from "./watch.ts";

export type Following = {
  readonly data: Data;
  readonly watch: Watch;
  readonly target: LambdaFunction;
  /** Construct ids of the mapping and of the queue for what could not be worked. */
  readonly mapping: string;
  readonly queue: string;
  /** The alarm that rings on that queue's first message. */
  readonly alarm: { readonly id: string; readonly description: string };
  /** Which records come, how many at once, and how often one is tried. */
  readonly records: Pick<
    EventSourceMappingProps,
    "batchSize" | "maxBatchingWindow" | "parallelizationFactor" | "bisectBatchOnError" | "filters"
  > & { readonly retryAttempts: number };
};

/** Lets a function work the table's stream; what fails for good waits in a queue, and somebody hears of it. */
export function followStream(room: Construct, wish: Following): Queue {
  const { data, watch, target, alarm } = wish;
  const failed = new Queue(room, wish.queue, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  Validations.of(failed).acknowledge({
    id: "AwsSolutions-SQS3",
    reason: "This is the dead-letter queue of the stream's mapping, and an alarm rings on its first message.",
  });
  const stream = data.table.tableStreamArn ?? "";
  target.addToRolePolicy(
    new PolicyStatement({
      actions: ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map(
        (a) => `dynamodb:${a}`,
      ),
      resources: [stream],
    }),
  );
  const mapping = new EventSourceMapping(room, wish.mapping, {
    ...wish.records,
    target,
    eventSourceArn: stream,
    startingPosition: StartingPosition.TRIM_HORIZON,
    reportBatchItemFailures: true,
    maxRecordAge: Duration.hours(12),
    onFailure: new SqsDlq(failed),
  });
  mapping.node.addDependency(target.role ?? target);
  watch.alarm(room, alarm.id, {
    metric: failed.metricApproximateNumberOfMessagesVisible({ period, statistic: "Maximum" }),
    threshold: 1,
    alarmDescription: alarm.description,
  });
  return failed;
}
