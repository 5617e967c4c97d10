import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { CreateTableCommandInput, StreamViewType } from "@aws-sdk/client-dynamodb";
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
  for (const path of [...sources.sort(), "cdk/bundle.ts", "cdk/local/table-template.ts", "package-lock.json"])
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
    }).catch((error: { stderr?: string }) => {
      throw new Refusal(`cdk/cloud/app.ts did not synthesize:\n${error.stderr ?? String(error)}`);
    });
    const templates = (await readdir(out)).filter((name) => name.endsWith(".template.json"));
    const read = await Promise.all(templates.sort().map((name) => readFile(join(out, name), "utf8")));
    return read.flatMap((text) => tablesOf(JSON.parse(text)));
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** The tables as the cloud has them. Synthesis takes seconds, so they are kept until the infrastructure changes. */
export async function tableDefinitions(
  root: string,
  log: (line: string) => void,
): Promise<TableDefinition[]> {
  const kept = join(root, ".build", `tables-${await sourceHash(root)}.json`);
  const known = (await readJson(kept)) as TableDefinition[] | undefined;
  if (known) return known;
  log("reading the tables from the cloud's template (once after a change)");
  const definitions = await synthesize(root);
  if (definitions.length === 0) throw new Refusal("the cloud's template has no DynamoDB table.");
  await writeWhole(kept, JSON.stringify(definitions), 0o644);
  return definitions;
}
