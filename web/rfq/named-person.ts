import type { CaseProps } from "./part.ts";

/** Somebody's name as it was when they had a hand in the case; an id that nobody knows stays what it is. */
export const namedIn = ({ one }: Pick<CaseProps, "one">, id: string): string => one.people[id] ?? id;
