import { isOpenApplication } from "../../shared/startups/application-states.ts";
import {
  type Application,
  type ApplicationLine,
  applicationLineOf,
  applicationLineSchema,
  applicationSchema,
  dueOf,
} from "../../shared/startups/applications.ts";
import type { Key, Range, Table, Write } from "../platform/table.ts";
import {
  applicationBoard,
  applicationKey,
  firmApplicationsPartition,
  openApplicationKey,
} from "./pilot-keys.ts";
import { fieldsOf } from "./store.ts";

export const applicationRecord = (id: string) => `application:${id}`;

export async function getApplication(table: Table, id: string): Promise<Application | undefined> {
  const row = await table.get(applicationKey(id), { consistent: true });
  return row && applicationSchema.parse(fieldsOf(row));
}

/** The firm's list, and the board: by state and all that is open, with the first to come due on top. */
function placesOf(one: Application): Key[] {
  const sk = `${dueOf(one) ?? one.changedAt}#${one.id}`;
  return [
    { pk: firmApplicationsPartition(one.organisationId), sk: `${one.submittedOn}#${one.id}` },
    { pk: applicationBoard(one.status), sk },
    ...(isOpenApplication(one.status) ? [{ pk: applicationBoard("OPEN"), sk }] : []),
  ];
}

/** Every row of an application. While it is open no second one of its kind can be made for the technology. */
export function applicationWrites(before: Application | undefined, after: Application): Write[] {
  const line = applicationLineOf(after);
  const places = placesOf(after);
  const left = (before ? placesOf(before) : []).filter(
    (old) => !places.some(({ pk, sk }) => pk === old.pk && sk === old.sk),
  );
  const only = openApplicationKey(after.technologyId, after.wish.kind);
  return [
    {
      put: { ...applicationKey(after.id), ...after },
      expect: before ? { revision: before.revision, status: [before.status] } : "absent",
    },
    ...places.map((place): Write => ({ put: { ...place, ...line }, expect: "anything" })),
    ...left.map((place): Write => ({ remove: place, expect: "anything" })),
    ...(before ? [] : [{ put: { ...only, id: after.id }, expect: "absent" } as const]),
    ...(isOpenApplication(after.status) ? [] : [{ remove: only, expect: "anything" } as const]),
  ];
}

const pageSize = 50;
export type Lines = { readonly items: ApplicationLine[]; readonly next?: string };
async function linesOf(table: Table, range: Range): Promise<Lines> {
  const { rows, next } = await table.list({ ...range, limit: pageSize }, { consistent: true });
  return { items: rows.map((row) => applicationLineSchema.parse(fieldsOf(row))), ...(next && { next }) };
}
/** One page of a firm's, the latest first. */
export const listFirmApplications = (table: Table, organisationId: string, after?: string) =>
  linesOf(table, {
    pk: firmApplicationsPartition(organisationId),
    descending: true,
    ...(after && { after }),
  });
/** One page of the board; what has ended, the latest first. `to`: due until that day at the latest. */
export const listApplicationBoard = (
  table: Table,
  state: string,
  { after, to }: { readonly after?: string | undefined; readonly to?: string } = {},
) =>
  linesOf(table, {
    pk: applicationBoard(state),
    descending: ["GRANTED", "DECLINED", "WITHDRAWN"].includes(state),
    ...(after && { after }),
    ...(to && { to: `${to}#\uffff` }),
  });

export const getOpenApplication = async (table: Table, technologyId: string, kind: string) =>
  (await table.get(openApplicationKey(technologyId, kind), { consistent: true }))?.id as string | undefined;
