export { askerOf } from "./asker-of.ts";
export { createRequest } from "./create-request.ts";
export { findCase } from "./find-case.ts";
export { followCases } from "./follow-cases.ts";
export { getMakerQuestion, listMakerQuestions, makerRecord, putMakerQuestion } from "./maker-store.ts";
export { openSubjects } from "./open-subjects.ts";
export { sweepScreenings } from "./sweep-screenings.ts";
