import { Duration, RemovalPolicy } from "aws-cdk-lib";
import {
  AttributeType,
  BillingMode,
  type CfnTable,
  StreamViewType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import { AnyPrincipal, Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  HttpMethods,
  type IBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";

export type Data = {
  readonly table: Table;
  readonly files: IBucket;
  /** What pins the audit trail: nobody can change or delete it. */
  readonly checkpoints: IBucket;
  /** Access logs of the buckets and of the distribution. */
  readonly logs: IBucket;
};

/** Where browsers post files. */
const uploads = "uploads/";

/**
 * What must outlive every deployment. Logical ids are fixed: moving a construct must never replace a resource
 * that holds records, and the local stack names its table by them.
 */
export function addData(scope: Construct, origin: string): Data {
  const room = new Construct(scope, "Data");
  const table = recordsTable(room);
  const logs = closedBucket(room, "Logs", {
    // CloudFront's standard logging writes with an ACL.
    objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    lifecycleRules: [{ expiration: Duration.days(400) }],
  });
  const files = closedBucket(room, "Files", {
    versioned: true,
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: "files/",
    lifecycleRules: [
      {
        noncurrentVersionExpiration: Duration.days(90),
        abortIncompleteMultipartUploadAfter: Duration.days(7),
      },
      // What was taken in lies elsewhere by then; what was not is nobody's business, older versions included.
      {
        prefix: uploads,
        expiration: Duration.days(1),
        noncurrentVersionExpiration: Duration.days(1),
      },
      { prefix: uploads, expiredObjectDeleteMarker: true },
    ],
    cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: [origin], maxAge: 3600 }],
  });
  (files.node.defaultChild as CfnBucket).overrideLogicalId("Files");
  return { table, files, checkpoints: lockedBucket(room, logs), logs };
}

/**
 * COMPLIANCE, because GOVERNANCE could be lifted by an administrator of this account, against whom the checkpoints
 * exist. They hold ids and hashes, nothing of a person, so nothing in them ever has to be erased early.
 */
function lockedBucket(room: Construct, logs: IBucket): IBucket {
  const bucket = closedBucket(room, "Checkpoints", {
    versioned: true,
    objectLockEnabled: true,
    objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(3653)),
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: "checkpoints/",
  });
  (bucket.node.defaultChild as CfnBucket).overrideLogicalId("Checkpoints");
  // A lock keeps every version, but lets a deletion hide it: the next night would pin the day anew.
  bucket.addToResourcePolicy(
    new PolicyStatement({
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ["s3:DeleteObject"],
      resources: [bucket.arnForObjects("*")],
    }),
  );
  return bucket;
}

/** A bucket nobody reaches from outside or without TLS, and that a deletion of the stack leaves behind. */
export function closedBucket(scope: Construct, id: string, props: BucketProps): IBucket {
  return new Bucket(scope, id, {
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    removalPolicy: RemovalPolicy.RETAIN,
    ...props,
  }) as IBucket;
}

function recordsTable(scope: Construct): Table {
  const table = new Table(scope, "Table", {
    partitionKey: { name: "pk", type: AttributeType.STRING },
    sortKey: { name: "sk", type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.AWS_MANAGED,
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    timeToLiveAttribute: "expiresAt",
    removalPolicy: RemovalPolicy.RETAIN,
  });
  (table.node.defaultChild as CfnTable).overrideLogicalId("Table");
  return table;
}
