export { askerOf } from "./asker-of.ts";
export { followCases } from "./follow-cases.ts";
export { openSubjects } from "./open-subjects.ts";
export { sweepScreenings } from "./sweep-screenings.ts";
