import { Duration, Fn, Stack, Validations } from "aws-cdk-lib";
import { ComparisonOperator, type Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction as InvokeFunction } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  EventSourceMapping,
  type Function as LambdaFunction,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { grantNightlyAnswers } from "./answers.ts";
import { grantPublishing } from "./audiences.ts";
import type { Built } from "./build.ts";
import { grantCaseChanges, grantNightlyCases } from "./cases.ts";
import type { Data } from "./data.ts";
import { addFunction } from "./function.ts";
import { grantObjects, grantPartitions, grantScan, grantTrail } from "./grant.ts";
import { grantNightlyNeeds } from "./needs.ts";
import { period, type Watch } from "./watch.ts";

export type JobsWish = {
  readonly data: Data;
  readonly watch: Watch;
  readonly built: Built;
  readonly environment: Readonly<Record<string, string>>;
  /** The sender of every mail. It, or its domain, is a verified identity of SES in the stack's region. */
  readonly mailFrom: string;
};

const changeLogs = ["PUB#LOG#*", "GOV#LOG#*", "DESK#LOG#*"];
const auditDays = ["AUDITDAY#*"];
const snapshots = ["public/snapshots", "gov/snapshots", "agency/snapshots"];

/** What happens behind a request: after every change of the table, and once a night. */
export function addJobs(scope: Construct, wish: JobsWish): void {
  const room = new Construct(scope, "Jobs");
  addOnChange(room, wish);
  addNightly(room, wish);
}

function addOnChange(room: Construct, { data, watch, built, environment, mailFrom }: JobsWish): void {
  const onChange = addFunction(room, "OnChange", watch, {
    code: built.code["on-change"],
    description: "Works changes of the table",
    memory: 1024,
    timeout: Duration.minutes(2),
    environment: { ...environment, MAIL_FROM: mailFrom },
    errors: 1,
  });
  grantPartitions(onChange, data.table, { actions: ["Query"], keys: changeLogs });
  grantPartitions(onChange, data.table, { actions: ["PutItem"], keys: auditDays });
  grantObjects(onChange, data.files, { actions: ["GetObject", "PutObject"], prefixes: snapshots });
  grantPartitions(onChange, data.table, { actions: ["GetItem", "PutItem"], keys: ["OUTBOX#*"] });
  grantMail(onChange, mailFrom);
  grantPartitions(onChange, data.table, { actions: ["PutItem", "DeleteItem"], keys: ["LOTS#*"] });
  // A listing's new version is told to who watches it and may still see it.
  grantPartitions(onChange, data.table, { actions: ["GetItem"], keys: ["GOV#L#*", "ORG#*", "PERSON#*"] });
  grantPartitions(onChange, data.table, {
    actions: ["Query", "PutItem"],
    keys: ["WATCH#*", "AVAILABLE#*", "PERSON#*"],
  });
  // Acknowledged cases are screened as soon as they are.
  grantCaseChanges(onChange, data);
  grantTrail(onChange, data.table);
  // A maker's answer finds its way to the case that the maker knows nothing of.
  grantPartitions(onChange, data.table, { actions: ["GetItem"], keys: ["MAKERASKED#*", "MAKERCASE#*"] });
  followTable(room, data, watch, onChange);
}

/** SES asks for the identity that is verified, which may be the address or its whole domain. */
function grantMail(onChange: LambdaFunction, mailFrom: string): void {
  const { partition, region, account } = Stack.of(onChange);
  const identity = (name: string) => `arn:${partition}:ses:${region}:${account}:identity/${name}`;
  onChange.addToRolePolicy(
    new PolicyStatement({
      actions: ["ses:SendEmail"],
      resources: [identity(mailFrom), identity(Fn.select(1, Fn.split("@", mailFrom)))],
      conditions: { StringEquals: { "ses:FromAddress": mailFrom } },
    }),
  );
}

