/** The way of a need statement: written, checked, published, answered, evaluated, decided. */
export const needStates = ["DRAFT", "PROPOSED", "OPEN", "EVALUATING", "DECIDED", "CANCELLED"] as const;
export type NeedState = (typeof needStates)[number];

/** Who reads it, and may answer: anyone and every verified supplier, or verified suppliers only. */
export const needAudiences = ["PUBLIC", "SUPPLIERS"] as const;
export type NeedAudience = (typeof needAudiences)[number];

/** What a solution may cost, in Japanese yen; the last band has no upper end. [policy] */
export const budgetBands = [
  { id: "A", from: 0, to: 10_000_000 },
  { id: "B", from: 10_000_000, to: 50_000_000 },
  { id: "C", from: 50_000_000, to: 200_000_000 },
  { id: "D", from: 200_000_000, to: 1_000_000_000 },
  { id: "E", from: 1_000_000_000, to: 5_000_000_000 },
  { id: "F", from: 5_000_000_000 },
] as const;
export const bandIds = budgetBands.map(({ id }) => id) as [BandId, ...BandId[]];
export type BandId = (typeof budgetBands)[number]["id"];

/** With what a firm answers: something it has in the catalogue, something the agency is looking at, or an offer of work. */
export const answerKinds = ["LISTING", "TECHNOLOGY", "PROPOSAL"] as const;

export const answerStates = ["SUBMITTED", "WITHDRAWN", "CHOSEN", "NOT_CHOSEN", "CALLED_OFF"] as const;
export type AnswerState = (typeof answerStates)[number];

/** Lists that are open to others than the agency. */
export const needLists = ["OPEN", "CLOSED"] as const;
export type NeedList = (typeof needLists)[number];
