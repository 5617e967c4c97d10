import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Deps } from "../platform/deps.ts";
import { noteAgreement } from "./agree-to-show.ts";
import { noteFollowOn } from "./follow-on.ts";
import { noteFirmAnswer } from "./note-firm-answer.ts";

const behind = (text: string, prefix: string): string | undefined =>
  text.startsWith(prefix) ? text.slice(prefix.length) : undefined;

/** What a changed row calls for: a submitted follow-on, a firm's word on showing a pilot, a firm's answer. */
function workOf({ dynamodb, eventName }: DynamoDBRecord): ((deps: Deps) => Promise<unknown>) | undefined {
  const { pk, sk } = { pk: dynamodb?.Keys?.pk?.S ?? "", sk: dynamodb?.Keys?.sk?.S ?? "" };
  const image = dynamodb?.NewImage;
  if (eventName === "REMOVE" || !image) return undefined;
  const [caseId, firm, maker] = ["CASE#", "FIRMPILOTS#", "MAKERASKED#"].map((start) => behind(pk, start));
  const pilot = image.origin?.M?.pilot?.S;
  if (caseId && sk === "CASE" && pilot && image.status?.S === "SUBMITTED")
    return (deps) => noteFollowOn(deps, caseId, pilot);
  const agreed = behind(sk, "AGREED#");
  if (firm && agreed) return (deps) => noteAgreement(deps, firm, agreed);
  const ask = behind(sk, "ASK#");
  if (maker && ask && image.answer) return (deps) => noteFirmAnswer(deps, maker, ask);
  return undefined;
}

/** Follows the table: what comes after a pilot and after a firm's word. One that fails hands the batch back from there. */
export function followPilots(deps: Deps): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
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
