import { Validations } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { IBucket } from "aws-cdk-lib/aws-s3";

/** Lets a function use partitions by the beginning of their key: the walls between audiences. */
export function grantPartitions(
  to: LambdaFunction,
  table: Table,
  how: { readonly actions: readonly string[]; readonly keys: readonly string[] },
): void {
  to.addToRolePolicy(
    new PolicyStatement({
      actions: how.actions.map((action) => `dynamodb:${action}`),
      resources: [table.tableArn],
      conditions: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [...how.keys] } },
    }),
  );
}

/** Adding to the audit trail, which takes reading the row before. Nobody is ever given more of it. */
export function grantTrail(to: LambdaFunction, table: Table): void {
  grantPartitions(to, table, { actions: ["PutItem", "Query"], keys: ["AUDIT#*"] });
}

/** Every row of the table, for jobs: `Scan` knows no partitions. */
export function grantScan(to: LambdaFunction, table: Table): void {
  to.addToRolePolicy(new PolicyStatement({ actions: ["dynamodb:Scan"], resources: [table.tableArn] }));
}

/** Objects under prefixes of a bucket, by default the files; never the list of them. */
export function grantObjects(
  to: LambdaFunction,
  files: IBucket,
  how: {
    readonly actions: readonly ("GetObject" | "GetObjectVersion" | "PutObject" | "DeleteObject")[];
    readonly prefixes: readonly string[];
    readonly bucket?: "Files" | "Checkpoints";
  },
): void {
  to.addToRolePolicy(
    new PolicyStatement({
      actions: how.actions.map((action) => `s3:${action}`),
      resources: how.prefixes.map((prefix) => files.arnForObjects(`${prefix}/*`)),
    }),
  );
  Validations.of(to.role ?? to).acknowledge(
    ...how.prefixes.map((prefix) => ({
      id: `AwsSolutions-IAM5[Resource::<${how.bucket ?? "Files"}.Arn>/${prefix}/*]`,
      reason: `The keys under ${prefix}/ are not known in advance; the prefix is the wall.`,
    })),
  );
}
