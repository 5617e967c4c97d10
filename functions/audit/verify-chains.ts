import { chainStart } from "../../shared/audit/model.ts";
import { hashRow, parseAuditRow } from "../platform/commit.ts";
import type { Table } from "../platform/table.ts";

export type Verification = {
  readonly rows: number;
  readonly chains: number;
  /** The first row of each chain that does not follow from the one before it. */
  readonly broken: readonly { readonly record: string; readonly row: string; readonly cause: string }[];
};

/** Reads every audit row and checks each record's chain: none changed, none missing in the middle, none out of order. */
export async function verifyChains(table: Table): Promise<Verification> {
  const chains = new Map<string, { seq: number; hash: string }>();
  const broken = new Map<string, { record: string; row: string; cause: string }>();
  let rows = 0;
  for await (const stored of table.scan("AUDIT#")) {
    rows++;
    const record = stored.pk.slice("AUDIT#".length);
    if (broken.has(record)) continue;
    const last = chains.get(record) ?? { seq: 0, hash: chainStart };
    const checked = checkRow(stored, record, last);
    if ("cause" in checked) broken.set(record, { record, row: stored.sk, cause: checked.cause });
    else chains.set(record, checked);
  }
  return { rows, chains: new Set([...chains.keys(), ...broken.keys()]).size, broken: [...broken.values()] };
}

type Place = { readonly seq: number; readonly hash: string };

function checkRow(
  stored: Readonly<Record<string, unknown>>,
  record: string,
  last: Place,
): Place | { cause: string } {
  try {
    const row = parseAuditRow(stored);
    const { hash, ...rest } = row;
    if (row.record !== record || String(row.seq).padStart(9, "0") !== stored.sk)
      return { cause: "the row is not where it says it is" };
    if (row.seq !== last.seq + 1) return { cause: `row ${last.seq + 1} is missing` };
    if (row.prev !== last.hash) return { cause: "it does not follow from the row before" };
    if (hashRow(rest) !== hash) return { cause: "its text is not what was written" };
    return { seq: row.seq, hash };
  } catch {
    return { cause: "the row is not readable as an audit row" };
  }
}