function followTable(room: Construct, data: Data, watch: Watch, onChange: LambdaFunction): void {
  const failed = new Queue(room, "FailedChanges", {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  Validations.of(failed).acknowledge({
    id: "AwsSolutions-SQS3",
    reason: "This is the dead-letter queue of the stream's mapping, and an alarm rings on its first message.",
  });
  const stream = data.table.tableStreamArn ?? "";
  onChange.addToRolePolicy(
    new PolicyStatement({
      actions: ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map(
        (a) => `dynamodb:${a}`,
      ),
      resources: [stream],
    }),
  );
  const mapping = new EventSourceMapping(room, "Changes", {
    target: onChange,
    eventSourceArn: stream,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    maxBatchingWindow: Duration.seconds(2),
    // Two workers of one shard would fold the same snapshot, and one of them for nothing.
    parallelizationFactor: 1,
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 10,
    maxRecordAge: Duration.hours(12),
    onFailure: new SqsDlq(failed),
  });
  mapping.node.addDependency(onChange.role ?? onChange);
  watchChanges(room, watch, onChange, failed);
}

function watchChanges(room: Construct, watch: Watch, onChange: LambdaFunction, failed: Queue): void {
  const depth = failed.metricApproximateNumberOfMessagesVisible({ period, statistic: "Maximum" });
  const age = onChange.metric("IteratorAge", { period, statistic: "Maximum" });
  watch.alarm(room, "ChangesFailed", {
    metric: depth,
    threshold: 1,
    alarmDescription: "Changes of the table could not be worked and wait in the dead-letter queue",
  });
  watch.alarm(room, "ChangesLate", {
    metric: age,
    threshold: Duration.minutes(5).toMilliseconds(),
    alarmDescription: "Changes of the table are worked more than five minutes late",
  });
  watch.graph("Dead-letter queue: messages", [depth]);
  watch.graph("Changes of the table: age in ms", [age]);
}

function addNightly(room: Construct, { data, watch, built, environment }: JobsWish): void {
  const nightly = addFunction(room, "Nightly", watch, {
    code: built.code.nightly,
    description: "Renews the search snapshots, pins the audit trail and ends clearances at night",
    memory: 2048,
    timeout: Duration.minutes(15),
    environment: { ...environment, CHECKPOINT_BUCKET: data.checkpoints.bucketName },
    errors: 1,
  });
  grantPartitions(nightly, data.table, { actions: ["Query"], keys: [...changeLogs, ...auditDays] });
  grantScan(nightly, data.table);
  // Planned publications, withdrawals and ended review periods.
  grantPartitions(nightly, data.table, {
    actions: ["GetItem", "Query", "PutItem", "DeleteItem"],
    keys: ["LISTING#*", "DUE#*", "PUB#*", "GOV#*", "DESK#*", "MAKER#*"],
  });
  grantPartitions(nightly, data.table, { actions: ["Query"], keys: ["DOCUMENT#*"] });
  grantObjects(nightly, data.files, { actions: ["GetObject"], prefixes: ["agency/pictures"] });
  grantPublishing(nightly, data.files);
  // Ending a clearance moves its organisation, tells its people and leaves a row in the trail.
  grantPartitions(nightly, data.table, {
    actions: ["GetItem", "Query", "PutItem", "DeleteItem", "ConditionCheckItem"],
    keys: ["ORG#*", "ORGS#*", "CLEARANCE#*", "OUTBOX#*", "PERSON#*"],
  });
  // Giving back what offers no longer hold, and telling results and what can be had.
  grantPartitions(nightly, data.table, {
    actions: ["GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"],
    keys: ["STOCK#*", "HOLDS#*", "OFFERS#*", "RESULTS#*", "WATCH#*", "AVAILABLE#*"],
  });
  grantPartitions(nightly, data.table, { actions: ["GetItem"], keys: ["GOV#L#*"] });
  grantNightlyCases(nightly, data);
  grantNightlyNeeds(nightly, data);
  grantNightlyAnswers(nightly, data);
  grantTrail(nightly, data.table);
  grantObjects(nightly, data.files, { actions: ["GetObject", "PutObject"], prefixes: snapshots });
  grantObjects(nightly, data.checkpoints, {
    actions: ["GetObject", "PutObject"],
    prefixes: ["audit"],
    bucket: "Checkpoints",
  });
  const rule = new Rule(room, "EveryNight", {
    description: "02:30 in Tokyo",
    schedule: Schedule.cron({ hour: "17", minute: "30" }),
  });
  rule.addTarget(new InvokeFunction(nightly, { retryAttempts: 3, maxEventAge: Duration.hours(2) }));
  watch.alarm(room, "NightlyAbsent", {
    metric: invocationsADay(nightly),
    threshold: 1,
    rings: ComparisonOperator.LESS_THAN_THRESHOLD,
    missing: TreatMissingData.BREACHING,
    alarmDescription: "The nightly job did not run for a day",
  });
}

const invocationsADay = (made: LambdaFunction): Metric =>
  made.metricInvocations({ period: Duration.days(1) });
