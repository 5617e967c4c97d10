import { below } from "./below.ts";
import type { Group } from "./kinds.ts";

/** Who may ask what matches; whose need or technology it is, is the verbs' affair. */
export const statedOfMatches: readonly [string, Group][] = [
  ...below("/api/staff/needs", "agency", ["GET /:id/matches"]),
  ...below("/api/buyer/needs", "governments", ["GET /:id/matches"]),
  ...below("/api/supplier", "suppliers", ["GET /needs/:id/matches", "GET /technologies/:id/needs"]),
];
