import * as z from "zod";
import { type Day, daySchema } from "../../shared/base/day.ts";
import { type ListingId, listingIdSchema } from "../../shared/base/id.ts";
import type { Key, Table, Write } from "../platform/table.ts";

/** What the nightly job looks at on a day: a scheduled publication or withdrawal, or the end of a review period. */
export const occasions = ["publish", "withdraw", "review"] as const;
export type Occasion = (typeof occasions)[number];

const dueSchema = z.object({ day: daySchema, what: z.enum(occasions), listing: listingIdSchema });
export type Due = z.infer<typeof dueSchema>;

const duePartition = (month: string) => `DUE#${month}`;
const dueKey = ({ day, what, listing }: Due): Key => ({
  pk: duePartition(day.slice(0, 7)),
  sk: `${day}#${what}#${listing}`,
});

/** Says when to look, not what to do: the record decides, so a row that is out of date does no harm. */
export const dueWrite = (day: Day, what: Occasion, listing: ListingId): Write => ({
  put: { ...dueKey({ day, what, listing }), day, what, listing },
  expect: "anything",
});

export const dropDue = (due: Due): Write => ({ remove: dueKey(due), expect: "anything" });

/** What is due in a month, at the latest on a day, by day. */
export async function* listDue(table: Table, month: string, upTo: Day): AsyncGenerator<Due> {
  let after: string | undefined;
  do {
    const page = await table.list({ pk: duePartition(month), to: `${upTo}#~`, ...(after && { after }) });
    for (const row of page.rows) yield dueSchema.parse(row);
    after = page.next;
  } while (after);
}
