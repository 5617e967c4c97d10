import { Duration, Stack, Validations } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction as InvokeFunction } from "aws-cdk-lib/aws-events-targets";
import { CfnMalwareProtectionPlan } from "aws-cdk-lib/aws-guardduty";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, type Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import type { CfnBucket, IBucket } from "aws-cdk-lib/aws-s3";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Built } from "./build.ts";
import type { Data } from "./data.ts";
import { addFunction } from "./function.ts";
import { grantObjects, grantPartitions, grantTrail } from "./grant.ts";
import { period, type Watch } from "./watch.ts";

export type UploadsWish = {
  readonly data: Data;
  readonly watch: Watch;
  readonly built: Built;
  readonly environment: Readonly<Record<string, string>>;
};

const quarantine = "uploads";
/** Of files that people put to a record; the letters of governments lie beside them and are not worked here. */
const documents = `${quarantine}/D-`;

const scannerRules = "DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*";

/** What happens to a posted file: a scanner looks at it, a function works its verdict. */
export function addUploads(scope: Construct, wish: UploadsWish): void {
  const room = new Construct(scope, "Uploads");
  const { files } = wish.data;
  (files.node.defaultChild as CfnBucket).addPropertyOverride(
    "NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled",
    true,
  );
  const onUpload = addOnUpload(room, wish);
  const failed = deadLetters(room, wish.watch);
  onUpload.configureAsyncInvoke({
    retryAttempts: 2,
    maxEventAge: Duration.hours(6),
    onFailure: new SqsDestination(failed),
  });
  const target = () =>
    new InvokeFunction(onUpload, {
      deadLetterQueue: failed,
      retryAttempts: 20,
      maxEventAge: Duration.hours(6),
    });
  new Rule(room, "Arrived", {
    description: "A file was posted",
    eventPattern: {
      source: ["aws.s3"],
      detailType: ["Object Created"],
      detail: { bucket: { name: [files.bucketName] }, object: { key: [{ prefix: documents }] } },
    },
    targets: [target()],
  });
  new Rule(room, "Scanned", {
    description: "A posted file was scanned for malware",
    eventPattern: {
      source: ["aws.guardduty"],
      detailType: ["GuardDuty Malware Protection Object Scan Result"],
      detail: { s3ObjectDetails: { bucketName: [files.bucketName], objectKey: [{ prefix: documents }] } },
    },
    targets: [target()],
  });
  addScanner(room, wish);
}

/** Machine code for pictures comes for x86_64; a picture as large as is taken needs the memory. */
function addOnUpload(room: Construct, { data, watch, built, environment }: UploadsWish): LambdaFunction {
  const onUpload = addFunction(room, "OnUpload", watch, {
    code: built.code["on-upload"],
    description: "Takes posted files in, or refuses them",
    memory: 3008,
    timeout: Duration.minutes(5),
    environment,
    errors: 1,
    architecture: Architecture.X86_64,
    lacking: built.lacking?.["on-upload"],
  });
  grantPartitions(onUpload, data.table, { actions: ["GetItem", "PutItem"], keys: ["DOCUMENT#*"] });
  grantTrail(onUpload, data.table);
  grantObjects(onUpload, data.files, {
    actions: ["GetObject", "GetObjectVersion", "DeleteObject"],
    prefixes: [quarantine],
  });
  grantObjects(onUpload, data.files, {
    actions: ["PutObject", "DeleteObject"],
    prefixes: [
      "agency/documents",
      "agency/pictures",
      "cases/documents",
      "technologies/documents",
      "technologies/pictures",
    ],
  });
  return onUpload;
}

function deadLetters(room: Construct, watch: Watch): Queue {
  const failed = new Queue(room, "Failed", {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  Validations.of(failed).acknowledge({
    id: "AwsSolutions-SQS3",
    reason: "This is the dead-letter queue of the upload events, and an alarm rings on its first message.",
  });
  const depth = failed.metricApproximateNumberOfMessagesVisible({ period, statistic: "Maximum" });
  watch.alarm(room, "UploadsFailed", {
    metric: depth,
    threshold: 1,
    alarmDescription: "Posted files could not be worked; their events wait in the dead-letter queue",
  });
  watch.graph("Upload events given up", [depth]);
  return failed;
}

/** GuardDuty scans what is posted and marks it; it tells what it found by an event. */
function addScanner(room: Construct, { data: { files }, watch }: UploadsWish): void {
  const role = scannerRole(room, files);
  const plan = new CfnMalwareProtectionPlan(room, "Plan", {
    role: role.roleArn,
    protectedResource: { s3Bucket: { bucketName: files.bucketName, objectPrefixes: [`${quarantine}/`] } },
    actions: { tagging: { status: "ENABLED" } },
  });
  // The plan is checked against the role's rights when it is made.
  plan.node.addDependency(role);
  const count = (metricName: string) =>
    new Metric({
      namespace: "AWS/GuardDuty/MalwareProtection",
      metricName,
      dimensionsMap: {
        "Malware Protection Plan Id": plan.attrMalwareProtectionPlanId,
        "Resource Name": files.bucketName,
      },
      statistic: "Sum",
      period,
    });
  const found = count("InfectedScanCount");
  const failed = count("FailedScanCount");
  watch.alarm(room, "MalwareFound", {
    metric: found,
    threshold: 1,
    alarmDescription: "Malware was found in a posted file",
  });
  watch.alarm(room, "ScansFail", {
    metric: failed,
    threshold: 1,
    alarmDescription: "Posted files cannot be scanned for malware and are refused",
  });
  watch.graph("Malware scans", [count("CompletedScanCount"), count("SkippedScanCount"), failed, found]);
}

/** https://docs.aws.amazon.com/guardduty/latest/ug/malware-protection-s3-iam-policy-prerequisite.html */
function scannerRole(room: Construct, files: IBucket): Role {
  const { partition, region, account } = Stack.of(room);
  const service = "malware-protection-plan.guardduty.amazonaws.com";
  const role = new Role(room, "ScannerRole", {
    assumedBy: new ServicePrincipal(service, {
      conditions: { StringEquals: { "aws:SourceAccount": account } },
    }),
  });
  const rule = `arn:${partition}:events:${region}:${account}:rule/${scannerRules}`;
  const allow = (resource: string, actions: readonly string[], conditions?: Record<string, unknown>) =>
    role.addToPolicy(
      new PolicyStatement({
        actions: [...actions],
        resources: [resource],
        ...(conditions && { conditions }),
      }),
    );
  allow(rule, ["events:PutRule", "events:DeleteRule", "events:PutTargets", "events:RemoveTargets"], {
    StringLike: { "events:ManagedBy": service },
  });
  allow(rule, ["events:DescribeRule", "events:ListTargetsByRule"]);
  allow(files.bucketArn, ["s3:ListBucket", "s3:GetBucketNotification", "s3:PutBucketNotification"]);
  allow(files.arnForObjects("malware-protection-resource-validation-object"), ["s3:PutObject"]);
  allow(
    files.arnForObjects(`${quarantine}/*`),
    ["", "Version"].flatMap((of) => [
      `s3:GetObject${of}`,
      `s3:GetObject${of}Tagging`,
      `s3:PutObject${of}Tagging`,
    ]),
  );
  Validations.of(role).acknowledge(
    {
      id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:events:${region}:<AWS::AccountId>:rule/${scannerRules}]`,
      reason: "GuardDuty chooses the end of its rule's name.",
    },
    {
      id: `AwsSolutions-IAM5[Resource::<Files.Arn>/${quarantine}/*]`,
      reason: "The keys of posted files are not known in advance; the prefix is the wall.",
    },
  );
  return role;
}
