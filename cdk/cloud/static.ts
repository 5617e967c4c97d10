import { DefaultStackSynthesizer, Duration, Stack, Validations } from "aws-cdk-lib";
import { type IRole, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { CfnBucket, IBucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import { closedBucket } from "./data.ts";

const hashed = ["styles-*.css", "enhance-*.js"];
const prefix = "assets";

/**
 * The bucket behind `/assets/*` and what this build puts there. Nothing is ever removed: pages already sent refer
 * to older files.
 */
export function addStatic(scope: Construct, logs: IBucket, folder: string): IBucket {
  const room = new Construct(scope, "Static");
  const bucket = closedBucket(room, "Bucket", {
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: "assets/",
  });
  (bucket.node.defaultChild as CfnBucket).overrideLogicalId("Assets");
  const logGroup = new LogGroup(room, "Log", { retention: RetentionDays.ONE_YEAR });
  const common = {
    sources: [Source.asset(folder)],
    destinationBucket: bucket,
    destinationKeyPrefix: prefix,
    prune: false,
    role: deployerRole(room, bucket, logGroup),
    logGroup,
  };
  new BucketDeployment(room, "Hashed", {
    ...common,
    exclude: ["*"],
    include: hashed,
    cacheControl: [
      CacheControl.setPublic(),
      CacheControl.maxAge(Duration.days(365)),
      CacheControl.immutable(),
    ],
  });
  new BucketDeployment(room, "Named", {
    ...common,
    exclude: hashed,
    cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.hours(1))],
  });
  acknowledgeRuntime(scope);
  return bucket;
}

/** CDK's own grants would let the copying delete and rewrite everything; it reads the build and adds files. */
function deployerRole(room: Construct, bucket: IBucket, logGroup: LogGroup): IRole {
  const role = new Role(room, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
  const { partition, account, region } = Stack.of(room);
  const staging = `arn:${partition}:s3:::cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}-assets-${account}-${region}`;
  const allow = (action: string, resource: string) =>
    role.addToPolicy(new PolicyStatement({ actions: [`s3:${action}`], resources: [resource] }));
  logGroup.grantWrite(role);
  allow("GetObject", `${staging}/*`);
  allow("ListBucket", bucket.bucketArn);
  allow("PutObject", bucket.arnForObjects(`${prefix}/*`));
  Validations.of(role).acknowledge(
    {
      id: "AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-ap-northeast-1/*]",
      reason: "The object's key is the hash of the build; the bucket holds nothing but deployments.",
    },
    {
      id: `AwsSolutions-IAM5[Resource::<Assets.Arn>/${prefix}/*]`,
      reason: "File names carry the hash of their content.",
    },
  );
  return role.withoutPolicyUpdates();
}

/** CDK keeps the one function behind all deployments of a stack at the stack, under a name of its own. */
function acknowledgeRuntime(scope: Construct): void {
  for (const child of scope.node.children.filter((c) => c.node.id.startsWith("Custom::CDKBucketDeployment")))
    Validations.of(child).acknowledge({
      id: "AwsSolutions-L1",
      reason: "The runtime of this function is chosen by aws-cdk-lib and runs only while a deployment does.",
    });
}
