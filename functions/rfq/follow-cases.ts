import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Deps } from "../platform/deps.ts";
import { beginScreening } from "./begin-screening.ts";
import { noteAmendment } from "./note-amendment.ts";
import { noteMakerAnswer } from "./note-maker-answer.ts";

/** What a changed row calls for: an acknowledged case is screened, a case hears of its amendments and of makers' answers. */
function workOf({ dynamodb, eventName }: DynamoDBRecord): ((deps: Deps) => Promise<unknown>) | undefined {
  const { pk, sk } = { pk: dynamodb?.Keys?.pk?.S ?? "", sk: dynamodb?.Keys?.sk?.S ?? "" };
  if (eventName === "REMOVE") return undefined;
  if (pk.startsWith("CASE#") && sk === "CASE") return ofCase(pk.slice("CASE#".length), dynamodb?.NewImage);
  if (pk.startsWith("MAKERASKED#") && sk.startsWith("ASK#") && dynamodb?.NewImage?.answer)
    return (deps) => noteMakerAnswer(deps, pk.slice("MAKERASKED#".length), sk.slice("ASK#".length));
  return undefined;
}

function ofCase(
  id: string,
  image: NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"],
): ((deps: Deps) => Promise<unknown>) | undefined {
  if (image?.status?.S === "ACKNOWLEDGED") return (deps) => beginScreening(deps, id);
  return image?.parent ? (deps) => noteAmendment(deps, id) : undefined;
}

/** Follows the table: what the system does with cases. One that fails hands the batch back from there. */
export function followCases(deps: Deps): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  return async (event) => {
    for (const record of event.Records) {
      try {
        await workOf(record)?.(deps);
      } catch (error) {
        deps.log.error("record-failed", error, { record: record.dynamodb?.Keys?.pk?.S ?? "" });
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] };
      }
    }
    return { batchItemFailures: [] };
  };
}
