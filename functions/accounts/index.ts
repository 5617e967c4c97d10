export type { AccountCtx, PersonCtx } from "./ctx.ts";
export { homeOf, type Who, whoById, whoByToken } from "./identify.ts";
export { subjectKey } from "./keys.ts";
export { namesOfPeople } from "./names.ts";
export { remind } from "./remind.ts";
export { keepAlive, readSession } from "./sessions.ts";
export { getOrganisation, getPerson, listMembers, organisationWrites, personWrites } from "./store.ts";
export { tell } from "./tell.ts";
