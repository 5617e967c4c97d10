import type { DynamoDBRecord } from "aws-lambda";
import type { Deps } from "../platform/deps.ts";
import { followRecords, keysOf } from "../platform/follow-records.ts";
import { tellWatchers } from "./tell-watchers.ts";

/**
 * Follows the table: a new version of a listing, and a new stage of a technology that is listed, are news for who
 * watches it.
 */
export const followWatches = (deps: Deps) =>
  followRecords(deps, (record) => {
    const found = newsOf(record);
    return found && (() => tellWatchers(deps, found.listingId, found.stage));
  });

type News = { readonly listingId: string; readonly stage?: string };

function newsOf(record: DynamoDBRecord): News | undefined {
  if (record.eventName !== "MODIFY") return undefined;
  const { pk, sk } = keysOf(record);
  const { NewImage: now, OldImage: before } = record.dynamodb ?? {};
  if (pk.startsWith("GOV#L#") && sk === "CURRENT")
    return now?.state?.S === "PUBLISHED" ? { listingId: pk.slice("GOV#L#".length) } : undefined;
  if (!pk.startsWith("TECHNOLOGY#") || sk !== "TECHNOLOGY") return undefined;
  const [listingId, stage] = [now?.listingId?.S, now?.stage?.S];
  // Being listed is where it begins: what follows is news.
  return listingId && stage && before?.stage?.S && before.stage.S !== stage
    ? { listingId, stage }
    : undefined;
}
