import { Duration } from "aws-cdk-lib";
import { ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction as InvokeFunction } from "aws-cdk-lib/aws-events-targets";
import { FilterCriteria, FilterRule, type Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { Built } from "./build.ts";
import type { Data } from "./data.ts";
import { followStream } from "./follow.ts";
import { addFunction } from "./function.ts";
import { grantPartitions, grantTrail } from "./grant.ts";
import type { Watch } from "./watch.ts";

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
  followStream(room, {
    data,
    watch,
    target: deliver,
    mapping: "Happened",
    queue: "Failed",
    alarm: {
      id: "DeliverFailed",
      description: "Events could not be put into the queues of those who are to be told",
    },
    records: {
      batchSize: 10,
      // A receiver that lets us wait holds up one of ten batches of a shard, once; then its minute comes.
      parallelizationFactor: 10,
      bisectBatchOnError: true,
      retryAttempts: 20,
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual("INSERT"),
          dynamodb: { Keys: { pk: { S: FilterRule.beginsWith("HOOKEVENT#") } } },
        }),
      ],
    },
  });
  everyMinute(room, watch, deliver);
  return deliver;
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
