import { type Need, type NeedEvent, needEventSchema, needSchema } from "../../shared/startups/need.ts";
import type { Table, Write } from "../platform/table.ts";
import { needEventKey, needEventsFrom, needKey } from "./need-keys.ts";
import { getRow, listRows } from "./need-rows.ts";

export const getNeed = (table: Table, id: string): Promise<Need | undefined> =>
  getRow(table, needKey(id), needSchema);

/** Expects the revision and the state that were read. */
export const putNeed = (before: Need | undefined, after: Need): Write => ({
  put: { ...needKey(after.id), ...after },
  expect: before ? { revision: before.revision, status: [before.status] } : "absent",
});

export const putNeedEvent = (id: string, event: NeedEvent): Write => ({
  put: { ...needEventKey(id, event.at, event.id), ...event },
  expect: "absent",
});

const eventsShown = 50;
/** What happened lately, the latest first. */
export const listNeedEvents = async (table: Table, id: string): Promise<NeedEvent[]> =>
  (
    await listRows(
      table,
      {
        pk: needKey(id).pk,
        from: needEventsFrom,
        to: `${needEventsFrom}\uffff`,
        descending: true,
        limit: eventsShown,
      },
      needEventSchema,
    )
  ).items;
