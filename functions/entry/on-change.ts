import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { sendMails } from "../accounts/send-mails.ts";
import { copyByTime } from "../audit/index.ts";
import { followChanges } from "../catalogue/follow-changes.ts";
import { followWatches } from "../catalogue/follow-watches.ts";
import { openDeps } from "../platform/deps.ts";
import { followCases } from "../rfq/index.ts";
import { followDemand } from "../startups/follow-demand.ts";
import { followPilots } from "../startups/follow-pilots.ts";
import { followLots } from "../surplus/index.ts";

const deps = openDeps(process.env, "on-change");
const followers = [
  followChanges(deps),
  copyByTime(deps),
  sendMails(deps),
  followLots(deps),
  followCases(deps),
  followPilots(deps),
  followDemand(deps),
  followWatches(deps),
];

/** Everyone works the whole batch; it is tried again from the first record that somebody hands back. */
export const handler = async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const answers = await Promise.all(followers.map((follow) => follow(event)));
  return { batchItemFailures: answers.flatMap((answer) => answer.batchItemFailures) };
};
