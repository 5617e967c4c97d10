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
import { readConfig } from "../../functions/platform/config.ts";
import { openTable, type Range } from "../../functions/platform/table.ts";

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

  test("gives a page from any cursor: before a range from its start, at its end or behind it nothing", async () => {
    const { create } = declared(["by-place"]);
    await ensureTable(client, declared(["by-place"]));
    const environment = {
      ...{ TABLE_NAME: create.TableName, FILES_BUCKET: "none", SITE_ORIGIN: "http://localhost" },
      DYNAMODB_ENDPOINT: database.endpoint,
    };
    const table = openTable(readConfig(environment));
    const keys = ["b", "c", "d", "e", "\ufffd"];
    await table.write(keys.map((sk) => ({ put: { pk: "list", sk }, expect: "anything" })));
    const page = async (range: Omit<Range, "pk">) =>
      (await table.list({ pk: "list", ...range })).rows.map(({ sk }) => sk).join("");
    const middle = { from: "c", to: "d" };
    const down = { ...middle, descending: true };
    for (const after of ["\u0001", "b", "bz"]) expect(await page({ ...middle, after })).toBe("cd");
    for (const after of ["d", "dz", "\u{10ffff}"]) expect(await page({ ...middle, after })).toBe("");
    for (const after of ["dz", "\u{10ffff}"]) expect(await page({ ...down, after })).toBe("dc");
    for (const after of ["\u0001", "b", "c"]) expect(await page({ ...down, after })).toBe("");
    expect([await page({ ...middle, after: "c" }), await page({ ...down, after: "d" })]).toEqual(["d", "c"]);
    expect(await page({ to: "c", after: "\u0001" })).toBe("bc");
    // By its bytes this one comes behind all others, as JavaScript compares it does not.
    expect(await page({ from: "e", after: "\u{10ffff}" })).toBe("");
    expect(await page({ after: "\u{10ffff}" })).toBe("");
  });
});

test("a template without a table gives none", () => {
  expect(tablesOf({ Resources: { Bucket: { Type: "AWS::S3::Bucket" } } })).toEqual([]);
  expect(tablesOf({})).toEqual([]);
});
