import type { Deps } from "../../functions/platform/deps.ts";
import type { Row } from "../../functions/platform/table.ts";
import { lineWrites } from "../../functions/rfq/lines.ts";
import { parseCase } from "../../functions/rfq/store.ts";
import type { Case } from "../../shared/rfq/model.ts";

async function all(rows: AsyncGenerator<Row>): Promise<Row[]> {
  const found: Row[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

const keyOf = ({ pk, sk }: { pk: string; sk: string }) => `${pk} ${sk}`;

/** What of a case's rows does not agree with the case: its events, its trail, its lines, its number. */
function faultsOf(one: Case, rows: ReadonlyMap<string, readonly Row[]>, keys: ReadonlySet<string>): string[] {
  const own = rows.get(`CASE#${one.id}`) ?? [];
  const events = own.filter((row) => row.sk.startsWith("EVENT#")).length;
  const trail = rows.get(`AUDIT#case:${one.id}`)?.length ?? 0;
  const places = lineWrites(undefined, one).flatMap((write) => ("put" in write ? [keyOf(write.put)] : []));
  return [
    ...(events === one.revision - 1 ? [] : [`${one.id}: ${events} events at revision ${one.revision}`]),
    ...(trail === one.revision ? [] : [`${one.id}: ${trail} audit rows at revision ${one.revision}`]),
    ...places.filter((place) => !keys.has(place)).map((place) => `${one.id}: no line at ${place}`),
  ];
}

/** Reads the whole table and says what was lost or is half there. */
export async function caseBooks(
  deps: Deps,
  acknowledged: ReadonlyMap<string, { revision: number; status: string }>,
): Promise<{ cases: number; faults: string[] }> {
  const prefixes = ["CASE", "AUDIT#case:", "BOARD#"];
  const found = (await Promise.all(prefixes.map((prefix) => all(deps.table.scan(prefix))))).flat();
  const rows = Map.groupBy(found, (row) => row.pk);
  const keys = new Set(found.map(keyOf));
  const cases = found.filter((row) => row.pk.startsWith("CASE#") && row.sk === "CASE").map(parseCase);
  const known = new Map(cases.map((one) => [one.id, one]));
  const lost = [...acknowledged]
    .filter(([id, { revision }]) => (known.get(id)?.revision ?? 0) < revision)
    .map(
      ([id, { revision }]) =>
        `${id}: acknowledged at ${revision}, is ${known.get(id)?.revision ?? "not there"}`,
    );
  const extra = found
    .filter((row) => row.pk.startsWith("BOARD#") && known.get(String(row.id))?.status !== row.status)
    .map((row) => `${keyOf(row)} is left of a state before`);
  const counted: Record<string, number> = {};
  for (const row of rows.get("CASECOUNTS#STATE") ?? [])
    for (const [state, count] of Object.entries(row))
      if (typeof count === "number") counted[state] = (counted[state] ?? 0) + count;
  const wrong = Object.entries(counted)
    .filter(([state, count]) => cases.filter((one) => one.status === state).length !== count)
    .map(([state, count]) => `${count} counted in ${state}`);
  return {
    cases: cases.length,
    faults: [...lost, ...extra, ...wrong, ...cases.flatMap((one) => faultsOf(one, rows, keys))],
  };
}

export type Owed = { readonly waiting: readonly string[]; readonly sent: number; readonly told: number };

/** Mails and events that are still to go out; `heard` are the events that a receiver has. */
export async function owedOf(deps: Deps, heard: ReadonlyMap<string, string>): Promise<Owed> {
  const mails = (await all(deps.table.scan("OUTBOX#"))).filter((row) => row.template === "case-changed");
  const events = await all(deps.table.scan("HOOKEVENT#"));
  return {
    waiting: [
      ...mails.filter((row) => row.status !== "SENT").map((row) => row.sk),
      ...events.filter((row) => !heard.has(String(row.id))).map((row) => row.sk),
    ],
    sent: mails.filter((row) => row.status === "SENT").length,
    told: events.length,
  };
}
