import { setTimeout as sleep } from "node:timers/promises";
import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { Refusal } from "./refusal.ts";
import type { TableDefinition } from "./table-template.ts";

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

async function expire(client: DynamoDBClient, name: string, attribute: string): Promise<void> {
  const { TimeToLiveDescription: found } = await client.send(
    new DescribeTimeToLiveCommand({ TableName: name }),
  );
  if (found?.AttributeName === attribute) return;
  const TimeToLiveSpecification = { Enabled: true, AttributeName: attribute };
  await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification }));
}

/** Makes the table if it is absent, waits until it is active, and gives its stream's ARN. */
export async function ensureTable(
  client: DynamoDBClient,
  definition: TableDefinition,
): Promise<string | undefined> {
  const name = definition.create.TableName;
  let found = await describe(client, name);
  if (found) mustFit(found, definition);
  else await client.send(new CreateTableCommand(definition.create));
  while (found?.TableStatus !== "ACTIVE") {
    found = await describe(client, name);
    if (found?.TableStatus !== "ACTIVE") await sleep(20);
  }
  if (definition.expiry) await expire(client, name, definition.expiry);
  return found.LatestStreamArn;
}
