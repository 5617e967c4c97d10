import {
  type FirmPilot,
  firmPilotOf,
  firmPilotSchema,
  type OwnPilot,
  ownPilotOf,
  ownPilotSchema,
  type Pilot,
  pilotSchema,
  shownPilotOf,
} from "../../shared/startups/pilots.ts";
import { hidePilot, showPilot } from "../catalogue/index.ts";
import type { Key, Table, Write } from "../platform/table.ts";
import {
  agreementKey,
  firmPilotKey,
  firmPilotsPartition,
  followOnKey,
  ownPilotKey,
  ownPilotsPartition,
  pilotKey,
  pilotsPartition,
} from "./pilot-keys.ts";
import { fieldsOf } from "./store.ts";

export const pilotRecord = (id: string) => `pilot:${id}`;

export async function getPilot(table: Table, id: string): Promise<Pilot | undefined> {
  const row = await table.get(pilotKey(id), { consistent: true });
  return row && pilotSchema.parse(fieldsOf(row));
}

const placesOf = ({ id, status, technologyId, openedAt }: Pilot): Key[] => [
  { pk: pilotsPartition(status), sk: `${openedAt}#${id}` },
  { pk: pilotsPartition(technologyId), sk: `${openedAt}#${id}` },
];

/** Every row of a pilot: the agency's, its lists, what its firm, its government and readers of its listing see. */
export function pilotWrites(before: Pilot | undefined, after: Pilot): Write[] {
  const { id, listingId, organisationId, technologyId, who } = after;
  const places = placesOf(after);
  const left = (before ? placesOf(before) : []).filter((old) => !places.some(({ pk }) => pk === old.pk));
  const shown = shownPilotOf(after);
  const toAll = shown && after.shown && after.agreed;
  const wasToAll = before?.outcome && before.shown && before.agreed;
  return [
    {
      put: { ...pilotKey(id), ...after },
      expect: before ? { revision: before.revision, status: [before.status] } : "absent",
    },
    ...places.map((place): Write => ({ put: { ...place, ...after }, expect: "anything" })),
    ...left.map((place): Write => ({ remove: place, expect: "anything" })),
    { put: { ...firmPilotKey(organisationId, technologyId, id), ...firmPilotOf(after) }, expect: "anything" },
    ...(who.kind === "GOVERNMENT"
      ? [
          {
            put: { ...ownPilotKey(who.organisationId, id), ...ownPilotOf(after) },
            expect: "anything",
          } as const,
        ]
      : []),
    ...(shown ? [showPilot("GOV", listingId, shown)] : []),
    ...(toAll ? [showPilot("PUB", listingId, shown)] : wasToAll ? [hidePilot("PUB", listingId, id)] : []),
  ];
}

const pageSize = 50;
type Page<T> = { readonly items: T[]; readonly next?: string };

/** The agency's pilots of a state or of a technology, the latest first. */
export async function listPilots(table: Table, of: string, after?: string): Promise<Page<Pilot>> {
  const range = { pk: pilotsPartition(of), descending: true, limit: pageSize, ...(after && { after }) };
  const { rows, next } = await table.list(range, { consistent: true });
  return { items: rows.map((row) => pilotSchema.parse(fieldsOf(row))), ...(next && { next }) };
}

/** A firm's pilots of one technology. */
export async function listFirmPilots(
  table: Table,
  { organisationId, technologyId }: Pick<Pilot, "organisationId" | "technologyId">,
): Promise<FirmPilot[]> {
  const from = firmPilotKey(organisationId, technologyId, "").sk;
  const range = { pk: firmPilotsPartition(organisationId), from, to: `${from}\uffff`, limit: pageSize };
  const { rows } = await table.list(range, { consistent: true });
  return rows.map((row) => firmPilotSchema.parse(fieldsOf(row)));
}

export async function getFirmPilot(
  table: Table,
  { organisationId, technologyId, id }: Pick<Pilot, "organisationId" | "technologyId" | "id">,
): Promise<FirmPilot | undefined> {
  const row = await table.get(firmPilotKey(organisationId, technologyId, id), { consistent: true });
  return row && firmPilotSchema.parse(fieldsOf(row));
}

/** What the firm last said of showing it to the public; absent: nothing yet. */
export async function getAgreement(table: Table, organisationId: string, id: string) {
  const row = await table.get(agreementKey(organisationId, id), { consistent: true });
  return row && { agreed: row.agreed === true, revision: Number(row.revision) };
}

export async function getOwnPilot(
  table: Table,
  organisationId: string,
  id: string,
): Promise<OwnPilot | undefined> {
  const [row, request] = await Promise.all([
    table.get(ownPilotKey(organisationId, id), { consistent: true }),
    table.get(followOnKey(organisationId, id), { consistent: true }),
  ]);
  return (
    row && ownPilotSchema.parse({ ...fieldsOf(row), ...(request && { request: String(request.request) }) })
  );
}

export async function listOwnPilots(table: Table, organisationId: string): Promise<OwnPilot[]> {
  const pk = ownPilotsPartition(organisationId);
  const range = (prefix: string) => ({ pk, from: prefix, to: `${prefix}\uffff`, limit: pageSize });
  const [pilots, requests] = await Promise.all([
    table.list(range("PILOT#"), { consistent: true }),
    table.list(range("REQUEST#"), { consistent: true }),
  ]);
  const requestOf = new Map(
    requests.rows.map((row) => [row.sk.slice("REQUEST#".length), String(row.request)]),
  );
  return pilots.rows.map((row) => {
    const request = requestOf.get(row.sk.slice("PILOT#".length));
    return ownPilotSchema.parse({ ...fieldsOf(row), ...(request && { request }) });
  });
}
