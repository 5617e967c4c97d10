import type { DynamoDBRecord } from "aws-lambda";
import type { Deps } from "../platform/deps.ts";
import { followRecords, keysOf, type WorkOf } from "../platform/follow-records.ts";
import { beginScreening } from "./begin-screening.ts";
import { noteAmendment } from "./note-amendment.ts";
import { noteMakerAnswer } from "./note-maker-answer.ts";

/** What a changed row calls for: an acknowledged case is screened, a case hears of its amendments and of makers' answers. */
function workOf(record: DynamoDBRecord): ReturnType<WorkOf> {
  const { pk, sk } = keysOf(record);
  const { dynamodb, eventName } = record;
  if (eventName === "REMOVE") return undefined;
  if (pk.startsWith("CASE#") && sk === "CASE") return ofCase(pk.slice("CASE#".length), dynamodb?.NewImage);
  if (pk.startsWith("MAKERASKED#") && sk.startsWith("ASK#") && dynamodb?.NewImage?.answer)
    return (deps) => noteMakerAnswer(deps, pk.slice("MAKERASKED#".length), sk.slice("ASK#".length));
  return undefined;
}

function ofCase(id: string, image: NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"]): ReturnType<WorkOf> {
  if (image?.status?.S === "ACKNOWLEDGED") return (deps) => beginScreening(deps, id);
  return image?.parent ? (deps) => noteAmendment(deps, id) : undefined;
}

/** Follows the table: what the system does with cases. */
export const followCases = (deps: Deps) => followRecords(deps, workOf);
