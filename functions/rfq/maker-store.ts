import * as z from "zod";
import { type MakerQuestion, makerQuestionSchema } from "../../shared/rfq/questions.ts";
import type { Key, Table, Write } from "../platform/table.ts";
import { fieldsOf } from "./store.ts";

/** A supplier's questions lie in a partition of their own, each under its number and under its time. */
const partition = (organisationId: string) => `MAKERASKED#${organisationId}`;
const askKey = (organisationId: string, ask: string): Key => ({
  pk: partition(organisationId),
  sk: `ASK#${ask}`,
});
const timeKey = (organisationId: string, { askedOn, id }: MakerQuestion): Key => ({
  pk: partition(organisationId),
  sk: `DAY#${askedOn}#${id}`,
});
/** The way back to the case, which the supplier's function cannot read. */
const wayKey = (ask: string): Key => ({ pk: `MAKERCASE#${ask}`, sk: "WAY" });

export const makerRecord = (ask: string) => `maker-question:${ask}`;

export const putMakerQuestion = (
  organisationId: string,
  before: MakerQuestion | undefined,
  after: MakerQuestion,
): Write[] => [
  {
    put: { ...askKey(organisationId, after.id), ...after },
    expect: before ? { revision: before.revision } : "absent",
  },
  { put: { ...timeKey(organisationId, after), ...after }, expect: "anything" },
];

export const putWay = (ask: string, way: { readonly caseId: string; readonly question: string }): Write => ({
  put: { ...wayKey(ask), ...way },
  expect: "absent",
});
const waySchema = z.object({ caseId: z.string(), question: z.string() });
export async function getWay(table: Table, ask: string) {
  const row = await table.get(wayKey(ask), { consistent: true });
  return row && waySchema.parse(row);
}

export async function getMakerQuestion(
  table: Table,
  organisationId: string,
  ask: string,
): Promise<MakerQuestion | undefined> {
  const row = await table.get(askKey(organisationId, ask), { consistent: true });
  return row && makerQuestionSchema.parse(fieldsOf(row));
}

const pageSize = 50;
/** One page, the latest first. */
export async function listMakerQuestions(
  table: Table,
  organisationId: string,
  after: string | undefined,
): Promise<{ readonly items: MakerQuestion[]; readonly next?: string }> {
  const pk = partition(organisationId);
  const range = { pk, from: "DAY#", to: "DAY#\uffff", descending: true, limit: pageSize };
  const { rows, next } = await table.list(
    { ...range, ...(after && { after: `DAY#${after}` }) },
    { consistent: true },
  );
  return {
    items: rows.map((row) => makerQuestionSchema.parse(fieldsOf(row))),
    ...(next && { next: next.slice("DAY#".length) }),
  };
}
