import { Duration, Fn, Stack } from "aws-cdk-lib";
import { ComparisonOperator, type Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction as InvokeFunction } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { grantNightlyAnswers } from "./answers.ts";
import { grantNightlyAttesting, type SigningKeys } from "./attesting.ts";
import { grantPublishing } from "./audiences.ts";
import type { Built } from "./build.ts";
import { grantCaseChanges, grantNightlyCases } from "./cases.ts";
import type { Data } from "./data.ts";
import { followStream } from "./follow.ts";
import { addFunction } from "./function.ts";
import { grantObjects, grantPartitions, grantScan, grantTrail } from "./grant.ts";
import { grantNightlyNeeds } from "./needs.ts";
import { grantNightlyApplications, grantPilotChanges } from "./pilots.ts";
import { period, type Watch } from "./watch.ts";

export type JobsWish = {
  readonly data: Data;
  readonly watch: Watch;
  readonly built: Built;
  readonly environment: Readonly<Record<string, string>>;
  /** The sender of every mail. It, or its domain, is a verified identity of SES in the stack's region. */
  readonly mailFrom: string;
  readonly signing: SigningKeys;
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
  grantPilotChanges(onChange, data);
  // Acts of governments are counted in groups, and only what is told of them goes where suppliers read.
  grantPartitions(onChange, data.table, {
    actions: ["GetItem", "Query", "PutItem"],
    keys: ["DEMANDLOG#*", "DEMANDSTATE#*"],
  });
  grantPartitions(onChange, data.table, { actions: ["PutItem"], keys: ["DEMAND#*"] });
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
  const failed = followStream(room, {
    data,
    watch,
    target: onChange,
    mapping: "Changes",
    queue: "FailedChanges",
    alarm: {
      id: "ChangesFailed",
      description: "Changes of the table could not be worked and wait in the dead-letter queue",
    },
    records: {
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(2),
      // Two workers of one shard would fold the same snapshot, and one of them for nothing.
      parallelizationFactor: 1,
      bisectBatchOnError: true,
      retryAttempts: 10,
    },
  });
  const age = onChange.metric("IteratorAge", { period, statistic: "Maximum" });
  watch.alarm(room, "ChangesLate", {
    metric: age,
    threshold: Duration.minutes(5).toMilliseconds(),
    alarmDescription: "Changes of the table are worked more than five minutes late",
  });
  watch.graph("Dead-letter queue: messages", [
    failed.metricApproximateNumberOfMessagesVisible({ period, statistic: "Maximum" }),
  ]);
  watch.graph("Changes of the table: age in ms", [age]);
}

function addNightly(room: Construct, { data, watch, built, environment, signing }: JobsWish): void {
  const nightly = addFunction(room, "Nightly", watch, {
    code: built.code.nightly,
    description: "Renews the search snapshots, pins the audit trail and ends clearances at night",
    memory: 2048,
    timeout: Duration.minutes(15),
    environment: {
      ...environment,
      CHECKPOINT_BUCKET: data.checkpoints.bucketName,
      REVOCATION_KEY: signing.revocations.keyArn,
    },
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
  grantNightlyApplications(nightly, data);
  grantNightlyAttesting(nightly, data, signing);
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
