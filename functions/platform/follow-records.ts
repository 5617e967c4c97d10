import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Deps } from "./deps.ts";
import type { MessageCode } from "./log.ts";

export type Follow = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
/** What a changed row calls for; undefined where it is nothing. */
export type WorkOf = (record: DynamoDBRecord) => ((deps: Deps) => Promise<unknown>) | undefined;

export const keysOf = ({ dynamodb }: DynamoDBRecord) => ({
  pk: dynamodb?.Keys?.pk?.S ?? "",
  sk: dynamodb?.Keys?.sk?.S ?? "",
});

/**
 * Follows the table, one record after the other. One that fails hands the batch back from there, and is logged unless
 * it is `expected`: who lost a race is told again.
 */
export function followRecords(
  deps: Deps,
  workOf: WorkOf,
  how: { readonly failed?: MessageCode; readonly expected?: (error: unknown) => boolean } = {},
): Follow {
  return async (event) => {
    for (const record of event.Records) {
      try {
        await workOf(record)?.(deps);
      } catch (error) {
        if (!how.expected?.(error)) deps.log.error(how.failed ?? "record-failed", error, keysOf(record));
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] };
      }
    }
    return { batchItemFailures: [] };
  };
}
