import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Deps } from "../platform/deps.ts";
import { keepList } from "./list-lots.ts";

/**
 * Follows the table: what is published of a listing changes the agency's list of lots. One that fails hands the batch back from there.
 */
export function followLots(deps: Deps): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  return async (event) => {
    for (const record of event.Records.filter(isPublication)) {
      try {
        await keepList(deps, record);
      } catch (error) {
        deps.log.error("record-failed", error, { record: idOf(record) });
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] };
      }
    }
    return { batchItemFailures: [] };
  };
}

const idOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.Keys?.pk?.S?.slice("GOV#L#".length) ?? "";
const isPublication = ({ dynamodb }: DynamoDBRecord): boolean =>
  (dynamodb?.Keys?.pk?.S?.startsWith("GOV#L#") ?? false) && dynamodb?.Keys?.sk?.S === "CURRENT";
