import type { NeedList } from "../../shared/startups/need-codes.ts";
import type { Key } from "../platform/table.ts";

const needOf = (id: string) => `NEED#${id}`;
export const needKey = (id: string): Key => ({ pk: needOf(id), sk: "NEED" });
export const needEventsFrom = "EVENT#";
export const needEventKey = (id: string, at: string, event: string): Key => ({
  pk: needOf(id),
  sk: `${needEventsFrom}${at}#${event}`,
});

/** Lists of who works on them: the agency's by state, a government's own. */
export const needStatePartition = (state: string) => `NEEDSTATE#${state}`;
export const sponsorPartition = (organisationId: string) => `NEEDSOF#${organisationId}`;

/** What readers are given lies apart from the record: once for suppliers, and for the public what is public. */
export const shownTiers = ["PUB#NEED", "NEEDSHOWN"] as const;
export type ShownTier = (typeof shownTiers)[number];
export const shownKey = (tier: ShownTier, id: string): Key => ({ pk: `${tier}#${id}`, sk: "NEED" });
export const answeredFrom = "ANSWERED#";
export const answeredKey = (tier: ShownTier, id: string, question: string): Key => ({
  pk: `${tier}#${id}`,
  sk: `${answeredFrom}${question}`,
});
export const shownPartition = (tier: ShownTier, list: NeedList, area: string) =>
  `${tier}#LIST#${list}#${area}`;
/** A line's place in such a list, and the way to go on behind it. */
export const shownOrder = ({ id, answersUntil }: { readonly id: string; readonly answersUntil: string }) =>
  `${answersUntil}#${id}`;

/** A firm's own answers and questions: all that its function reads of such. */
const firmOf = (organisationId: string) => `FIRMNEEDS#${organisationId}`;
export const firmAnswersFrom = "ANSWER#";
export const firmAnswerKey = (organisationId: string, needId: string): Key => ({
  pk: firmOf(organisationId),
  sk: `${firmAnswersFrom}${needId}`,
});
export const firmQuestionsFrom = (needId: string) => `QUESTION#${needId}#`;
export const firmQuestionKey = (organisationId: string, needId: string, question: string): Key => ({
  pk: firmOf(organisationId),
  sk: firmQuestionsFrom(needId) + question,
});

/** What the agency reads of all firms; their function puts rows here and gets none. */
export const needAnswerKey = (needId: string, organisationId: string): Key => ({
  pk: `NEEDANSWERS#${needId}`,
  sk: organisationId,
});
export const needQuestionKey = (needId: string, question: string): Key => ({
  pk: `NEEDASKED#${needId}`,
  sk: question,
});
/** Whose an answer is, for its files. */
export const answerOwnerKey = (answerId: string): Key => ({ pk: `NEEDANSWEROF#${answerId}`, sk: "OWNER" });

export const evaluationKey = (needId: string, answerId: string): Key => ({
  pk: `NEEDEVALS#${needId}`,
  sk: answerId,
});
/** Needs that ended and whose firms are still to be told. */
export const untoldPartition = "NEEDUNTOLD";
export const needUntoldKey = (id: string): Key => ({ pk: untoldPartition, sk: id });
