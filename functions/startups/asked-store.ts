import { dayInJapan } from "../../shared/base/day.ts";
import {
  type AskedLine,
  askedLineOf,
  askedLineSchema,
  type OwnQuestion,
  ownQuestionOf,
  ownQuestionSchema,
  type SharedAnswer,
  sharedAnswerSchema,
  type TechnologyQuestion,
  technologyQuestionSchema,
} from "../../shared/startups/asked.ts";
import type { Table, Write } from "../platform/table.ts";
import {
  askedPartition,
  askedWayKey,
  ownAskedPartition,
  sharedAnswerKey,
  sharedAnswersFrom,
  technologyQuestionKey,
} from "./pilot-keys.ts";
import { fieldsOf } from "./store.ts";

export const askedRecord = (id: string) => `technology-question:${id}`;

export async function getAsked(table: Table, id: string): Promise<TechnologyQuestion | undefined> {
  const row = await table.get(technologyQuestionKey(id), { consistent: true });
  return row && technologyQuestionSchema.parse(fieldsOf(row));
}

/** Every row of a question: the agency's, its lists, and what who asked reads of it. */
export function askedWrites(before: TechnologyQuestion | undefined, after: TechnologyQuestion): Write[] {
  const sk = `${after.askedAt}#${after.id}`;
  const isAnswered = after.status === "ANSWERED";
  const wasOpen = before !== undefined && before.status !== "ANSWERED";
  return [
    {
      put: { ...technologyQuestionKey(after.id), ...after },
      expect: before ? { revision: before.revision, status: [before.status] } : "absent",
    },
    { put: { pk: askedPartition(isAnswered), sk, ...askedLineOf(after) }, expect: "anything" },
    ...(isAnswered && wasOpen
      ? [{ remove: { pk: askedPartition(false), sk }, expect: "anything" } as const]
      : []),
    {
      put: { pk: ownAskedPartition(after.asker.organisationId), sk, ...ownQuestionOf(after) },
      expect: "anything",
    },
  ];
}

/** The answer beside the listing, for all who may see that; `id` is a number of its own. */
export function sharedAnswerWrite({ listingId, text, answer }: TechnologyQuestion, id: string): Write[] {
  if (!answer?.toAll) return [];
  const on = dayInJapan(new Date(answer.at));
  const shared: SharedAnswer = { id, text: answer.asked ?? text, answer: answer.text, on };
  return [{ put: { ...sharedAnswerKey(listingId, on, id), ...shared }, expect: "absent" }];
}

export const putAskedWay = (ask: string, question: string): Write => ({
  put: { ...askedWayKey(ask), question },
  expect: "absent",
});
export const getAskedWay = async (table: Table, ask: string): Promise<string | undefined> =>
  (await table.get(askedWayKey(ask), { consistent: true }))?.question as string | undefined;

/** The country whose question about a technology was passed on to its firm, for who counts governments. */
export async function countryThatAsked(table: Table, ask: string): Promise<string | undefined> {
  const question = await getAskedWay(table, ask);
  return question === undefined ? undefined : (await getAsked(table, question))?.asker.country;
}

const pageSize = 50;
type Page<T> = { readonly items: T[]; readonly next?: string };

/** The agency's: what is owed, the oldest first; what was answered, the latest first. */
export async function listAsked(table: Table, answered: boolean, after?: string): Promise<Page<AskedLine>> {
  const range = { pk: askedPartition(answered), descending: answered, limit: pageSize };
  const { rows, next } = await table.list({ ...range, ...(after && { after }) }, { consistent: true });
  return { items: rows.map((row) => askedLineSchema.parse(fieldsOf(row))), ...(next && { next }) };
}
/** A government's own, the latest first. */
export async function listOwnAsked(
  table: Table,
  organisationId: string,
  after?: string,
): Promise<Page<OwnQuestion>> {
  const range = { pk: ownAskedPartition(organisationId), descending: true, limit: pageSize };
  const { rows, next } = await table.list({ ...range, ...(after && { after }) }, { consistent: true });
  return { items: rows.map((row) => ownQuestionSchema.parse(fieldsOf(row))), ...(next && { next }) };
}
/** Answers of a listing that all may read, the latest first. */
export async function listSharedAnswers(table: Table, listingId: string): Promise<SharedAnswer[]> {
  const { pk } = sharedAnswerKey(listingId, "", "");
  const range = { pk, from: sharedAnswersFrom, to: `${sharedAnswersFrom}\uffff`, descending: true };
  const { rows } = await table.list({ ...range, limit: pageSize }, { consistent: true });
  return rows.map((row) => sharedAnswerSchema.parse(fieldsOf(row)));
}
