import type { DynamoDBRecord } from "aws-lambda";
import type { Deps } from "../platform/deps.ts";
import { followRecords, keysOf, type WorkOf } from "../platform/follow-records.ts";
import { noteAgreement } from "./agree-to-show.ts";
import { noteFollowOn } from "./follow-on.ts";
import { noteFirmAnswer } from "./note-firm-answer.ts";

const behind = (text: string, prefix: string): string | undefined =>
  text.startsWith(prefix) ? text.slice(prefix.length) : undefined;

/** What a changed row calls for: a submitted follow-on, a firm's word on showing a pilot, a firm's answer. */
function workOf(record: DynamoDBRecord): ReturnType<WorkOf> {
  const { pk, sk } = keysOf(record);
  const image = record.dynamodb?.NewImage;
  if (record.eventName === "REMOVE" || !image) return undefined;
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

/** Follows the table: what comes after a pilot and after a firm's word. */
export const followPilots = (deps: Deps) => followRecords(deps, workOf);
