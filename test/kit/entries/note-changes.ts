import { appendFileSync } from "node:fs";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";

/** Stands in for on-change: writes the keys it sees to the file that CHANGES names. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const path = process.env.CHANGES;
  if (path)
    for (const { dynamodb } of event.Records) appendFileSync(path, `${dynamodb?.Keys?.pk?.S ?? "?"}\n`);
  return { batchItemFailures: [] };
}
