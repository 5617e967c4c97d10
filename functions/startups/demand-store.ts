import * as z from "zod";
import { countrySchema } from "../../shared/base/country.ts";
import { addDays, type Day, daySchema, endOfDay } from "../../shared/base/day.ts";
import {
  demandCells,
  type Figures,
  figuresOf,
  groupSchema,
  type Month,
  type Topic,
  topicSchema,
} from "../../shared/startups/demand.ts";
import type { Key, Table, Write } from "../platform/table.ts";
import { fieldsOf } from "./store.ts";

/**
 * Three walls of keys. `DEMANDLOG#`: which governments acted, a row each, written by the buyers' function, which cannot
 * read them. `DEMANDSTATE#`: the groups that were counted. `DEMAND#`: what is told, all that the suppliers' function
 * may read.
 */
const nameOf = ({ month, area, kind }: Topic) => `${month}#${area}#${kind}`;
const logPartition = (topic: Topic) => `DEMANDLOG#${topic.of}#${nameOf(topic)}`;
const stateKey = (topic: Topic): Key => ({ pk: `DEMANDSTATE#${topic.of}`, sk: nameOf(topic) });
const toldPartition = (of: string) => `DEMAND#${of}`;

/** The topic of a row of the log, from its key. */
export function topicOfLog(pk: string): Topic | undefined {
  const [log, of, month, area, kind] = pk.split("#");
  const read = topicSchema.safeParse({ of, month, area, kind });
  return log === "DEMANDLOG" && read.success ? read.data : undefined;
}

/** Who acted is forgotten so many days after the act that came last; the month of it is long over. */
const keptDays = 90;
const untilDay = (on: Day): number => Math.floor(endOfDay(addDays(on, keptDays)).getTime() / 1000);

/** A government acts once in a topic, whatever it repeats: neither organisation, person nor hour is kept. */
export const putAct = (topic: Topic, country: string, on: Day): Write => ({
  put: { pk: logPartition(topic), sk: country, country, on, expiresAt: untilDay(on) },
  expect: "absent",
});

const actSchema = z.object({ country: countrySchema, on: daySchema });
/** Who acted in a topic, in the order of days; as many rows as there are countries at most. */
export async function listActed(table: Table, topic: Topic): Promise<string[]> {
  const { rows } = await table.list({ pk: logPartition(topic) }, { consistent: true });
  return rows
    .map((row) => actSchema.parse(row))
    .sort((a, b) => `${a.on}#${a.country}`.localeCompare(`${b.on}#${b.country}`))
    .map(({ country }) => country);
}

const stateSchema = z.lazy(() =>
  z.strictObject({
    revision: z.int().min(1),
    groups: z.array(groupSchema).min(1).max(90),
    expiresAt: z.int().optional(),
  }),
);
export type DemandState = z.infer<typeof stateSchema>;

export async function getDemandState(table: Table, topic: Topic): Promise<DemandState | undefined> {
  const row = await table.get(stateKey(topic), { consistent: true });
  return row && stateSchema.parse(fieldsOf(row));
}

/** The groups and what is told of them, together. */
export const putDemand = (topic: Topic, before: DemandState | undefined, after: DemandState): Write[] => [
  {
    put: {
      ...stateKey(topic),
      ...after,
      expiresAt: untilDay(after.groups.at(-1)?.on ?? `${topic.month}-28`),
    },
    expect: before ? { revision: before.revision } : "absent",
  },
  {
    put: {
      pk: toldPartition(topic.of),
      sk: nameOf(topic),
      topic,
      figures: figuresOf(after.groups),
    },
    expect: "anything",
  },
];

const figuresSchema = z.lazy(() => z.partialRecord(z.enum(demandCells), z.int().min(3)));
const toldSchema = z.lazy(() => z.object({ topic: topicSchema, figures: figuresSchema }));
export type Told = { readonly topic: Topic; readonly figures: Figures };

/** What is told of a firm, or of everybody's searches, in the months between: at most 12 × 11 × 4 small rows. */
export async function listTold(
  table: Table,
  of: string,
  { from, to }: { readonly from: Month; readonly to: Month },
): Promise<Told[]> {
  const told: Told[] = [];
  for (let after: string | undefined; ; ) {
    const range = { pk: toldPartition(of), from: `${from}#`, to: `${to}#\uffff`, ...(after && { after }) };
    const { rows, next } = await table.list(range);
    told.push(...rows.map((row) => toldSchema.parse(row)));
    if (!next) return told;
    after = next;
  }
}
