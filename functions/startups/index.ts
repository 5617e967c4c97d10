export { answerFiles } from "./answer-files.ts";
export { changeTechnology, type TechnologyChange, technologyRecord } from "./change-technology.ts";
export { comparisonOf } from "./compare-attempts.ts";
export { findTechnology } from "./find-technology.ts";
export { getAttempt, getTechnology, listEvents } from "./store.ts";
export { technologyFiles } from "./technology-files.ts";
