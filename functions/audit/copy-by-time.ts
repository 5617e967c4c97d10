import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { parseAuditRow } from "../platform/commit.ts";
import type { Deps } from "../platform/deps.ts";
import { plainImage } from "../platform/stream-image.ts";
import type { Table, Write } from "../platform/table.ts";
import { dayCopy } from "./store.ts";

const perTransaction = 100;

/**
 * Works a batch of changes: every audit row that was added is copied under its day. Rows are never changed, so only
 * insertions count. A failure hands the batch back from the first row that is not copied; copying twice is harmless.
 */
export function copyByTime(deps: Deps): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  return async (event) => {
    const added = event.Records.filter(isAddedRow);
    for (let start = 0; start < added.length; start += perTransaction) {
      const part = added.slice(start, start + perTransaction);
      try {
        await copy(deps.table, part);
      } catch (error) {
        deps.log.error("record-failed", error, { records: part.length });
        return { batchItemFailures: [{ itemIdentifier: part[0]?.dynamodb?.SequenceNumber ?? "" }] };
      }
    }
    return { batchItemFailures: [] };
  };
}

const isAddedRow = ({ eventName, dynamodb }: DynamoDBRecord): boolean =>
  eventName === "INSERT" && (dynamodb?.Keys?.pk?.S?.startsWith("AUDIT#") ?? false);

async function copy(table: Table, records: readonly DynamoDBRecord[]): Promise<void> {
  const copies = new Map<string, Write>();
  for (const { dynamodb } of records) {
    const row = parseAuditRow(plainImage(dynamodb?.NewImage ?? {}));
    // A transaction may not name a row twice, and a stream may bring one twice.
    copies.set(`${row.record}#${row.seq}`, dayCopy(row));
  }
  await table.write([...copies.values()]);
}
