import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Deps } from "../platform/deps.ts";
import { tellWatchers } from "./tell-watchers.ts";

/**
 * Follows the table: a new version of a listing, and a new stage of a technology that is listed, are news for who
 * watches it. One that fails hands the batch back from there.
 */
export function followWatches(deps: Deps): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  return async (event) => {
    for (const record of event.Records) {
      const found = newsOf(record);
      try {
        if (found) await tellWatchers(deps, found.listingId, found.stage);
      } catch (error) {
        deps.log.error("record-failed", error, { record: found?.listingId ?? "" });
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] };
      }
    }
    return { batchItemFailures: [] };
  };
}

type News = { readonly listingId: string; readonly stage?: string };

function newsOf({ eventName, dynamodb }: DynamoDBRecord): News | undefined {
  if (eventName !== "MODIFY") return undefined;
  const { pk, sk } = { pk: dynamodb?.Keys?.pk?.S ?? "", sk: dynamodb?.Keys?.sk?.S ?? "" };
  const { NewImage: now, OldImage: before } = dynamodb ?? {};
  if (pk.startsWith("GOV#L#") && sk === "CURRENT")
    return now?.state?.S === "PUBLISHED" ? { listingId: pk.slice("GOV#L#".length) } : undefined;
  if (!pk.startsWith("TECHNOLOGY#") || sk !== "TECHNOLOGY") return undefined;
  const [listingId, stage] = [now?.listingId?.S, now?.stage?.S];
  // Being listed is where it begins: what follows is news.
  return listingId && stage && before?.stage?.S && before.stage.S !== stage
    ? { listingId, stage }
    : undefined;
}
