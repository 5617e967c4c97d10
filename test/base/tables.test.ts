import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import { App, Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { AttributeType, StreamViewType, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Dynamo, dynamoClient, startDynamo } from "../../cdk/local/dynamodb.ts";
import { javaVersion } from "../../cdk/local/engines.ts";
import { tablesOf } from "../../cdk/local/table-template.ts";
import { ensureTable } from "../../cdk/local/tables.ts";

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** A table as the cloud declares it, through the template. */
function declared(indexes: readonly string[]) {
  const stack = new Stack(new App(), "Test");
  new TableV2(stack, "Records", {
    partitionKey: text("pk"),
    sortKey: text("sk"),
    dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
    timeToLiveAttribute: "expiresAt",
    deletionProtection: true,
    globalSecondaryIndexes: indexes.map((indexName) => ({
      indexName,
      partitionKey: text(`${indexName}-pk`),
    })),
  });
  const [table, ...others] = tablesOf(Template.fromStack(stack).toJSON());
  if (!table || others.length > 0) throw new Error("one table was declared");
  return table;
}

const java = await javaVersion();
const engines = (["dynoxide", "local"] as const).filter((kind) => kind === "dynoxide" || (java ?? 0) >= 17);

describe.each(engines)("on %s the table of the template", (engine) => {
  let dir: string;
  let database: Dynamo;
  let client: DynamoDBClient;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "tables-test-"));
    database = await startDynamo(dir, engine);
    client = dynamoClient(database.endpoint);
  });
  afterAll(async () => {
    client.destroy();
    await database.stop();
    await rm(dir, { recursive: true, force: true });
  });

  test("has its keys, indexes, stream and expiry, and is made once", async () => {
    const definition = declared(["by-place"]);
    const arn = await ensureTable(client, definition);
    expect(arn).toMatch(/\/stream\//);
    expect(await ensureTable(client, definition)).toBe(arn);
    const TableName = definition.create.TableName;
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    expect(Table).toMatchObject({
      TableStatus: "ACTIVE",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
      GlobalSecondaryIndexes: [{ IndexName: "by-place", KeySchema: [{ AttributeName: "by-place-pk" }] }],
    });
    const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
    expect(TimeToLiveDescription?.AttributeName).toBe("expiresAt");
  });

  test("is refused when the folder holds one of another shape", async () => {
    await ensureTable(client, declared(["by-place"]));
    await expect(ensureTable(client, declared(["by-country"]))).rejects.toThrow(/--fresh/);
  });
});

test("a template without a table gives none", () => {
  expect(tablesOf({ Resources: { Bucket: { Type: "AWS::S3::Bucket" } } })).toEqual([]);
  expect(tablesOf({})).toEqual([]);
});
