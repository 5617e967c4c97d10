import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  type StreamViewType,
  type TableDescription,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { Refusal } from "./refusal.ts";
import { readJson, writeWhole } from "./whole-file.ts";

export type TableDefinition = {
  readonly create: CreateTableCommandInput & { readonly TableName: string };
  readonly expiry?: string;
};

type Resource = { readonly Type: string; readonly Properties?: Record<string, unknown> };
type Index = NonNullable<CreateTableCommandInput["GlobalSecondaryIndexes"]>[number];

const isTable = (type: string): boolean =>
  type === "AWS::DynamoDB::Table" || type === "AWS::DynamoDB::GlobalTable";

/** Only what an engine keeps; capacity, encryption and backup have no meaning on one machine. */
const indexesOf = (indexes: unknown): Index[] | undefined =>
  (indexes as Index[] | undefined)?.map(({ IndexName, KeySchema, Projection }) => ({
    IndexName,
    KeySchema,
    Projection,
  }));

function definitionOf(logicalId: string, properties: Record<string, unknown>): TableDefinition {
  const name = typeof properties.TableName === "string" ? properties.TableName : logicalId;
  const stream = properties.StreamSpecification as { StreamViewType?: StreamViewType } | undefined;
  const expiry = properties.TimeToLiveSpecification as { AttributeName?: string } | undefined;
  const global = indexesOf(properties.GlobalSecondaryIndexes);
  const local = indexesOf(properties.LocalSecondaryIndexes);
  const create = {
    TableName: name,
    AttributeDefinitions: properties.AttributeDefinitions as CreateTableCommandInput["AttributeDefinitions"],
    KeySchema: properties.KeySchema as CreateTableCommandInput["KeySchema"],
    BillingMode: "PAY_PER_REQUEST" as const,
    ...(global && { GlobalSecondaryIndexes: global }),
    ...(local && { LocalSecondaryIndexes: local }),
    ...(stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: stream.StreamViewType } }),
  };
  return { create, ...(expiry?.AttributeName && { expiry: expiry.AttributeName }) };
}

/** The tables of a CloudFormation template, as what `CreateTable` takes. */
export function tablesOf(template: { readonly Resources?: Record<string, Resource> }): TableDefinition[] {
  return Object.entries(template.Resources ?? {})
    .filter(([, { Type }]) => isTable(Type))
    .map(([logicalId, { Properties }]) => definitionOf(logicalId, Properties ?? {}));
}

async function sourceHash(root: string): Promise<string> {
  const hash = createHash("sha256");
  const cloud = await readdir(join(root, "cdk/cloud"), { recursive: true });
  const sources = cloud.filter((name) => /\.(?:ts|json)$/.test(name)).map((name) => `cdk/cloud/${name}`);
  for (const path of [...sources.sort(), "cdk/bundle.ts", "cdk/local/tables.ts", "package-lock.json"])
    hash.update(path).update(await readFile(join(root, path)).catch(() => ""));
  return hash.digest("hex").slice(0, 16);
}

async function synthesize(root: string): Promise<TableDefinition[]> {
  await mkdir(join(root, ".build"), { recursive: true });
  const out = await mkdtemp(join(root, ".build/synth-"));
  try {
    await promisify(execFile)(process.execPath, ["cdk/cloud/app.ts"], {
      cwd: root,
      env: { ...process.env, CDK_OUTDIR: out },
      maxBuffer: 16 * 1024 * 1024,
    });
    const templates = (await readdir(out)).filter((name) => name.endsWith(".template.json"));
    const read = await Promise.all(templates.sort().map((name) => readFile(join(out, name), "utf8")));
    return read.flatMap((text) => tablesOf(JSON.parse(text)));
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** Until the infrastructure is written: the one table as it was agreed. */
const provisional: TableDefinition[] = [
  {
    expiry: "expiresAt",
    create: {
      TableName: "Table",
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [
        { AttributeName: "pk", AttributeType: "S" },
        { AttributeName: "sk", AttributeType: "S" },
      ],
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
    },
  },
];

/** The tables as the cloud has them. Synthesis takes seconds, so they are kept until the infrastructure changes. */
export async function tableDefinitions(
  root: string,
  log: (line: string) => void,
): Promise<TableDefinition[]> {
  const kept = join(root, ".build", `tables-${await sourceHash(root)}.json`);
  const known = (await readJson(kept)) as TableDefinition[] | undefined;
  if (known) return known;
  if (!existsSync(join(root, "cdk/cloud/app.ts"))) return provisional;
  log("reading the tables from the cloud's template (once after a change)");
  const definitions = await synthesize(root);
  if (definitions.length === 0) throw new Refusal("the cloud's template has no DynamoDB table.");
  await writeWhole(kept, JSON.stringify(definitions), 0o644);
  return definitions;
}

const describe = async (client: DynamoDBClient, name: string): Promise<TableDescription | undefined> => {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

const shape = (
  keys: { AttributeName?: string | undefined; KeyType?: string | undefined }[] | undefined,
): string => (keys ?? []).map(({ AttributeName, KeyType }) => `${AttributeName} ${KeyType}`).join(", ");

function mustFit(found: TableDescription, { create }: TableDefinition): void {
  const names = (indexes: { IndexName?: string | undefined }[] | undefined) =>
    (indexes ?? [])
      .map(({ IndexName }) => IndexName)
      .sort()
      .join(", ");
  const fits =
    shape(found.KeySchema) === shape(create.KeySchema) &&
    names(found.GlobalSecondaryIndexes) === names(create.GlobalSecondaryIndexes);
  if (!fits)
    throw new Refusal(
      `Table ${create.TableName} has other keys or indexes than the template: npm start -- --fresh`,
    );
}

/** Makes the table if it is absent, waits until it is active, and gives its stream's ARN. */
export async function ensureTable(
  client: DynamoDBClient,
  definition: TableDefinition,
): Promise<string | undefined> {
  const name = definition.create.TableName;
  let found = await describe(client, name);
  const fresh = !found;
  if (found) mustFit(found, definition);
  else await client.send(new CreateTableCommand(definition.create));
  while (found?.TableStatus !== "ACTIVE") {
    found = await describe(client, name);
    if (found?.TableStatus !== "ACTIVE") await sleep(20);
  }
  if (fresh && definition.expiry)
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: name,
        TimeToLiveSpecification: { Enabled: true, AttributeName: definition.expiry },
      }),
    );
  return found.LatestStreamArn;
}
