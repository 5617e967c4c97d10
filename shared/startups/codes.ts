/** The way of a technology: written by a supplier, screened, scored, moderated, answered. */
export const technologyStates = [
  "DRAFT",
  "SUBMITTED",
  "SCORING",
  "MODERATION",
  "LISTED_PUBLIC",
  "LISTED_GOV",
  "DECLINED",
  "WITHDRAWN",
] as const;
export type TechnologyState = (typeof technologyStates)[number];

/** The agency owes an answer as long as a technology is here. */
export const awaitingStates = [
  "SUBMITTED",
  "SCORING",
  "MODERATION",
] as const satisfies readonly TechnologyState[];
export const listedStates = ["LISTED_PUBLIC", "LISTED_GOV"] as const satisfies readonly TechnologyState[];

const among = (states: readonly TechnologyState[]) => (state: TechnologyState) => states.includes(state);
export const isAwaiting = among(awaitingStates);
export const isListed = among(listedStates);

/** Calendar days in which the agency answers, from the day of submission. [policy] */
export const answerDays = 30;

/** What follows a listing. */
export const stages = ["LISTED", "PILOT", "FOLLOW_ON", "GRADUATED"] as const;
export type Stage = (typeof stages)[number];

/** What is scored, each 1 to 5 with a reason: is it wanted, can it be done, can it last. */
export const criteria = ["DESIRABLE", "FEASIBLE", "VIABLE"] as const;
export type Criterion = (typeof criteria)[number];
export const scorersLeast = 2;
export const scorersMost = 7;

/** What a declined technology is told to mend; it becomes the checklist of the next try. */
export const feedbackCodes = [
  "need-unclear",
  "defence-use-unclear",
  "readiness-unproved",
  "evidence-weak",
  "team-thin",
  "cost-unclear",
  "ip-unclear",
  "control-row-unclear",
  "ownership-unclear",
  "funding-unclear",
  "text-unclear",
  "document-unclear",
  "no-demand",
  "other",
] as const;
export type FeedbackCode = (typeof feedbackCodes)[number];

/** A short paper, or a deck of slides. */
export const documentForms = ["BRIEF", "DECK"] as const;
export type DocumentForm = (typeof documentForms)[number];
/** Pages of a brief and slides of a deck at most. */
export const pagesMost: Readonly<Record<DocumentForm, number>> = { BRIEF: 5, DECK: 15 };

export const fundingKinds = ["EQUITY", "GRANT", "LOAN", "REVENUE"] as const;
export type FundingKind = (typeof fundingKinds)[number];

/** From this readiness on the place, day and witness of the trial are asked for (ISO 16290). */
export const evidenceFrom = 7;
