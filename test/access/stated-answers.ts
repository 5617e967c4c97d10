import { below } from "./below.ts";
import type { Group } from "./kinds.ts";

/** Who answers what firms have handed in; see `stated.ts`. */
export const statedOfAnswers: readonly [string, Group][] = [
  ...below("/api/staff/technologies", "agency", [
    "GET ",
    "GET /:id",
    "GET /:id/events",
    "GET /:id/attempts/:attempt",
    "GET /:id/transitions",
    "GET /:id/sheets",
  ]),
  ...below("/:lang/staff/technologies", "agency", ["GET ", "GET /:id"]),
  ...below("/api/staff/technologies/:id", "licensing", [
    "POST /screening",
    "POST /matches",
    "POST /screening-result",
    "POST /refusal",
  ]),
  ...below("/:lang/staff/technologies/:id", "licensing", [
    "POST /screen",
    "POST /settle-match",
    "POST /pass",
    "POST /turn-away",
  ]),
  ...below("/api/staff/technologies/:id", "curators", ["POST /panel", "POST /scoring"]),
  ...below("/:lang/staff/technologies/:id", "curators", ["POST /call-panel", "POST /begin-scoring"]),
  ...below("/api/staff/technologies/:id", "agency without auditors", [
    "POST /interest",
    "POST /sheet",
    "POST /decision",
  ]),
  ...below("/:lang/staff/technologies/:id", "agency without auditors", [
    "POST /declare-interest",
    "POST /score",
    "POST /decide",
  ]),
];
