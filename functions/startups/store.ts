import {
  type Attempt,
  attemptSchema,
  type Technology,
  type TechnologyEvent,
  technologyEventSchema,
  technologySchema,
} from "../../shared/startups/model.ts";
import type { Row, Table, Write } from "../platform/table.ts";
import { attemptKey, eventKey, eventsFrom, technologyKey } from "./keys.ts";

export const fieldsOf = ({ pk: _pk, sk: _sk, ...fields }: Row): Record<string, unknown> => fields;

export async function getTechnology(table: Table, id: string): Promise<Technology | undefined> {
  const row = await table.get(technologyKey(id), { consistent: true });
  return row && technologySchema.parse(fieldsOf(row));
}

/** Expects the revision and the state that were read. */
export const putTechnology = (before: Technology | undefined, after: Technology): Write => ({
  put: { ...technologyKey(after.id), ...after },
  expect: before ? { revision: before.revision, status: [before.status] } : "absent",
});

export const putAttempt = (id: string, attempt: Attempt): Write => ({
  put: { ...attemptKey(id, attempt.attempt), ...attempt },
  expect: "absent",
});

/** What was handed in, the `attempt`th time. */
export async function getAttempt(table: Table, id: string, attempt: number): Promise<Attempt | undefined> {
  const row = await table.get(attemptKey(id, attempt), { consistent: true });
  return row && attemptSchema.parse(fieldsOf(row));
}

export const putEvent = (id: string, event: TechnologyEvent): Write => ({
  put: { ...eventKey(id, event.at, event.id), ...event },
  expect: "absent",
});

/** One page of what happened, the latest first; `next` goes on behind it. */
export async function listEvents(
  table: Table,
  id: string,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<{ readonly events: TechnologyEvent[]; readonly next?: string }> {
  const { rows, next } = await table.list(
    {
      pk: technologyKey(id).pk,
      from: eventsFrom,
      to: `${eventsFrom}\uffff`,
      descending: true,
      limit,
      ...(after && { after: eventsFrom + after }),
    },
    { consistent: true },
  );
  return {
    events: rows.map((row) => technologyEventSchema.parse(fieldsOf(row))),
    ...(next && { next: next.slice(eventsFrom.length) }),
  };
}
