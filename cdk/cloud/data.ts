import { Duration, RemovalPolicy } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  type CfnGlobalTable,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";

export type Data = {
  readonly table: TableV2;
  readonly files: Bucket;
  /** Access logs of the buckets and of the distribution. */
  readonly logs: Bucket;
};

/**
 * What must outlive every deployment. Logical ids are fixed: moving a construct must never replace a resource
 * that holds records, and the local stack names its table by them.
 */
export function addData(scope: Construct): Data {
  const room = new Construct(scope, "Data");
  const table = recordsTable(room);
  const logs = new Bucket(room, "Logs", {
    ...closed,
    // CloudFront's standard logging writes with an ACL.
    objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    lifecycleRules: [{ expiration: Duration.days(400) }],
  });
  const files = new Bucket(room, "Files", {
    ...closed,
    versioned: true,
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: "files/",
    lifecycleRules: [
      {
        noncurrentVersionExpiration: Duration.days(90),
        abortIncompleteMultipartUploadAfter: Duration.days(7),
      },
    ],
  });
  (files.node.defaultChild as CfnBucket).overrideLogicalId("Files");
  return { table, files, logs };
}

export const closed = {
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  removalPolicy: RemovalPolicy.RETAIN,
} satisfies BucketProps;

function recordsTable(scope: Construct): TableV2 {
  const table = new TableV2(scope, "Table", {
    partitionKey: { name: "pk", type: AttributeType.STRING },
    sortKey: { name: "sk", type: AttributeType.STRING },
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.awsManagedKey(),
    dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    timeToLiveAttribute: "expiresAt",
    removalPolicy: RemovalPolicy.RETAIN,
  });
  (table.node.defaultChild as CfnGlobalTable).overrideLogicalId("Table");
  return table;
}
